import { describe, expect, it } from '@jest/globals';
import { explain } from './explain.js';
import { PLANNED, TONIGHT } from './policy.js';
import { aChild, aFosterHome, anEmergency, aRequest, aUnit, EVENING, free, siblings } from './testing/builders.js';
import { match } from './testing/checked-match.js';
import type { Candidate, MatchContext, MatchRequest, Policy } from './types.js';

const elder = { key: 'elder', hostId: 'h9', siteId: 's9', position: null };
const eldest = { key: 'eldest', hostId: 'h8', siteId: 's8', position: null };
const twin = { key: 'twin', hostId: 'h7', siteId: 's9', position: null };
const children = siblings(3, 5, 7, 9);

/** What `match` and `explain` throw; both refuse the same. */
function refusal({ request = aRequest(), hosts = [aUnit()], policy = PLANNED, context = EVENING }: { request?: MatchRequest; hosts?: Candidate[]; policy?: Policy; context?: MatchContext }): string {
  const said = [() => match(request, hosts, policy, context), () => explain(request, hosts[0]!, policy, context)].map((asked) => {
    try {
      asked();
      return 'accepted';
    } catch (error) {
      return error instanceof RangeError ? error.message : `not typed: ${String(error)}`;
    }
  });
  expect(said[1]).toBe(said[0]);
  return said[0]!;
}

describe('a request that contradicts itself', () => {
  it.each<[string, Partial<MatchRequest>, string]>([
    ['nobody', { people: [] }, 'match: nobody at people'],
    ['nine people', { people: siblings(1, 2, 3, 4, 5, 6, 7, 8, 9) }, 'match: tooManyPeople at people'],
    ['together and apart', { people: children, together: [['c1', 'c2']], apart: [['c1', 'c2']] }, 'match: contradictoryPairs at apart.0'],
    ['by a chain of three', { people: children, together: [['c1', 'c2'], ['c3', 'c4'], ['c2', 'c3']], apart: [['c4', 'c1']] }, 'match: contradictoryPairs at apart.0'],
    ['with a sibling who lives somewhere', { people: children, settledSiblings: [elder], together: [['c1', 'elder']], apart: [['elder', 'c1']] }, 'match: contradictoryPairs at apart.0'],
    ['by a chain through a settled sibling', { people: children, settledSiblings: [elder], together: [['c1', 'elder'], ['elder', 'c2']], apart: [['c2', 'c1']] }, 'match: contradictoryPairs at apart.0'],
    ['with siblings who live on one site', { people: children, settledSiblings: [elder, twin], together: [['c1', 'elder']], apart: [['c1', 'twin']] }, 'match: contradictoryPairs at apart.0'],
    ['by people who join siblings of one site', { people: children, settledSiblings: [elder, twin], together: [['c1', 'elder'], ['c2', 'twin']], apart: [['c1', 'c2']] }, 'match: contradictoryPairs at apart.0'],
    ['together with two who live apart', { people: children, settledSiblings: [elder, eldest], together: [['c1', 'elder'], ['c1', 'eldest']] }, 'match: settledApart at together'],
    ['the same through a chain', { people: children, settledSiblings: [elder, eldest], together: [['c1', 'elder'], ['c1', 'c2'], ['c2', 'eldest']] }, 'match: settledApart at together'],
    ['several faults, each by its field', { people: [aChild({ age: 130 })], nights: { first: 'x', last: '2026-03-11' }, departement: '99' }, 'match: badDepartement at departement, badDay at nights.first'],
  ])('%s', (_, change, message) => {
    expect(refusal({ request: aRequest(change) })).toBe(message);
  });

  it('is refused whatever no comparison can hold', () => {
    const metres = [Number.NaN, Infinity, -1, 1.5];
    expect(metres.map((radiusMetres) => refusal({ request: aRequest({ radiusMetres, searchPlace: 'home' }) }))).toEqual(metres.map(() => 'match: badDistance at radiusMetres'));
    expect(metres.map((radiusMetres) => refusal({ request: aRequest({ zones: [{ place: 'danger', radiusMetres: 0 }, { place: 'danger', radiusMetres }] }) }))).toEqual(metres.map(() => 'match: badDistance at zones.1.radiusMetres'));
    expect([Number.NaN, -1, 130, 2.5].map((age) => refusal({ request: aRequest({ people: [aChild({ age })] }) }))).toEqual(Array.from({ length: 4 }, () => 'match: badAge at people.0.age'));
    expect([Number.NaN, -1, 1440, 0.5].map((arrivalMinute) => refusal({ request: anEmergency({ arrivalMinute }), policy: TONIGHT }))).toEqual(Array.from({ length: 4 }, () => 'match: badMinute at arrivalMinute'));
  });

  it('accepts the ends of what is possible', () => {
    expect(refusal({ request: aRequest({ radiusMetres: 0, searchPlace: 'home', zones: [{ place: 'home', radiusMetres: 0 }], arrivalMinute: 1439, people: [aChild({ age: 0 })] }) })).toBe('accepted');
    expect(refusal({ request: aRequest({ arrivalMinute: 0, people: [aChild({ age: 129 })], nights: { first: '2026-03-11', last: '2026-03-11' } }) })).toBe('accepted');
    expect(refusal({ request: aRequest({ people: siblings(1, 2, 3, 4, 5, 6, 7, 8) }) })).toBe('accepted');
  });
});

describe('a policy that is none', () => {
  it.each<[string, Partial<Policy>, string]>([
    ['bands out of order', { travelBandsMetres: [25_000, 10_000] }, 'match: bandsNotAscending at travelBandsMetres.1'],
    ['a bound twice', { siteBandsMetres: [5000, 5000] }, 'match: bandsNotAscending at siteBandsMetres.1'],
    ['a band at nothing', { freshnessBandsHours: [0, 24] }, 'match: bandsNotNumbers at freshnessBandsHours.0'],
    ['an infinite number of plans', { plans: Infinity }, 'match: plansOutOfRange at plans'],
    ['siblings not first', { tiers: [...PLANNED.tiers.slice(1, -1), 'siblings', 'scarcity'] }, 'match: siblingsNotFirst at tiers.0'],
  ])('%s', (_, change, message) => {
    expect(refusal({ policy: { ...PLANNED, ...change } })).toBe(message);
  });
});

describe('a host whose figures are none', () => {
  it.each<[string, Candidate, string]>([
    ['fewer places than none', aUnit({ declared: { free: free(-1) } }), 'badCount at candidates.0.declared.free.0.places'],
    ['places that are no number', aUnit({ authorised: { free: free(Number.NaN) } }), 'badCount at candidates.0.authorised.free.0.places'],
    ['a ceiling without end', aUnit({ declared: { free: free(1, { female: Infinity }) } }), 'badCount at candidates.0.declared.free.0.female'],
    ['half a boy', aUnit({ declared: { free: free(1, { male: 0.5 }) } }), 'badCount at candidates.0.declared.free.0.male'],
    ['reserved places that are no number', aUnit({ reserved: free(Number.NaN) }), 'badCount at candidates.0.reserved.0.places'],
    ['a distance that is no number', aUnit({ travel: { home: 1, danger: Number.NaN } }), 'badDistance at candidates.0.travel.danger'],
    ['a negative distance', aUnit({ travel: { home: -5 } }), 'badDistance at candidates.0.travel.home'],
    ['a position off the plane', aUnit({ position: { x: 0, y: Infinity } }), 'badPosition at candidates.0.position.y'],
    ['half a metre', aUnit({ position: { x: 0.5, y: 0 } }), 'badPosition at candidates.0.position.x'],
    ['siblings that are no number', aUnit({ declared: { siblingsAtMost: Number.NaN } }), 'badCount at candidates.0.declared.siblingsAtMost'],
    ['a limit that is no number', aUnit({ underThree: { limit: Number.NaN, hosted: 0 } }), 'badCount at candidates.0.underThree.limit'],
    ['infants that are no number', aUnit({ underThree: { limit: 3, hosted: -1 } }), 'badCount at candidates.0.underThree.hosted'],
    ['admissions that are no number', aUnit({ recentAdmissionsPerMille: Number.NaN }), 'badCount at candidates.0.recentAdmissionsPerMille'],
    ['a price that is no band', aUnit({ priceBand: 0.1 }), 'badCount at candidates.0.priceBand'],
  ])('%s', (_, host, message) => {
    expect(refusal({ hosts: [host] })).toBe(`match: ${message}`);
  });

  it('is named by its rank, and twice the same host is refused', () => {
    expect(() => match(aRequest(), [aUnit({ hostId: 'a' }), aFosterHome({ hostId: 'b', priceBand: -1 })], PLANNED, EVENING)).toThrow('match: badCount at candidates.1.priceBand');
    expect(() => match(aRequest(), [aUnit(), aUnit()], PLANNED, EVENING)).toThrow('a host is there twice');
  });

  it('may leave unknown what is unknown', () => {
    expect(refusal({ hosts: [aUnit({ travel: { home: null }, position: null, declared: { ages: null, siblingsAtMost: 0, free: free(0, { female: 0, male: 0 }) } })] })).toBe('accepted');
  });
});

describe('a clock that is none', () => {
  it('names the instant or the zone', () => {
    expect(refusal({ context: { now: 'tonight', zone: 'Europe/Paris' } })).toBe('match: badInstant at context.now');
    expect(refusal({ context: { now: EVENING.now, zone: 'Europe/Loire' } })).toBe('match: badZone at context.zone');
  });
});

describe('a zone that excludes everything', () => {
  it('is an answer in which each host says so', () => {
    const hosts = Array.from({ length: 8 }, (_, index) => aUnit({ hostId: `h${index}`, travel: { danger: index === 0 ? null : index * 10_000 } }));
    const { plans, incomplete, bridges, excluded, nearMisses, counts } = match(aRequest({ zones: [{ place: 'danger', radiusMetres: 500_000 }] }), hosts, PLANNED, EVENING);
    expect([plans, incomplete, bridges, nearMisses]).toEqual([[], [], [], []]); // nobody may waive a protective zone
    expect(excluded.map(({ refusals }) => refusals.map(({ rule, waivableBy }) => ({ rule, waivableBy })))).toEqual(hosts.map(() => [{ rule: 'protectiveZone', waivableBy: null }]));
    expect(counts).toEqual({ candidates: 8, fitting: 0, excluded: 8, nearMisses: 0, byRule: { protectiveZone: 8 } });
  });

  it('and so is a request that nobody can take', () => {
    const { excluded, counts } = match(aRequest({ excludedHostIds: ['a', 'b'], measure: 'wardOfState' }), [aUnit({ hostId: 'a' }), aUnit({ hostId: 'b', authorised: { measures: [] } })], PLANNED, EVENING);
    expect(excluded.map(({ hostId, refusals }) => [hostId, ...refusals.map(({ rule }) => rule)])).toEqual([['a', 'excludedHost'], ['b', 'excludedHost', 'unauthorisedMeasure']]);
    expect(counts.byRule).toEqual({ excludedHost: 2, unauthorisedMeasure: 1 });
  });
});
