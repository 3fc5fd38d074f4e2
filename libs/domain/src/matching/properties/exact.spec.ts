import { describe, expect, it } from '@jest/globals';
import { aCase, SEED } from '../testing/arbitraries.js';
import { proveExact } from '../testing/prove-exact.js';
import { inAnyOrder } from '../testing/policies.js';
import { MANY, RUNS } from '../testing/runs.js';
import { aSiblingCase } from '../testing/sibling-cases.js';

describe('match against brute force over every assignment (npm run prove: 10,000 cases)', () => {
  it('lists exactly the best plans of 12 hosts and 5 children, most of them one or two places', () => {
    const proof = proveExact(aSiblingCase(), RUNS, SEED);
    if (!MANY) return;
    // The cases must be about something.
    expect(proof.withPlans).toBeGreaterThan(proof.cases * 0.6);
    expect(proof.bestIsSplit).toBeGreaterThan(proof.cases * 0.5);
    expect(proof.withPlans - proof.bestIsSplit).toBeGreaterThan(proof.cases * 0.01);
    expect(proof.incomplete).toBeGreaterThan(proof.cases * 0.08);
  });

  it('and of 6 hosts and 3 children where every rule and every tier is at work', () => {
    const proof = proveExact(aCase({ hosts: 6, people: 3 }), RUNS, SEED);
    if (!MANY) return;
    expect(proof.withPlans).toBeGreaterThan(proof.cases * 0.3);
    expect(proof.bestIsSplit).toBeGreaterThan(proof.cases * 0.1);
    expect(proof.incomplete).toBeGreaterThan(proof.cases * 0.2);
  });

  it('whatever the order that a Département chooses, with tiers of its own', () => {
    proveExact(inAnyOrder(aSiblingCase({ hosts: 9, people: 4 })), Math.ceil(RUNS / 2), SEED);
    proveExact(inAnyOrder(aCase({ hosts: 6, people: 3 })), Math.ceil(RUNS / 2), SEED);
  });

  it.each([1, 2, 4])('and for %d children', (people) => {
    proveExact(aCase({ hosts: 5, people, most: 3 }), Math.ceil(RUNS / 2), SEED);
  });
});
