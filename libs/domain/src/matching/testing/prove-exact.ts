import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import type { MatchResult, Plan } from '../result.js';
import type { Case } from './arbitraries.js';
import { bruteForce } from './brute-force.js';
import type { BrutePlan } from './brute-force.js';
import { match } from './checked-match.js';

/** What the cases of a proof were about. */
export interface Proof {
  cases: number;
  /** Cases in which everyone can be placed. */
  withPlans: number;
  /** Of these, cases whose best plan uses several hosts. */
  bestIsSplit: number;
  /** Cases in which some can be placed, not everyone. */
  incomplete: number;
  nobodyPlaced: number;
  /** Assignments that brute force looked at. */
  assignments: number;
  /** Steps the engine took. */
  nodes: number;
}

function listed(plans: readonly Plan[]): BrutePlan[] {
  return plans.map(({ vector, hostIds }) => ({ vector, hosts: hostIds.join() }));
}

/**
 * Compares the answers of `match()` with those of brute force: the same host sets with the same vectors in the same order, for everyone
 * and, when not everyone fits, for the most that can be placed.
 * @param runs how many cases; fast-check prints seed and case when one fails
 * @throws when an answer differs or is not proven
 */
export function proveExact(cases: fc.Arbitrary<Case>, runs: number, seed: number): Proof {
  const proof: Proof = { cases: 0, withPlans: 0, bestIsSplit: 0, incomplete: 0, nobodyPlaced: 0, assignments: 0, nodes: 0 };
  fc.assert(fc.property(cases, (one) => {
    const expected = bruteForce(one);
    const result: MatchResult = match(one.request, one.candidates, one.policy, one.context);
    const most = one.policy.plans;
    deepStrictEqual(result.effort.proven, true);
    deepStrictEqual(listed(result.plans), expected.plans.slice(0, most));
    deepStrictEqual(listed(result.incomplete), expected.incomplete.slice(0, most));
    for (const { assignments } of result.incomplete) deepStrictEqual(assignments.length, expected.placed);
    proof.cases += 1;
    proof.withPlans += expected.plans.length > 0 ? 1 : 0;
    proof.bestIsSplit += expected.plans[0]?.hosts.includes(',') ? 1 : 0;
    proof.incomplete += expected.incomplete.length > 0 ? 1 : 0;
    proof.nobodyPlaced += expected.placed === 0 ? 1 : 0;
    proof.assignments += expected.assignments;
    proof.nodes += result.effort.nodes;
  }), { seed, numRuns: runs });
  return proof;
}
