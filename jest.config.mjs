/** One configuration for every spec; the tier is in the file's name (`*.spec.ts` pure and room tests, `*.db.spec.ts` with a database). */
export default {
  testMatch: ['<rootDir>/{apps,libs,test,tools}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['@ugo/source', 'node', 'default'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2023',
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    }],
  },
  setupFilesAfterEnv: ['<rootDir>/tools/jest-setup.mjs'],
  // An embedded database takes 3 to 5 s to open, several times that on a busy machine.
  testTimeout: 120_000,
};
