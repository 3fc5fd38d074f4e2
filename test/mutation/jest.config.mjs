import { fileURLToPath } from 'node:url';
import shared from '../../jest.config.mjs';

/** One file imports every spec of the matching: a mutant then costs one environment, not twenty. */
export default {
  ...shared,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/every.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/mutation/setup.mjs'],
  testEnvironment: fileURLToPath(new URL('./stop-at-first.mjs', import.meta.url)),
  testTimeout: 20_000,
};
