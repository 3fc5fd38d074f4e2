import { describe, expect, it } from '@jest/globals';
import { assignGroups } from './assign-groups.js';
import type { GroupsToAssign } from './assign-groups.js';
import { checkGroups } from './check-groups.js';
import { MOST_GROUPS, MOST_PLACES } from './problems.js';
import type { Program, Solver, SolverAnswer } from './solver.port.js';
import { referenceSolver } from './testing/reference-solver.js';

const groups = (...sizes: number[][]) => sizes.map((size, index) => ({ id: `g${index}`, size }));
const places = (...capacities: number[][]) => capacities.map((capacity, index) => ({ id: `p${index}`, capacity }));
const NONE: SolverAnswer = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 0 };
const failing: Solver = { solve: () => Promise.resolve(NONE) };
/** Both fit alone, not together: the relaxation takes a part of one. */
const KNAPSACK: GroupsToAssign = { groups: groups([3], [2]), places: places([4]), weights: [[3], [2]] };
const TWO: GroupsToAssign = { groups: groups([3], [1]), places: places([3], [1]), weights: [[3, null], [2, 1]] };

/** Answers as `answer` says, otherwise as the reference, and keeps what was asked. */
function spying(answer: (program: Program) => Partial<SolverAnswer> = () => ({})): Solver & { asked: Program[] } {
  const asked: Program[] = [];
  return { asked, solve: async (program) => {
    asked.push(program);
    return { ...await referenceSolver.solve(program), ...answer(program) };
  } };
}
const isWhole = ({ columns }: Program) => columns[0]!.integer;

describe('what assignGroups asks of a solver', () => {
  it('is the relaxation, whole numbers in the time that is left, then the prices', async () => {
    const solver = spying(() => ({ elapsedMs: 400 }));
    await assignGroups({ ...KNAPSACK, timeLimitMs: 1500, nodeLimit: 9 }, solver);
    expect(solver.asked.map((program) => [isWhole(program), program.timeLimitMs, program.nodeLimit])).toEqual([[false, 1500, 9], [true, 1100, 9], [false, 1500, 9]]);
  });

  it('is never no time at all, and ten seconds where nothing is said', async () => {
    const solver = spying(() => ({ elapsedMs: 1e9 }));
    await assignGroups(KNAPSACK, solver);
    expect(solver.asked.map((program) => [program.timeLimitMs, program.nodeLimit])).toEqual([[10_000, null], [1, null], [10_000, null]]);
  });

  it('is no more than the relaxation where that is whole, and nothing where nothing can be', async () => {
    const solver = spying();
    await assignGroups(TWO, solver);
    expect(solver.asked.map(isWhole)).toEqual([false, false]);
    expect(await assignGroups({ ...TWO, weights: [[null, null], [null, null]] }, failing)).toMatchObject({ status: 'optimal', priced: true, prices: [[0], [0]] });
  });

  it('is in weights near a thousand, whatever they are, and is read back as they were', async () => {
    for (const unit of [1e-7, 1, 1e9]) {
      const weighted = { ...TWO, weights: TWO.weights.map((row) => row.map((weight) => (weight === null ? null : weight * unit))) };
      const solver = spying((program) => ({ status: 'feasible', values: program.columns.map(() => 0), bound: (4.5 * program.columns[0]!.objective) / 3 }));
      const { bound } = await assignGroups(weighted, solver);
      const largest = Math.max(...solver.asked[0]!.columns.map(({ objective }) => objective));
      expect([largest > 512, largest <= 1024]).toEqual([true, true]);
      expect(bound / unit).toBeCloseTo(4.5, 9);
    }
  });

  it('names in a limit only who takes of it', async () => {
    const solver = spying();
    await assignGroups({ groups: groups([1, 0], [1, 1]), places: places([2, 1]), weights: [[1], [1]] }, solver);
    expect(solver.asked[0]!.rows.slice(2).map(({ columns, coefficients, upper }) => ({ columns, coefficients, upper }))).toEqual([
      { columns: [0, 1], coefficients: [1, 1], upper: 2 }, { columns: [1], coefficients: [1], upper: 1 },
    ]);
  });
});

describe('what assignGroups believes of an answer', () => {
  it.each<[string, Partial<SolverAnswer>]>([
    ['of the wrong length', { status: 'optimal', values: [] }], ['cut short', { status: 'feasible', values: [0, 0, 0] }], ['in parts', { status: 'optimal', values: [0.5, 0.5, 0.5] }],
  ])('no relaxation %s', async (_, relaxed) => {
    expect(await assignGroups(TWO, spying((program) => (isWhole(program) ? {} : relaxed)))).toMatchObject({ status: 'optimal', objective: 4, assignment: { g0: 'p0', g1: 'p1' } });
  });

  it('no group at two places, and no place beyond one of its capacities', async () => {
    const claims = (...values: number[]) => spying(() => ({ status: 'optimal', values, objective: 99, bound: 99 }));
    expect(await assignGroups({ groups: groups([1]), places: places([1], [1]), weights: [[2, 1]] }, claims(1, 1))).toMatchObject({ status: 'oneByOne', objective: 2 });
    const pair: GroupsToAssign = { groups: groups([1, 1], [1, 1]), places: places([5, 1], [5, 5]), weights: [[5, 1], [5, 1]] };
    expect(await assignGroups(pair, claims(1, 0, 1, 0))).toMatchObject({ status: 'oneByOne', objective: 6 });
    expect(await assignGroups(pair, claims(1, 0, 0, 1))).toMatchObject({ status: 'optimal', objective: 6, assignment: { g0: 'p0', g1: 'p1' } });
  });

  it('no bound that is none', async () => {
    expect(await assignGroups(KNAPSACK, spying((program) => (isWhole(program) ? { status: 'feasible', bound: null } : {})))).toMatchObject({ status: 'feasible', objective: 3, bound: 5 });
  });
});

describe('one by one', () => {
  it('takes what is worth most first, and no loss', async () => {
    const problem: GroupsToAssign = { groups: groups([1], [1]), places: places([1], [1]), weights: [[5, 1], [6, null]] };
    expect(await assignGroups(problem, failing)).toMatchObject({ assignment: { g0: 'p1', g1: 'p0' }, objective: 7, bound: 11, status: 'oneByOne' });
    expect(await assignGroups({ ...problem, weights: [[-1, null], [null, 0.25]] }, failing)).toMatchObject({ assignment: { g0: null, g1: 'p1' }, objective: 0.25 });
  });

  it('takes of equals the first', async () => {
    expect(await assignGroups({ groups: groups([1], [1]), places: places([1], [1]), weights: [[2, 2], [2, null]] }, failing)).toMatchObject({ assignment: { g0: 'p0', g1: null } });
  });
});

describe('prices', () => {
  it('are of the capacity that is short, at its place: what is lost with one less', async () => {
    const { prices } = await assignGroups({ groups: groups([1, 1], [1, 1]), places: places([5, 5], [5, 1]), weights: [[null, 4], [null, 3]] }, referenceSolver);
    expect(prices.map((row) => row.map((price) => Math.round(price * 1e6) / 1e6))).toEqual([[0, 0], [0, 4]]);
  });
});

describe('the largest problems that are taken', () => {
  const sized = (count: number, many: number, weight: number | null) => checkGroups({
    groups: groups(...Array.from({ length: count }, () => [1])), places: places(...Array.from({ length: many }, () => [1])), weights: Array.from({ length: count }, () => new Array<number | null>(many).fill(weight)),
  }).map(({ field, code }) => `${code} at ${field}`);

  it('are said by groups, places and pairs', () => {
    expect(sized(MOST_GROUPS, 1, 1)).toEqual([]);
    expect(sized(1, MOST_PLACES, 1)).toEqual([]);
    expect(sized(1, MOST_PLACES + 1, 1)).toEqual(['tooManyPlaces at places']);
    expect(sized(100, 2_000, 1)).toEqual([]);
    expect(sized(101, 2_000, null)).toEqual([]);
  });
});
