import { describe, expect, it } from '@jest/globals';
import { FAMILIES, type Family, familyCase } from '../families.bench.js';
import { PLANNED } from '../policy.js';
import { match } from '../testing/checked-match.js';

const CONTEXT = { now: '2026-03-11T09:00:00.000Z', zone: 'Europe/Paris' };
const SEEDS = [1, 2, 3, 4];

/** Above every figure below: a search that grew long is stopped here, and told apart. */
const LIMIT = 1_000;

/** Steps of the search for each seed: the same on every machine. */
const STEPS: Readonly<Record<Family, readonly number[]>> = {
  sparse: [161, 112, 37, 68], realistic: [606, 99, 368, 165], adversarial: [849, 814, 380, 558],
};

/**
 * What cuts the search never changes its answer, only its length: without these figures a bound that no longer cuts would pass every other
 * test. Who makes the search shorter writes the new figures down; who makes it longer says why.
 */
describe('the steps that a search takes', () => {
  it.each(FAMILIES)('of the family %s', (family) => {
    const efforts = SEEDS.map((seed) => {
      const { request, candidates } = familyCase(family, seed, 160);
      return match(request, candidates, PLANNED, CONTEXT, { nodeLimit: LIMIT }).effort;
    });
    expect(efforts.every(({ proven }) => proven)).toBe(true);
    expect(efforts.map(({ nodes }) => nodes)).toEqual(STEPS[family]);
  });
});
