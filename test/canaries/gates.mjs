// The gates, each as CI runs it, on a sandbox. A gate answers whether it passed and what it printed.

const NODE = process.execPath;
const JEST = ['--no-warnings', 'node_modules/jest/bin/jest.js', '-i', '--forceExit'];

export const gates = {
  types: (sandbox) => sandbox.run('tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
  dependencies: (sandbox) => sandbox.run(NODE, ['tools/check-dependencies.mjs']),
  /** A page as the journeys in the browser look at a screen. */
  screen: (sandbox, { page }) => sandbox.run(NODE, ['test/e2e/look-at.mjs', page]),
  documents: (sandbox) => sandbox.run(NODE, ['tools/codegen.mjs', '--check']),
  webBuild: (sandbox) => sandbox.run('vite', ['build', 'apps/web', '--logLevel', 'warn']),
  /** One spec, or some of its tests, as `npm test` runs them. */
  spec: (sandbox, { spec, named }) => sandbox.run(NODE, [...JEST, ...(named ? ['-t', named] : []), spec]),
  /** What CI asks after the tests: did each database test run, on the engine it was meant for? */
  databaseTests: (sandbox, { spec, kind }) => {
    const env = { UGO_TEST_ENGINES: `${sandbox.folder}/.engines`, DATABASE_URL: '' };
    sandbox.write('.engines', '');
    sandbox.run(NODE, [...JEST, '--json', '--outputFile=.report.json', ...spec], env);
    return sandbox.run(NODE, ['tools/check-database-tests.mjs', kind, '.report.json', '.engines']);
  },
};

/**
 * One ESLint run over the samples of all lint canaries: what it says of each file, a line each, by path.
 * An ESLint that did not run at all says nothing of anybody, and throws.
 */
export function lint(sandbox, paths) {
  const { output } = sandbox.run('eslint', ['--max-warnings', '0', '--format', 'json', ...paths]);
  const start = output.indexOf('[{"filePath"');
  if (start < 0) throw new Error(`ESLint gave no report:\n${output.slice(-2000)}`);
  const results = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1));
  return new Map(results.map(({ filePath, messages }) => [
    filePath.slice(sandbox.folder.length + 1), messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
  ]));
}
