import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explain } from './explain.js';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { RULE_CODES } from './result.js';
import { aCase, SEED } from './testing/arbitraries.js';
import { aChild, aRequest, aUnit, EVENING, free, siblings } from './testing/builders.js';
import { RUNS } from './testing/runs.js';

describe('explain', () => {
  it('says every rule, passed or refused, and every tier', () => {
    const request = aRequest({ people: [aChild({ visitPlaces: ['mother'] })] });
    const { rules, fits, asPlan } = explain(request, aUnit({ travel: { mother: 14_000 }, suspended: true }), PLANNED, EVENING);
    expect(rules.map(({ code }) => code)).toEqual([...RULE_CODES]);
    expect(rules.filter(({ passed }) => !passed).map(({ code, source }) => [code, source.reference])).toEqual([['suspended', 'CASF L.421-6']]);
    expect(fits).toBe(false);
    expect(asPlan.components.find(({ code }) => code === 'visitsWorst')).toMatchObject({ value: 1, data: [{ metres: 14_000 }] });
    expect(new Set(asPlan.components.map(({ tier }) => tier))).toEqual(new Set([...PLANNED.tiers, 'draw']));
  });

  it('tells what stops one person from what stops them together', () => {
    const { rules } = explain(aRequest({ people: siblings(4, 6) }), aUnit({ declared: { free: free(1) } }), PLANNED, EVENING);
    expect(rules.find(({ code }) => code === 'declaredPlaces')!.refusals.map(({ personKey }) => personKey)).toEqual([null]);
  });

  it('agrees with match on one child: fits if and only if planned, with the same vector and the same reasons', () => {
    fc.assert(fc.property(aCase({ hosts: 4, people: 1 }), ({ request, candidates, policy, context }) => {
      const result = match(request, candidates, policy, context);
      for (const candidate of candidates) {
        const { fits, asPlan, rules } = explain(request, candidate, policy, context);
        const plan = result.plans.find(({ hostIds }) => hostIds[0] === candidate.hostId);
        expect(plan !== undefined).toBe(fits);
        if (plan) expect(asPlan.vector).toEqual(plan.vector);
        else expect(rules.flatMap(({ refusals }) => refusals)).toEqual(result.excluded.find(({ hostId }) => hostId === candidate.hostId)!.refusals);
      }
    }), { seed: SEED, numRuns: RUNS });
  });
});
