import { describe } from '@jest/globals';
import { referenceSolver } from './reference-solver.js';
import { solverContract } from './solver-contract.js';

describe('the reference solver', () => {
  solverContract(() => referenceSolver);
});
