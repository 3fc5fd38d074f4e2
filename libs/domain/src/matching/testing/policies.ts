import fc from 'fast-check';
import { EXTRA_TIERS } from '../types.js';
import type { Policy } from '../types.js';
import type { Case } from './arbitraries.js';

const MIDDLE = ['known', 'needs', 'travel', 'chance', 'exceptions'] as const;

/** A policy of a Département: its own order of the tiers after the siblings, tiers added, bands of its own. */
function change(policy: Policy): fc.Arbitrary<Policy> {
  return fc.record({
    extra: fc.shuffledSubarray([...EXTRA_TIERS]), order: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 }),
    travel: fc.constantFrom([10_000, 25_000, 50_000, 100_000], [30_000], [1000, 60_000]), sites: fc.constantFrom([5000, 15_000, 30_000, 60_000], [20_000]), hours: fc.constantFrom([72], [24, 48], [168, 720]),
  }).map(({ extra, order, travel, sites, hours }) => {
    const between = [...MIDDLE, ...extra].map((tier, index) => ({ tier, at: order[index]! })).sort((one, other) => one.at - other.at).map(({ tier }) => tier);
    return { ...policy, tiers: ['siblings', ...between, 'scarcity'], travelBandsMetres: travel, siteBandsMetres: sites, freshnessBandsHours: hours };
  });
}

/** The same searches, from where the people are, over hosts of two Départements, in an order that a Département chose. */
export function inAnyOrder(cases: fc.Arbitrary<Case>): fc.Arbitrary<Case> {
  return cases.chain((one) => change(one.policy).map((policy): Case => ({
    ...one, policy, request: { ...one.request, searchPlace: 'centre' },
    candidates: one.candidates.map((host, index) => ({
      ...host, departement: index % 3 === 0 ? '43' : '42', travel: { ...host.travel, centre: host.travel['centre'] ?? host.travel['father'] ?? null },
    })),
  })));
}
