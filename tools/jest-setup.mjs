// Tells the code under test which spec runs it (see `note` in libs/testing/src/test-database.ts).
import { expect } from '@jest/globals';

process.env.UGO_SPEC = expect.getState().testPath ?? '';
