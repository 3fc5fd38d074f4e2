import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run mutation`: changes the matching in thousands of small ways; each change must make a spec fail.
 * Arguments go to Stryker (`--mutate 'libs/domain/src/matching/rules/*.ts'` for one folder); see docs/mutation.md for the last figures.
 */
export default {
  testRunner: 'specs',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  // What runs once, when a file is read (tables of words and rules), would have to be tried on every spec: hours for sentences that a table of specs holds word for word.
  ignoreStatic: true,
  mutate: ['libs/domain/src/matching/**/*.ts', '!**/*.spec.ts', '!**/*.bench.ts', '!**/testing/**', '!**/properties/**'],
  // Only what the specs of the domain read goes into the sandbox.
  ignorePatterns: ['**', '!libs', '!libs/domain', '!libs/domain/**', '!tools', '!tools/jest', '!tools/jest/**', '!tools/compiler-options.mjs', '!test', '!test/mutation', '!test/mutation/**', '!package.json', '!docs', '!docs/classement.md'],
  // Out of the project: jest would find two packages of each name.
  tempDirName: join(tmpdir(), `ugo-mutation-${process.pid}`),
  cleanTempDir: 'always',
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false, reportMutants: false },
  jsonReporter: { fileName: '.data/mutation/report.json' },
  incremental: true,
  incrementalFile: '.data/mutation/incremental.json',
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  checkers: [],
  allowEmpty: false,
  thresholds: { high: 90, low: 80, break: 80 },
};
