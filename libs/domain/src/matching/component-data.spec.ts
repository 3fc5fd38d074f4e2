import { describe, expect, it } from '@jest/globals';
import { combineVectors, componentsOf } from './components.js';
import { PLANNED } from './policy.js';
import type { ComponentCode } from './result.js';
import { aChild, aFosterHome, aRequest, aUnit, EVENING, free, siblings } from './testing/builders.js';
import { match } from './testing/checked-match.js';
import type { Candidate, MatchRequest } from './types.js';
import { EXTRA_TIERS } from './types.js';

const policy = { ...PLANNED, tiers: ['siblings', ...EXTRA_TIERS, ...PLANNED.tiers.slice(1)] } as const;
const data = (code: ComponentCode, request: MatchRequest, ...hosts: Candidate[]) => match(request, hosts, policy, EVENING).plans[0]!.components.find((one) => one.code === code)!.data;
const two = aRequest({ people: siblings(5, 8) });
const apart = [aFosterHome({ hostId: 'a' }), aFosterHome({ hostId: 'b', position: { x: 6000, y: 0 } })];

describe('the figures behind a component', () => {
  it('are who is together, who is alone, how far apart', () => {
    expect(data('sitePairs', two, aUnit())).toEqual([{ together: 1, of: 1 }]);
    expect(data('unitPairs', two, ...apart)).toEqual([{ together: 0, of: 1 }]);
    expect(data('unitPairs', two, aUnit())).toEqual([{ together: 1, of: 1 }]);
    expect(data('separated', two, ...apart)).toEqual([{ personKey: 'c1' }, { personKey: 'c2' }]);
    expect(data('siteDistance', two, ...apart)).toEqual([{ metres: 6000, fromSiteId: 'site-a', toSiteId: 'site-b', band: 2 }]);
    expect(data('siteDistance', two, aUnit())).toEqual([]);
  });

  it('are who goes to a host it knows', () => {
    const request = aRequest({ people: siblings(5, 8).map((person, index) => ({ ...person, knownHostIds: index === 0 ? ['h1', 'other'] : [] })) });
    expect(data('known', request, aUnit())).toEqual([{ personKey: 'c1', hostId: 'h1' }]);
  });

  it('are each wish and each kind, met or not', () => {
    const request = aRequest({ people: [aChild({ wished: ['autism', 'nightStaff'] })], preferredKinds: ['fosterHome'] });
    expect(data('needsMet', request, aUnit({ declared: { capabilities: ['autism'] } }))).toEqual([
      { personKey: 'c1', hostId: 'h1', capability: 'autism', declared: true }, { personKey: 'c1', hostId: 'h1', capability: 'nightStaff', declared: false },
      { personKey: 'c1', hostId: 'h1', kind: 'mecs', preferred: false },
    ]);
  });

  it('are each trip with its metres, or none where they are not known', () => {
    const request = aRequest({ people: [aChild({ visitPlaces: ['mother', 'father'], schoolPlace: 'school' })], searchPlace: 'now' });
    const host = aUnit({ travel: { mother: 12_000, school: 3000, now: 60_000 } });
    expect(data('visitsSum', request, host)).toEqual([{ personKey: 'c1', hostId: 'h1', place: 'mother', metres: 12_000, band: 1 }, { personKey: 'c1', hostId: 'h1', place: 'father', metres: null, band: 2 }]);
    expect(data('schoolWorst', request, host)).toEqual([{ personKey: 'c1', hostId: 'h1', place: 'school', metres: 3000, band: 0 }]);
    expect(data('whereTheyAre', request, host)).toEqual([{ hostId: 'h1', place: 'now', metres: 60_000, band: 3 }]);
    expect(data('whereTheyAre', request, aUnit())).toEqual([{ hostId: 'h1', place: 'now', metres: null, band: 2 }]);
    expect([data('schoolSum', aRequest(), host), data('whereTheyAre', aRequest(), host), data('visitsWorst', aRequest(), host)]).toEqual([[], [], []]);
  });

  it('are who confirmed and when', () => {
    expect(data('chance', aRequest(), aUnit())).toEqual([{ hostId: 'h1', confirmedAt: '2026-03-11T14:00:00.000Z', confirmedBy: 'hostStaff', onCallTonight: false, band: 0, now: EVENING.now }]);
  });

  it('are who goes outside the Département, and every host', () => {
    expect(data('outsideDepartement', two, aUnit({ departement: '43' }))).toEqual(['c1', 'c2'].map((personKey) => ({ personKey, hostId: 'h1', departement: '43' })));
    expect(data('outsideDepartement', two, aUnit())).toEqual([]);
    expect(data('homes', two, ...apart)).toEqual([{ hostId: 'a' }, { hostId: 'b' }]);
  });

  it('are the places there by exception, and until when', () => {
    const derogated = (until: string | null) => aUnit({ authorised: { withinNumber: [{ first: '2026-01-01', last: '2026-03-12', places: 1, until: '2026-03-12' }, { first: '2026-03-13', last: until, places: 1, until }] } });
    expect(data('exceptions', two, derogated('2026-06-30'))).toEqual([{ hostId: 'h1', places: 1, until: '2026-06-30' }]);
    expect(data('exceptions', two, derogated(null))).toEqual([{ hostId: 'h1', places: 1, until: null }]);
    expect(data('exceptions', aRequest(), derogated(null))).toEqual([]);
  });

  it('are prices and recent admissions', () => {
    expect(data('scarcity', aRequest(), aUnit({ priceBand: 2 }))).toEqual([{ personKey: 'c1', hostId: 'h1', band: 2 }]);
    expect(data('scarcity', aRequest(), aUnit())).toEqual([]);
    expect(data('recentAdmissions', aRequest(), aUnit({ recentAdmissionsPerMille: 500 }))).toEqual([{ hostId: 'h1', perMille: 500 }]);
    expect(data('drawn', aRequest(), aUnit({ declared: { free: free(1) } }))).toEqual([]);
  });
});

describe('two parts of one answer', () => {
  it('add up what adds up, and keep the worse of what is the worst', () => {
    const components = componentsOf(PLANNED);
    const vector = (value: number) => components.map(() => value);
    const combined = combineVectors(vector(1), vector(3), components);
    expect(components.flatMap(({ code }, index) => (combined[index] === 3 ? [code] : []))).toEqual(['siteDistance', 'visitsWorst', 'schoolWorst', 'chance']);
    expect(new Set(combined)).toEqual(new Set([3, 4]));
    expect(combineVectors(vector(3), vector(1), components)).toEqual(combined);
  });
});
