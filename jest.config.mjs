/**
 * One configuration for every spec; the tier is in the file's name (`*.spec.ts` pure and room tests, `*.db.spec.ts` with a database).
 * Specs run in plain Node processes that stay: what they import is loaded once per process, not once per spec.
 */
export default {
  testMatch: ['<rootDir>/{apps,libs,test,tools}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/tools/jest/before-all.mjs'],
};
