import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MANY, RUNS } from '../testing/runs.js';
import { planBatch } from './plan-batch.js';
import type { BatchProposal } from './batch.types.js';
import { aBatch, SEED } from './testing/batches.js';
import type { BatchCase } from './testing/batches.js';
import { bestChoice, compare, jointVector, overfull, plansOf } from './testing/brute-force.js';
import type { Choice } from './testing/brute-force.js';
import { referenceSolver } from './testing/reference-solver.js';

const run = ({ requests, candidates, policy, context }: BatchCase, solver = referenceSolver) => planBatch(requests, candidates, policy, context, solver);
const choiceOf = ({ chosen }: BatchProposal, { requests }: BatchCase): Choice => requests.map(({ request }) => chosen.find(({ requestId }) => requestId === request.id)?.plan ?? null);
const classesOf = ({ requests }: BatchCase) => [...new Set(requests.map(({ urgency }) => urgency))].sort((a, b) => a - b);
const turned = <T>(values: readonly T[]): T[] => values.map((_, index) => values[(index * 3 + 2) % values.length]!);

/** Taking the requests one by one, written again: most urgent first, each with its best plan that fits. */
function greedy(one: BatchCase): Choice {
  const plans = plansOf(one);
  const choice: (Choice[number])[] = one.requests.map(() => null);
  const order = one.requests.map((_, index) => index).sort((a, b) => one.requests[a]!.urgency - one.requests[b]!.urgency || a - b);
  for (const index of order) {
    choice[index] = plans[index]!.find((plan) => overfull(choice.map((taken, at) => (at === index ? plan : taken)), one).length === 0) ?? null;
  }
  return choice;
}

describe('planBatch, on any small batch', () => {
  it('equals brute force, breaks no limit on any night, and says that it is proven', async () => {
    const seen = { contested: 0, unplaced: 0, better: 0 };
    await fc.assert(fc.asyncProperty(aBatch({ requests: 4, hosts: 4, plans: 4 }), async (one) => {
      const proposal = await run(one);
      const choice = choiceOf(proposal, one);
      const vector = jointVector(choice, one, classesOf(one));
      expect(overfull(choice, one)).toEqual([]);
      expect(compare(bestChoice(one).vector, vector)).toBe(0);
      expect(proposal.status).toBe('optimal');
      expect(proposal.bound.every(({ proven, value, bound }) => proven && value === bound)).toBe(true);
      const plain = jointVector(greedy(one), one, classesOf(one));
      expect(compare(vector, plain)).toBeLessThanOrEqual(0);
      expect(proposal.gain.oneByOne.childrenPlaced).toBe(greedy(one).reduce((sum, plan) => sum + (plan?.assignments.length ?? 0), 0));
      seen.better += compare(vector, plain) < 0 ? 1 : 0;
      seen.unplaced += proposal.unplaced.length > 0 ? 1 : 0;
      seen.contested += proposal.unplaced.some(({ why }) => why === 'placesTaken') ? 1 : 0;
    }), { seed: SEED, numRuns: Math.min(150, RUNS) });
    if (!MANY) return;
    expect(seen.better).toBeGreaterThan(10); // the cases must be about something
    expect(seen.contested).toBeGreaterThan(10);
  });

  it('does not depend on the order of requests and candidates, the draw included', async () => {
    await fc.assert(fc.asyncProperty(aBatch({ requests: 5, hosts: 5, plans: 3 }), async (one) => {
      const other = { ...one, requests: turned(one.requests), candidates: turned(one.candidates) };
      expect(await run(other)).toEqual(await run(one));
    }), { seed: SEED, numRuns: Math.min(100, RUNS) });
  });

  it('names for each request without a plan what is in its way', async () => {
    await fc.assert(fc.asyncProperty(aBatch({ requests: 5, hosts: 4, plans: 4 }), async (one) => {
      const proposal = await run(one);
      const placed = new Set(proposal.chosen.map(({ requestId }) => requestId));
      for (const { requestId, why, bottlenecks, urgency } of proposal.unplaced) {
        const index = one.requests.findIndex(({ request }) => request.id === requestId);
        const [best] = plansOf(one)[index]!;
        expect(why).toBe(best ? 'placesTaken' : 'noPlan');
        if (!best) continue;
        const over = overfull(choiceOf(proposal, one).map((plan, at) => (at === index ? best : plan)), one);
        expect(bottlenecks.length).toBeGreaterThan(0);
        for (const { hostId, takenBy, missing, moreUrgent } of bottlenecks) {
          expect(over.some((fault) => fault.includes(hostId))).toBe(true);
          expect(missing).toBeGreaterThan(0);
          expect(takenBy.every((id) => placed.has(id))).toBe(true);
          expect(moreUrgent).toBe(takenBy.some((id) => one.requests.find(({ request }) => request.id === id)!.urgency < urgency));
        }
      }
    }), { seed: SEED, numRuns: Math.min(100, RUNS) });
  });

  it('never prices a host beyond what is lost without one of its places', async () => {
    let priced = 0;
    await fc.assert(fc.asyncProperty(aBatch({ requests: 4, hosts: 3, plans: 4 }), async (one) => {
      const single = { ...one, requests: one.requests.map((waiting) => ({ ...waiting, urgency: 0, request: { ...waiting.request, people: waiting.request.people.slice(0, 1) } })) };
      const { prices, gain } = await run(single);
      for (const { hostId, price } of prices) {
        const less = (places: number) => Math.max(0, places - 1);
        const candidates = single.candidates.map((host) => (host.hostId !== hostId ? host : {
          ...host, underThree: host.underThree && { ...host.underThree, hosted: host.underThree.hosted + 1 },
          ...Object.fromEntries((['authorised', 'declared'] as const).map((side) => [side, { ...host[side], free: host[side].free.map((run) => ({ ...run, places: less(run.places), female: run.female && less(run.female) })) }])),
        }));
        const plans = { ...single, candidates };
        const short = await run(plans);
        expect(price).toBeGreaterThan(0);
        expect(gain.joint.childrenPlaced - short.gain.joint.childrenPlaced).toBeGreaterThan(0);
        priced += 1;
      }
    }), { seed: SEED, numRuns: Math.min(80, RUNS) });
    if (MANY) expect(priced).toBeGreaterThan(20);
  });
});
