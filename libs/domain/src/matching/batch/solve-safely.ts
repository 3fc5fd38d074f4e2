import type { Program, Solver, SolverAnswer } from './solver.port.js';

const FAILED: SolverAnswer = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 0 };

/** Asks the solver; one that rejects all the same has failed, and nobody who waits for a place hears of it as an error. */
export async function solveSafely(solver: Solver, program: Program): Promise<SolverAnswer> {
  try {
    return { ...FAILED, ...await solver.solve(program) };
  } catch {
    return FAILED;
  }
}
