import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLANNED, TONIGHT } from './policy.js';
import { sayComponent } from './reasons.js';
import { aCase, SEED } from './testing/arbitraries.js';
import type { Case } from './testing/arbitraries.js';
import { aFosterHome, aRequest, aUnit, EVENING, siblings } from './testing/builders.js';
import { bruteForce } from './testing/brute-force.js';
import { match } from './testing/checked-match.js';
import { MANY, RUNS } from './testing/runs.js';
import { EXTRA_TIERS } from './types.js';
import type { Candidate, ExtraTier, Policy, PolicyTier } from './types.js';

/** A default policy with its tiers 2 to 6 and some further ones in any order. */
const anyOrder: fc.Arbitrary<Policy> = fc.record({ base: fc.constantFrom(TONIGHT, PLANNED), extras: fc.subarray([...EXTRA_TIERS]) }).chain(({ base, extras }) => (
  fc.shuffledSubarray<PolicyTier>([...base.tiers.slice(1, -1), ...extras], { minLength: 5 + extras.length })
    .map((inner) => ({ ...base, tiers: ['siblings', ...inner, 'scarcity'] }))
));

/** The same search under such a policy, asked from a place, with a few hosts of another Département, all within one kilometre or not. */
const reordered = ({ hosts, people }: { hosts: number; people: number }): fc.Arbitrary<Case> => fc.record({ one: aCase({ hosts, people }), policy: anyOrder, near: fc.boolean() }).map(({ one, policy, near }) => ({
  ...one, request: { ...one.request, searchPlace: 'centre' },
  // One plan: the bounds are cut as close as they can be.
  policy: { ...policy, plans: 1, name: one.policy.name, freshnessBandsHours: one.policy.freshnessBandsHours },
  candidates: one.candidates.map((host, index) => ({ ...host, departement: index % 3 === 1 ? '43' : '42', position: near ? { x: 0, y: 0 } : host.position })),
}));

const under = (policy: Policy, ...extras: ExtraTier[]): Policy => ({ ...policy, tiers: ['siblings', ...extras, ...policy.tiers.slice(1)] });
const asked = aRequest({ people: siblings(7), searchPlace: 'centre' });
const first = (policy: Policy, hosts: Candidate[], request = asked) => match(request, hosts, policy, EVENING).plans[0]!;
const value = (plan: ReturnType<typeof first>, code: ExtraTier) => plan.components.find((component) => component.code === code)!;

describe('tiers that a Département may add', () => {
  it('put the host nearest to where the people are first, an unknown distance in the middle', () => {
    const hosts = [aUnit({ hostId: 'far', travel: { centre: 120_000 } }), aUnit({ hostId: 'unknown', travel: {} }), aUnit({ hostId: 'near', travel: { centre: 9_999 } })];
    expect(match(asked, hosts, under(PLANNED, 'whereTheyAre'), EVENING).plans.map(({ hostIds }) => hostIds[0])).toEqual(['near', 'unknown', 'far']);
    const [, middle] = match(asked, hosts, under(PLANNED, 'whereTheyAre'), EVENING).plans;
    expect(middle!.unknowns).toContainEqual({ code: 'travelUnknown', personKey: null, hostId: 'unknown', figures: { trip: 'whereTheyAre', place: 'centre' } });
    const plan = first(under(PLANNED, 'whereTheyAre'), hosts);
    expect(value(plan, 'whereTheyAre')).toMatchObject({ value: 0, data: [{ hostId: 'near', metres: 9_999, band: 0 }] });
    expect(sayComponent(value(plan, 'whereTheyAre'), 'en')).toBe('From the starting point: at most (estimated) 10\u00a0km');
    expect(value(first(under(PLANNED, 'whereTheyAre'), hosts, { ...asked, searchPlace: null }), 'whereTheyAre').value).toBe(0);
  });

  it('count the people placed outside the Département', () => {
    const hosts = [aUnit({ hostId: 'a', departement: '43', travel: { centre: 0 } }), aUnit({ hostId: 'b', travel: { centre: 80_000 } })];
    expect(first(under(PLANNED, 'outsideDepartement', 'whereTheyAre'), hosts).hostIds).toEqual(['b']);
    const outside = first(under(PLANNED, 'outsideDepartement'), [hosts[0]!], { ...asked, people: siblings(7, 9) });
    expect(sayComponent(value(outside, 'outsideDepartement'))).toBe('2\u00a0personnes hors du Département');
    expect(value(outside, 'outsideDepartement').data).toHaveLength(2);
  });

  it('count the different hosts: one site of two units is better than of three', () => {
    const units = ['u1', 'u2', 'u3'].map((hostId, index) => aFosterHome({ hostId, siteId: 's', declared: { free: aUnit().declared.free.map((run) => ({ ...run, places: index === 2 ? 1 : 2 })) }, authorised: { free: aUnit().authorised.free } }));
    const plan = first(under(PLANNED, 'homes'), units, { ...asked, people: siblings(5, 7, 9) });
    expect(value(plan, 'homes').value).toBe(2);
    expect(sayComponent(value(plan, 'homes'))).toBe('2\u00a0lieux d’accueil');
  });

  it('keep the best plan exact in any order, by brute force', () => {
    let found = 0;
    fc.assert(fc.property(reordered({ hosts: 5, people: 3 }), (one) => {
      const [best] = match(one.request, one.candidates, one.policy, one.context).plans;
      const [expected] = bruteForce(one).plans;
      if (best && best.hostIds.length > 1) found += 1;
      expect(best?.vector ?? null).toEqual(expected?.vector ?? null);
    }), { seed: SEED, numRuns: Math.min(500, RUNS) });
    if (MANY) expect(found).toBeGreaterThan(40);
  });
});
