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
  /** One spec, as `npm test` runs it. */
  spec: (sandbox, { spec }) => sandbox.run(NODE, [...JEST, spec]),
  /** What CI asks after the tests: did each database test run, on the engine it was meant for? */
  databaseTests: (sandbox, { spec, kind }) => {
    const env = { UGO_TEST_ENGINES: `${sandbox.folder}/.engines`, DATABASE_URL: '' };
    sandbox.write('.engines', '');
    sandbox.run(NODE, [...JEST, '--json', '--outputFile=.report.json', ...spec], env);
    return sandbox.run(NODE, ['tools/check-database-tests.mjs', kind, '.report.json', '.engines']);
  },
};

/**
 * Gates that take long to start: one run for the samples of all their canaries, in place together. Each gives what it says of one canary, by
 * that canary's own files or tests; one that did not run at all says nothing of anybody, and throws.
 */
export const together = {
  /** ESLint, of the files of each sample. */
  lint: (sandbox, samples) => {
    const { output } = sandbox.run('eslint', ['--max-warnings', '0', '--format', 'json', ...samples.flatMap(filesOf)]);
    const start = output.indexOf('[{"filePath"');
    if (start < 0) throw new Error(`ESLint gave no report:\n${output.slice(-2000)}`);
    const results = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1));
    const said = new Map(results.map(({ filePath, messages }) => [
      filePath.slice(sandbox.folder.length + 1), messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
    ]));
    return (sample) => {
      const lines = filesOf(sample).flatMap((file) => said.get(file) ?? [`${file} was not looked at`]);
      return { passed: lines.length === 0, output: lines.join('\n') };
    };
  },
  /** Database specs, as `npm test` runs them: of each canary its own spec, or some of its tests. */
  databaseSpec: (sandbox, samples) => {
    const specs = [...new Set(samples.map(({ spec }) => spec))];
    const { output } = sandbox.run(NODE, [...JEST, '--json', '--outputFile=.specs.json', ...specs], { DATABASE_URL: '' });
    if (!sandbox.has('.specs.json')) throw new Error(`jest gave no report:\n${output.slice(-2000)}`);
    const { testResults } = JSON.parse(sandbox.read('.specs.json'));
    return ({ spec, named = '' }) => {
      const tests = testResults.filter(({ name }) => name.endsWith(spec)).flatMap(({ assertionResults }) => assertionResults)
        .map((test) => ({ ...test, path: [...test.ancestorTitles, test.title].join(' > ') })).filter(({ path }) => path.includes(named));
      if (tests.length === 0) throw new Error(`no test « ${named} » of ${spec} ran:\n${output.slice(-2000)}`);
      const failed = tests.filter(({ status }) => status !== 'passed');
      return { passed: failed.length === 0, output: failed.map(({ path, failureMessages }) => `${path}\n${failureMessages.join('\n')}`).join('\n') };
    };
  },
};

/** The files that a sample writes or edits. */
const filesOf = ({ files = {}, edits = {} }) => [...Object.keys(files), ...Object.keys(edits)];
