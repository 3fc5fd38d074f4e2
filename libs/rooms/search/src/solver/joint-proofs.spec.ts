import { afterAll, describe, expect, it } from '@jest/globals';
import { assignGroups, type BatchProposal, type GroupsToAssign, planBatch, type Solver } from '@ugo/domain/matching';
import { aBatch, type BatchCase, bestChoice, compare, jointVector, match, overfull, referenceSolver, SEED, someGroups } from '@ugo/domain/matching/batch/testing';
import fc from 'fast-check';
import { HighsSolver } from './highs-solver.js';

const highs = new HighsSolver();
afterAll(() => highs.onModuleDestroy());

const run = ({ requests, candidates, policy, context }: BatchCase, solver: Solver = highs) => planBatch(requests, candidates, policy, context, solver, { timeLimitMs: 60_000 });
const classesOf = ({ requests }: BatchCase) => [...new Set(requests.map(({ urgency }) => urgency))].sort((a, b) => a - b);
const choiceOf = ({ chosen }: BatchProposal, { requests }: BatchCase) => requests.map(({ request }) => chosen.find(({ requestId }) => requestId === request.id)?.plan ?? null);

/** By weak duality no assignment is worth more: all places at their prices, and what each group gains beyond them at its best place. */
function provenBy(prices: readonly (readonly number[])[], { groups, places, weights }: GroupsToAssign): number {
  const dot = (one: readonly number[], other: readonly number[]) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);
  const atPrices = places.reduce((sum, { capacity }, place) => sum + dot(capacity, prices[place]!), 0);
  return groups.reduce((sum, { size }, group) => sum + Math.max(0, ...places.flatMap(({ capacity }, place) => {
    const weight = weights[group]![place] ?? null;
    return weight === null || size.some((amount, at) => amount > capacity[at]!) ? [] : [weight - dot(size, prices[place]!)];
  })), atPrices);
}

describe('joint proposals with HiGHS, on small cases', () => {
  it('equal brute force', async () => {
    await fc.assert(fc.asyncProperty(aBatch({ requests: 4, hosts: 4, plans: 4 }), async (one) => {
      const proposal = await run(one);
      expect(overfull(choiceOf(proposal, one), one)).toEqual([]);
      expect(proposal.status).toBe('optimal');
      expect(compare(jointVector(choiceOf(proposal, one), one, classesOf(one)), bestChoice(one).vector)).toBe(0);
    }), { seed: SEED + 1, numRuns: 60 });
  });

  it('and in bare numbers, with prices that prove as much as the reference’s', async () => {
    await fc.assert(fc.asyncProperty(someGroups({ groups: 6, places: 3 }), async (input) => {
      const [one, other] = [await assignGroups(input, highs), await assignGroups(input, referenceSolver)];
      expect(one).toMatchObject({ objective: other.objective, bound: other.bound, status: 'optimal' });
      expect(one.prices.flat().every((price) => price >= 0)).toBe(true);
      // Of several duals each solver may take its own; what they prove is the same, and never below the optimum.
      expect(provenBy(one.prices, input)).toBeCloseTo(provenBy(other.prices, input), 2);
      expect(provenBy(one.prices, input)).toBeGreaterThanOrEqual(one.objective - 1e-6);
    }), { seed: SEED + 1, numRuns: 60 });
  });
});

describe('joint proposals with HiGHS, on large cases', () => {
  it('keep to every limit, stay within their own bounds and are never worse than one by one', async () => {
    await fc.assert(fc.asyncProperty(aBatch({ requests: 30, hosts: 25, plans: 12 }), async (one) => {
      const proposal = await run(one);
      const choice = choiceOf(proposal, one);
      expect(overfull(choice, one)).toEqual([]);
      for (const { kind, value, bound, proven } of proposal.bound) {
        if (bound === null) continue;
        if (proven) expect(value).toBe(bound);
        else if (kind === 'placed') expect(value).toBeLessThanOrEqual(bound);
        else expect(value).toBeGreaterThanOrEqual(bound);
      }
      const alone = await run(one, { solve: () => Promise.reject(new Error('none')) });
      expect(alone.status === 'oneByOne' || alone.status === 'optimal').toBe(true);
      expect(compare(jointVector(choice, one, classesOf(one)), jointVector(choiceOf(alone, one), one, classesOf(one)))).toBeLessThanOrEqual(0);
    }), { seed: SEED, numRuns: 4 });
  });

  it('assign a hundred groups within their bound when nodes run short', async () => {
    const [input] = fc.sample(someGroups({ groups: 100, places: 40, dimensions: 3 }), { seed: SEED, numRuns: 1 });
    const { assignment, objective, bound, status } = await assignGroups({ ...input!, nodeLimit: 1, timeLimitMs: 60_000 }, highs);
    expect(objective).toBeLessThanOrEqual(bound);
    expect(['optimal', 'feasible']).toContain(status);
    expect(objective).toBeGreaterThan(0.9 * bound);
    input!.places.forEach(({ id, capacity }) => capacity.forEach((most, at) => {
      expect(input!.groups.reduce((sum, { id: group, size }) => sum + (assignment[group] === id ? size[at]! : 0), 0)).toBeLessThanOrEqual(most);
    }));
  });

  it('do not depend on the order of what is given', async () => {
    const turned = <T>(values: readonly T[]): T[] => values.map((_, index) => values[(index * 7 + 3) % values.length]!);
    const [one] = fc.sample(aBatch({ requests: 30, hosts: 25, plans: 8 }), { seed: SEED + 2, numRuns: 1 });
    const whole = ({ effort: _, ...rest }: BatchProposal) => rest; // but for the time it took
    expect(whole(await run({ ...one!, requests: turned(one!.requests), candidates: turned(one!.candidates) }))).toEqual(whole(await run(one!)));
    const results = one!.requests.map((waiting) => ({ ...waiting, result: match(waiting.request, one!.candidates, one!.policy, one!.context) }));
    expect(whole(await run({ ...one!, requests: results }))).toEqual(whole(await run(one!))); // matched by the caller, it is the same
  });
});
