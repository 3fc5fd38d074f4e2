import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { boundaries, boundariesOfSpecs } from './tools/eslint/boundaries.mjs';
import ugo from './tools/eslint/index.mjs';

// Nx's rule skips itself, with a green result, when no graph is in its cache: make it first, however ESLint is started.
await createProjectGraphAsync({ exitOnError: true, resetDaemonClient: true });

const CLOCKLESS = 'The domain has no clock: take a Clock or a day as an argument.';
const DRAWLESS = 'The domain draws nothing at random: take what is drawn as an argument.';
const moduleBoundaries = (depConstraints) => ['error', { depConstraints, allow: [], enforceBuildableLibDependency: false }];
const onlyImports = (regex, message) => ['error', { patterns: [{ regex, message }] }];
const PURE_SPEC = { regex: '^(?!\\.{1,2}/|@jest/globals$|fast-check$|node:)', message: 'A spec of the domain needs jest and fast-check, nothing more.' };
const UNCHECKED_MATCH = 'A spec has match() from matching/testing/checked-match: the second checker reads every plan that any test produces.';

/** Sources of the domain that ship, not its specs, builders and benchmark. */
const DOMAIN = { files: ['libs/domain/src/**/*.ts'], ignores: ['**/*.spec.ts', '**/*.bench.ts', '**/testing/**', '**/samples.ts'] };

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'apps/web/src/gql/', 'apps/web/vite.config.ts', '.nx/', '.data/', 'coverage/', 'test/canaries/*/files/'] },
  { linterOptions: { noInlineConfig: true } }, // a rule is changed here, with its reason, or not at all
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-debugger': 'error',
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx, ugo },
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(boundaries),
      'ugo/declared-access': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts', 'test/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(boundariesOfSpecs),
      // What a server answers is read by path; its shape is what the test is about.
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-properties': ['error',
        ...['describe', 'it', 'test'].map((object) => ({ object, property: 'only', message: 'A spec left alone hides the others.' }))],
    },
  },
  {
    ...DOMAIN,
    rules: {
      'no-restricted-imports': onlyImports('^(?!\\.{1,2}/)', 'The domain depends on nothing: only its own files, by a relative path.'),
      'no-restricted-syntax': ['error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCKLESS },
        { selector: 'CallExpression[callee.name="Date"]', message: CLOCKLESS }],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: CLOCKLESS },
        { object: 'Math', property: 'random', message: DRAWLESS }],
      'no-restricted-globals': ['error',
        ...['process', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Temporal']
          .map((name) => ({ name, message: 'The domain is pure: no process, timer, network or randomness.' }))],
    },
  },
  {
    files: ['libs/domain/src/**/*.spec.ts', 'libs/domain/src/**/testing/**/*.ts', 'libs/domain/src/**/samples.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [PURE_SPEC] }] },
  },
  {
    files: ['libs/domain/src/matching/**/*.spec.ts', 'libs/domain/src/matching/testing/**/*.ts'],
    ignores: ['libs/domain/src/matching/testing/checked-match.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [PURE_SPEC, { regex: '/(match|index)\\.js$', importNames: ['match'], message: UNCHECKED_MATCH }] }] },
  },
  {
    files: ['{apps,libs/rooms}/**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^@ugo/domain/matching$', importNames: ['match'], message: UNCHECKED_MATCH }] }] },
  },
  {
    // The second checker of plans would prove nothing if it shared code with what it checks.
    files: ['libs/domain/src/matching/testing/check-plan.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [{ regex: '^', allowTypeImports: true, message: 'The second checker shares no code with the rules: types only.' }],
      }],
    },
  },
  {
    // Nor would brute force: it has the second checker and the hash of the draw, and writes the order again.
    files: ['libs/domain/src/matching/testing/{check-result,brute-force,reference-order}.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [{
          regex: '^(?!\\./(check-plan|reference-order)\\.js$|\\.\\./\\.\\./kernel/index\\.js$)', allowTypeImports: true,
          message: 'Brute force shares no code with the engine: types, the second checker and the hash of the draw.',
        }],
      }],
    },
  },
  {
    // What proves the matching is for specs: the product never runs on it.
    files: ['{apps,libs}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/*.use-case.ts', 'libs/domain/**'],
    rules: { 'no-restricted-imports': onlyImports('^@ugo/domain/.*/testing$', 'What a library offers to specs stays out of the product.') },
  },
  {
    files: ['**/*.use-case.ts'],
    rules: {
      'no-restricted-imports': onlyImports('\\.repository(\\.js)?$|^@ugo/(?!domain/)[^/]+/|^@ugo/domain/.*/testing$', 'A use case asks through a port, and another room through its index.'),
    },
  },
  {
    // Features meet in the application alone: shared ← features ← app.
    files: ['apps/web/src/features/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': onlyImports('^\\.\\./(?!\\.\\./(ui|texts|gql)/)', 'A feature imports its own folder, ui, texts and gql: never another feature, nor the application.') },
  },
  {
    files: ['apps/web/src/{ui,texts}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': onlyImports('/(features|app)/', 'What is shared knows no feature.') },
  },
  { files: ['libs/persistence/src/migrations/*.ts'], rules: { 'max-lines': 'off' } }, // written once, read once
  // What talks to a person at a terminal.
  { files: ['apps/api/src/{main,cli,start}.ts', 'apps/api/src/{cli,commands}/**/*.ts', 'tools/**/*.mjs', 'test/**/*.{ts,mjs}', '**/*.bench.ts'], rules: { 'no-console': 'off' } },
);
