import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MANY, RUNS } from '../testing/runs.js';
import { assignGroups } from './assign-groups.js';
import type { GroupsToAssign } from './assign-groups.js';
import { checkGroups } from './check-groups.js';
import { BadBatch, MOST_GROUPS } from './problems.js';
import type { Solver } from './solver.port.js';
import { SEED, someGroups } from './testing/batches.js';
import { referenceSolver } from './testing/reference-solver.js';

const TWO: GroupsToAssign = {
  groups: [{ id: 'three', size: [3] }, { id: 'one', size: [1] }], places: [{ id: 'unit', capacity: [3] }, { id: 'home', capacity: [1] }], weights: [[3, null], [2, 1]],
};

/** The best of every assignment, written out. */
function bruteForce({ groups, places, weights }: GroupsToAssign): number {
  const left = places.map(({ capacity }) => [...capacity]);
  const from = (group: number): number => {
    if (group === groups.length) return 0;
    let best = from(group + 1);
    places.forEach((_, place) => {
      const weight = weights[group]![place] ?? null;
      if (weight === null || !groups[group]!.size.every((amount, at) => amount <= left[place]![at]!)) return;
      groups[group]!.size.forEach((amount, at) => { left[place]![at]! -= amount; });
      best = Math.max(best, weight + from(group + 1));
      groups[group]!.size.forEach((amount, at) => { left[place]![at]! += amount; });
    });
    return best;
  };
  return from(0);
}

const oneShort = (input: GroupsToAssign, place: number, dimension: number): GroupsToAssign => ({
  ...input, places: input.places.map((one, index) => (index !== place ? one : { ...one, capacity: one.capacity.map((amount, at) => (at === dimension ? Math.max(0, amount - 1) : amount)) })),
});

describe('assignGroups', () => {
  it('gives up the best place of one for the good of both', async () => {
    expect(await assignGroups(TWO, referenceSolver)).toEqual({
      assignment: { three: 'unit', one: 'home' }, objective: 4, bound: 4, status: 'optimal', priced: true, prices: [[expect.any(Number)], [expect.any(Number)]],
    });
  });

  it('equals brute force, keeps to every capacity, and never prices below zero', async () => {
    let short = 0;
    await fc.assert(fc.asyncProperty(someGroups({ groups: 5, places: 3 }), async (input) => {
      const { assignment, objective, bound, status, prices } = await assignGroups(input, referenceSolver);
      expect({ objective, bound, status }).toEqual({ objective: bruteForce(input), bound: objective, status: 'optimal' });
      input.places.forEach(({ id, capacity }) => capacity.forEach((most, at) => {
        expect(input.groups.reduce((sum, { id: group, size }) => sum + (assignment[group] === id ? size[at]! : 0), 0)).toBeLessThanOrEqual(most);
      }));
      expect(prices.flat().every((price) => price >= 0)).toBe(true);
      short += Object.values(assignment).includes(null) ? 1 : 0;
    }), { seed: SEED, numRuns: Math.min(300, RUNS) });
    if (MANY) expect(short).toBeGreaterThan(100); // the cases must be about something
  });

  it('prices what is lost one place short: never more, and something where there is a price', async () => {
    const seen = { priced: 0, ordered: 0 };
    await fc.assert(fc.asyncProperty(someGroups({ groups: 4, places: 3, dimensions: 1 }), async (made) => {
      const input = { ...made, groups: made.groups.map(({ id }) => ({ id, size: [1] })) }; // ones: the relaxation is integral
      const { objective, prices } = await assignGroups(input, referenceSolver);
      const losses: number[] = [];
      for (let place = 0; place < input.places.length; place += 1) {
        losses.push(objective - (await assignGroups(oneShort(input, place, 0), referenceSolver)).objective);
      }
      prices.forEach(([price], place) => {
        expect(price!).toBeLessThanOrEqual(losses[place]! + 1e-6);
        if (losses[place]! > 0 || price! > 0) seen.priced += 1;
        prices.forEach(([other], at) => {
          if (Math.abs(price! - losses[place]!) > 1e-6 || Math.abs(other! - losses[at]!) > 1e-6) return;
          expect(Math.sign(Math.round(1e6 * (price! - other!)))).toBe(Math.sign(losses[place]! - losses[at]!));
          seen.ordered += 1;
        });
        if (input.places[place]!.capacity[0]! > 0) expect(price! > 1e-6).toBe(losses[place]! > 0);
      });
    }), { seed: SEED, numRuns: Math.min(200, RUNS) });
    if (!MANY) return;
    expect(seen.priced).toBeGreaterThan(100);
    expect(seen.ordered).toBeGreaterThan(500);
  });

  it('keeps what is worth something and leaves a negative weight alone', async () => {
    const { assignment, objective } = await assignGroups({ ...TWO, weights: [[-1, null], [null, 0.25]] }, referenceSolver);
    expect({ assignment, objective }).toEqual({ assignment: { three: null, one: 'home' }, objective: 0.25 });
  });

  it('answers when nothing can go anywhere, and when there is no place', async () => {
    expect(await assignGroups({ ...TWO, weights: [[null, null], [null, null]] }, referenceSolver)).toMatchObject({ objective: 0, bound: 0, status: 'optimal' });
    expect(await assignGroups({ groups: TWO.groups, places: [], weights: [[], []] }, referenceSolver)).toMatchObject({ assignment: { three: null, one: null }, prices: [] });
  });
});

describe('assignGroups with a solver that fails', () => {
  const answers: [string, Solver][] = [
    ['says so', { solve: () => Promise.resolve({ status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 1 }) }],
    ['rejects', { solve: () => Promise.reject(new Error('aborted')) }],
    ['claims what breaks a capacity', { solve: ({ columns }) => Promise.resolve({ status: 'optimal', values: columns.map(() => 1), objective: 99, bound: 99, duals: null, elapsedMs: 1 }) }],
    ['answers nothing useful', { solve: () => Promise.resolve({ status: 'optimal', values: [NaN], objective: NaN, bound: NaN, duals: null, elapsedMs: 1 }) }],
  ];
  it.each(answers)('%s: one by one, with an honest bound', async (_, solver) => {
    expect(await assignGroups(TWO, solver)).toEqual({
      assignment: { three: 'unit', one: 'home' }, objective: 4, bound: 5, status: 'oneByOne', priced: false, prices: [[0], [0]],
    });
  });

  it('keeps the better of what was found in time and one by one', async () => {
    const cut: Solver = { solve: ({ columns }) => Promise.resolve({ status: 'feasible', values: columns.map(() => 0), objective: 0, bound: 1e9, duals: null, elapsedMs: 1 }) };
    expect(await assignGroups(TWO, cut)).toMatchObject({ objective: 4, bound: 5, status: 'feasible' });
  });
});

describe('checkGroups', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `g${index}`, size: [1] }));
  it.each<[string, Partial<GroupsToAssign>]>([
    ['noGroup at groups', { groups: [], weights: [] }],
    ['tooManyGroups at groups', { groups: many(MOST_GROUPS + 1) }],
    ['tooManyPairs at weights', {
      groups: many(450), places: Array.from({ length: 450 }, (_, index) => ({ id: `p${index}`, capacity: [1] })), weights: Array.from({ length: 450 }, () => new Array<number>(450).fill(1)),
    }],
    ['duplicateId at groups.1.id', { groups: [{ id: 'a', size: [1] }, { id: 'a', size: [1] }] }],
    ['duplicateId at places.1.id', { places: [{ id: 'a', capacity: [1] }, { id: 'a', capacity: [1] }] }],
    ['badNumber at groups.1.size.0', { groups: [{ id: 'a', size: [1] }, { id: 'b', size: [NaN] }] }],
    ['badNumber at places.0.capacity.0', { places: [{ id: 'a', capacity: [-1] }, { id: 'b', capacity: [1] }] }],
    ['badNumber at places.0.capacity.0', { places: [{ id: 'a', capacity: [Infinity] }, { id: 'b', capacity: [1] }] }],
    ['wrongLength at groups.1.size', { groups: [{ id: 'a', size: [1] }, { id: 'b', size: [1, 2] }] }],
    ['wrongLength at weights', { weights: [[1, 1]] }],
    ['wrongLength at weights.1', { weights: [[1, 1], [1]] }],
    ['badWeight at weights.0.1', { weights: [[1, Infinity], [1, 1]] }],
    ['badWeight at weights.1.0', { weights: [[1, 1], [NaN, 1]] }],
    ['badLimit at nodeLimit', { nodeLimit: 0 }],
    ['badLimit at timeLimitMs', { timeLimitMs: Infinity }],
  ])('%s', async (said, change) => {
    const input = { ...TWO, ...change };
    expect(checkGroups(input).map(({ code, field }) => `${code} at ${field}`)).toEqual([said]);
    await expect(assignGroups(input, referenceSolver)).rejects.toBeInstanceOf(BadBatch);
  });
});
