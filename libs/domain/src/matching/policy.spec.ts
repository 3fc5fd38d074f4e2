import { describe, expect, it } from '@jest/globals';
import { checkPolicy, PLANNED, TONIGHT } from './policy.js';
import { EXTRA_TIERS } from './types.js';
import type { Policy, Tier } from './types.js';

const codes = (change: Partial<Policy>) => checkPolicy({ ...PLANNED, ...change }).map(({ field, code }) => `${code} at ${field}`);

describe('checkPolicy', () => {
  it('accepts the two defaults', () => {
    expect(checkPolicy(TONIGHT)).toEqual([]);
    expect(checkPolicy(PLANNED)).toEqual([]);
    expect(TONIGHT.tiers).toEqual(['siblings', 'chance', 'known', 'needs', 'travel', 'exceptions', 'scarcity']);
    expect(PLANNED.tiers).toEqual(['siblings', 'known', 'needs', 'travel', 'chance', 'exceptions', 'scarcity']);
  });

  it.each<[string, Partial<Policy>, string[]]>([
    ['a missing tier', { tiers: PLANNED.tiers.filter((tier) => tier !== 'travel') }, ['tierMissing at tiers']],
    ['a repeated tier', { tiers: ['siblings', 'known', 'known', 'needs', 'travel', 'chance', 'exceptions', 'scarcity'] }, ['tierRepeated at tiers.2']],
    ['an unknown tier', { tiers: ['siblings', 'price' as Tier, ...PLANNED.tiers.slice(1)] }, ['tierUnknown at tiers.1']],
    ['siblings second', { tiers: ['known', 'siblings', ...PLANNED.tiers.slice(2)] }, ['siblingsNotFirst at tiers.0']],
    ['scarcity before the rest', { tiers: ['siblings', 'scarcity', 'known', 'needs', 'travel', 'chance', 'exceptions'] }, ['scarcityNotLast at tiers']],
    ['falling bands', { travelBandsMetres: [10_000, 10_000] }, ['bandsNotAscending at travelBandsMetres.1']],
    ['no band', { siteBandsMetres: [] }, ['bandsEmpty at siteBandsMetres']],
    ['bands that are no numbers', { freshnessBandsHours: [168, Number.NaN] }, ['bandsNotNumbers at freshnessBandsHours.1']],
    ['infinite bands', { travelBandsMetres: [1, Infinity] }, ['bandsNotNumbers at travelBandsMetres.1']],
    ['no plan', { plans: 0 }, ['plansOutOfRange at plans']],
    ['too many plans', { plans: 101 }, ['plansOutOfRange at plans']],
    ['a hundred bands', { travelBandsMetres: Array.from({ length: 100 }, (_, index) => index + 1) }, ['bandsTooMany at travelBandsMetres']],
    ['negative bands', { siteBandsMetres: [-5, 10] }, ['bandsNotNumbers at siteBandsMetres.0']],
    ['bands beyond the Earth', { travelBandsMetres: [1, 1e300] }, ['bandsNotNumbers at travelBandsMetres.1']],
    ['an unknown name', { name: 'sunday' as Policy['name'] }, ['nameUnknown at name']],
    ['a name every object has', { name: 'toString' as Policy['name'] }, ['nameUnknown at name']],
    ['version 0', { version: 0 }, ['versionOutOfRange at version']],
    ['half a version', { version: 1.5 }, ['versionOutOfRange at version']],
    ['a further tier twice', { tiers: ['siblings', 'homes', 'homes', ...PLANNED.tiers.slice(1)] }, ['tierRepeated at tiers.2']],
    ['a further tier before siblings', { tiers: ['homes', ...PLANNED.tiers] }, ['siblingsNotFirst at tiers.0']],
    ['a further tier after scarcity', { tiers: [...PLANNED.tiers, 'homes'] }, ['scarcityNotLast at tiers']],
    ['half a plan', { plans: 1.5 }, ['plansOutOfRange at plans']],
  ])('refuses %s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('accepts every further tier, wherever it stands between siblings and scarcity', () => {
    const inner = PLANNED.tiers.slice(1, -1);
    for (let at = 0; at <= inner.length; at += 1) {
      expect(codes({ tiers: ['siblings', ...inner.slice(0, at), ...EXTRA_TIERS, ...inner.slice(at), 'scarcity'] })).toEqual([]);
    }
  });

  it('speaks French and English', () => {
    const [problem] = checkPolicy({ ...PLANNED, plans: 0 });
    expect(problem!.message).toEqual({ fr: 'Le nombre de propositions va de 1 à 100.', en: 'The number of plans goes from 1 to 100.' });
  });
});
