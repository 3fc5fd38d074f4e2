import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Program, ProgramRow, Solver } from '../solver.port.js';
import { SEED } from './batches.js';
import { referenceSolver } from './reference-solver.js';

const LIMITS = { timeLimitMs: 30_000, nodeLimit: null, start: null };
const atMost = (upper: number, ...coefficients: number[]): ProgramRow => ({ lower: null, upper, columns: coefficients.map((_, index) => index), coefficients });
const program = (gains: readonly number[], rows: readonly ProgramRow[], integer: boolean): Program => (
  { columns: gains.map((objective) => ({ objective, lower: 0, upper: 1, integer })), rows, ...LIMITS });

const someProgram = (integer: boolean): fc.Arbitrary<Program> => fc.record({
  gains: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 6, maxLength: 6 }),
  rows: fc.array(fc.record({ upper: fc.integer({ min: 0, max: 12 }), coefficients: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 }) }), { minLength: 1, maxLength: 4 }),
}).map(({ gains, rows }) => program(gains, rows.map(({ upper, coefficients }) => atMost(upper, ...coefficients)), integer));

/** What every solver behind the port must do. */
export function solverContract(solver: () => Solver): void {
  it('solves a relaxation, with the worth of one unit more of each bound', async () => {
    const answer = await solver().solve(program([3, 2], [atMost(1.5, 1, 1), atMost(9, 1, 0)], false));
    expect(answer).toMatchObject({ status: 'optimal', objective: 4, bound: 4, values: [1, 0.5] });
    expect(answer.duals!.map((dual) => Math.round(dual * 1e6) / 1e6 + 0)).toEqual([2, 0]);
    expect(answer.elapsedMs).toBeGreaterThanOrEqual(0);
  });

  it('solves in whole numbers, without duals, from a start that is not the best', async () => {
    expect(await solver().solve({ ...program([3, 2], [atMost(1.5, 1, 1)], true), start: [0, 1] })).toMatchObject({ status: 'optimal', objective: 3, bound: 3, values: [1, 0], duals: null });
  });

  it('keeps to lower bounds of rows and columns', async () => {
    const { columns, rows, ...rest } = program([-3, -2], [{ ...atMost(9, 1, 1), lower: 1 }], true);
    expect(await solver().solve({ columns, rows, ...rest })).toMatchObject({ status: 'optimal', objective: -2, values: [0, 1] });
    expect(await solver().solve({ columns: columns.map((column) => ({ ...column, lower: 1 })), rows, ...rest })).toMatchObject({ objective: -5 });
  });

  it('says that there is no answer', async () => {
    expect(await solver().solve(program([1, 1], [{ ...atMost(9, 1, 1), lower: 3 }], true))).toMatchObject({ status: 'infeasible', values: [], duals: null });
  });

  it.each([true, false])('agrees with the reference on any small program, whole numbers: %s', async (integer) => {
    await fc.assert(fc.asyncProperty(someProgram(integer), async (one) => {
      const [answer, reference] = [await solver().solve(one), await referenceSolver.solve(one)];
      expect(answer.status).toBe('optimal');
      expect(answer.objective).toBeCloseTo(reference.objective!, 6);
      // Duals may differ where several are right; each proves the optimum: bounds at their price, and what a column gains beyond.
      if (answer.duals === null) return;
      const beyond = one.columns.map(({ objective }, column) => objective - one.rows.reduce((sum, row, index) => sum + answer.duals![index]! * row.coefficients[column]!, 0));
      const proven = one.rows.reduce((sum, { upper }, index) => sum + answer.duals![index]! * upper!, 0) + beyond.reduce((sum, gain) => sum + Math.max(0, gain), 0);
      expect(Math.min(...answer.duals)).toBeGreaterThanOrEqual(-1e-7);
      expect(proven).toBeCloseTo(reference.objective!, 5);
    }), { seed: SEED, numRuns: 100 });
  });
}
