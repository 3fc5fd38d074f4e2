import { describe, expect, it } from '@jest/globals';
import { PLANNED } from './policy.js';
import type { Notice, Plan } from './result.js';
import { aChild, aFosterHome, aRequest, aUnit, EVENING, free, siblings } from './testing/builders.js';
import { match } from './testing/checked-match.js';
import type { Candidate, MatchRequest } from './types.js';

const best = (request: MatchRequest, ...hosts: Candidate[]): Plan => match(request, hosts, PLANNED, EVENING).plans[0]!;
const said = (notices: readonly Notice[]) => notices.map(({ code, personKey, hostId }) => [code, personKey, hostId].filter((part) => part !== null).join(' '));

describe('questions', () => {
  it('asks the day for each range that leaves the age open, and for nobody else', () => {
    const people = [aChild({ key: 'c1', born: '2013-03' }), aChild({ key: 'c2', born: '2015-03' })];
    const host = aUnit({ authorised: { ages: { min: 0, max: 12 } }, declared: { ages: { min: 6, max: 12 } } });
    expect(best(aRequest({ people }), host).questions).toEqual([
      { code: 'confirmDay', personKey: 'c1', hostId: 'h1', figures: { by: 'authorised', min: 0, max: 12, youngest: 12, oldest: 13 } },
      { code: 'confirmDay', personKey: 'c1', hostId: 'h1', figures: { by: 'declared', min: 6, max: 12, youngest: 12, oldest: 13 } },
    ]);
  });

  it('asks about children who may be under three only where they would pass the limit', () => {
    const baby = aChild({ key: 'c1', age: 1 });
    const perhaps = aChild({ key: 'c2', born: '2023-03' }); // two or three
    const asks = (people: MatchRequest['people'], hosted: number) => said(best(aRequest({ people }), aUnit({ underThree: { limit: 3, hosted } })).questions);
    expect([asks([perhaps], 2), asks([perhaps], 3)]).toEqual([[], ['confirmUnderThree h1']]);
    expect([asks([baby, perhaps], 1), asks([baby, perhaps], 2)]).toEqual([[], ['confirmUnderThree h1']]);
    expect(asks([baby], 2)).toEqual([]); // sure, and within
    expect(said(best(aRequest({ people: [perhaps] }), aUnit()).questions)).toEqual([]); // no such limit
  });

  it('asks about each host alone where siblings are shared out', () => {
    const people = [aChild({ key: 'c1', born: '2023-03' }), aChild({ key: 'c2', born: '2023-03' })];
    const full = { underThree: { limit: 3, hosted: 3 } };
    const plan = best(aRequest({ people }), aFosterHome({ hostId: 'a', ...full }), aFosterHome({ hostId: 'b' }));
    expect(said(plan.questions)).toEqual(['confirmUnderThree a']);
  });

  it('asks the distance where a radius is wanted and nobody knows it, once a host', () => {
    const people = siblings(4, 6);
    const radius = { radiusMetres: 10_000, searchPlace: 'home' };
    expect(best(aRequest({ people, ...radius }), aUnit()).questions).toEqual([{ code: 'confirmDistance', personKey: null, hostId: 'h1', figures: { place: 'home', radiusMetres: 10_000 } }]);
    expect(said(best(aRequest({ people, ...radius }), aUnit({ travel: { home: null } })).questions)).toEqual(['confirmDistance h1']);
    expect(said(best(aRequest({ people, ...radius }), aUnit({ travel: { home: 0 } })).questions)).toEqual([]);
    expect(said(best(aRequest({ people, searchPlace: 'home' }), aUnit()).questions)).toEqual([]);
  });
});

describe('warnings', () => {
  const long = { first: '2026-03-11', last: '2026-12-31' };

  it('warns of the law’s ages first, of the host’s where the law’s hold', () => {
    const people = [aChild({ born: '2013-06' })];
    const warned = (host: Candidate) => best(aRequest({ people, nights: long }), host).warnings.map(({ code, figures }) => [code, figures]);
    const outgrown = { max: 12, from: '2026-06-01', exact: false };
    expect(warned(aUnit({ authorised: { ages: { min: 0, max: 12 } }, declared: { ages: { min: 0, max: 12 } } }))).toEqual([['outgrowsAuthorised', outgrown]]);
    expect(warned(aUnit({ declared: { ages: { min: 0, max: 12 } } }))).toEqual([['outgrowsDeclared', outgrown]]);
    expect(warned(aUnit({ declared: { ages: { min: 0, max: 13 } } }))).toEqual([]);
  });

  it('says whether the day is exact', () => {
    const warned = (age: Parameters<typeof aChild>[0], declared: Candidate['declared']['ages']) => best(aRequest({ people: [aChild(age)], nights: { first: '2026-03-11', last: '2027-12-31' } }), aUnit({ declared: { ages: declared } })).warnings;
    expect(warned({ age: 12 }, { min: 0, max: 12 })).toMatchObject([{ code: 'outgrowsDeclared', figures: { exact: true, from: '2027-03-11' } }]);
    expect(warned({ age: 11 }, { min: 0, max: 12 })).toEqual([]);
  });

  it('says once a host that its declaration is old, or another Département’s', () => {
    const old = { confirmedAt: '2025-01-01T00:00:00.000Z' };
    const host = aUnit({ freshness: old, departement: '43' });
    expect(best(aRequest({ people: siblings(4, 6) }), host).warnings).toEqual([
      { code: 'toCall', personKey: null, hostId: 'h1', figures: { confirmedAt: old.confirmedAt } },
      { code: 'otherDepartement', personKey: null, hostId: 'h1', figures: { departement: '43', payer: '42' } },
    ]);
    expect(best(aRequest(), aUnit()).warnings).toEqual([]);
  });
});

describe('what the order had to suppose', () => {
  it('names each trip, wish, declaration and distance that is not known', () => {
    const people = [
      aChild({ key: 'c1', visitPlaces: ['mother', 'father'], schoolPlace: 'school', wished: ['autism', 'nightStaff'] }), aChild({ key: 'c2', visitPlaces: ['mother'] }),
    ];
    const never = { confirmedAt: null };
    const plan = best(aRequest({ people }),
      aFosterHome({ hostId: 'a', position: null, freshness: never, travel: { mother: 5 }, declared: { free: free(1), capabilities: ['autism'] }, authorised: { sexes: ['female'] } }),
      aFosterHome({ hostId: 'b', travel: { mother: null } }));
    const at = Object.fromEntries(plan.assignments.map(({ personKey, hostId }) => [hostId, personKey]));
    expect(at).toEqual({ a: 'c1', b: 'c2' });
    expect(plan.unknowns).toEqual([
      { code: 'travelUnknown', personKey: 'c1', hostId: 'a', figures: { trip: 'visits', place: 'father' } },
      { code: 'travelUnknown', personKey: 'c1', hostId: 'a', figures: { trip: 'school', place: 'school' } },
      { code: 'capabilityUnknown', personKey: 'c1', hostId: 'a', figures: { capability: 'nightStaff' } },
      { code: 'travelUnknown', personKey: 'c2', hostId: 'b', figures: { trip: 'visits', place: 'mother' } },
      { code: 'freshnessUnknown', personKey: null, hostId: 'a', figures: {} },
      { code: 'siteDistanceUnknown', personKey: null, hostId: null, figures: { fromSiteId: 'site-a', toSiteId: 'site-b' } },
    ]);
  });

  it('is nothing where all is known', () => {
    const people = [aChild({ visitPlaces: ['mother'], schoolPlace: 'school', wished: ['autism'] })];
    expect(best(aRequest({ people }), aUnit({ travel: { mother: 0, school: 0 }, declared: { capabilities: ['autism'] } })).unknowns).toEqual([]);
    const apart = best(aRequest({ people: siblings(4, 6) }), aFosterHome({ hostId: 'a' }), aFosterHome({ hostId: 'b', position: { x: 7000, y: 0 } }));
    expect(apart.unknowns).toEqual([]);
  });
});
