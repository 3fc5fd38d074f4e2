import { describe, expect, it } from '@jest/globals';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { sayComponent, sayNotice } from './reasons.js';
import { aChild, aFosterHome, aRequest, aUnit, EVENING, free, siblings, TODAY } from './testing/builders.js';
import type { Candidate, MatchRequest, PlacesWithinNumber } from './types.js';

const search = (request: MatchRequest, ...hosts: Candidate[]) => match(request, hosts, PLANNED, EVENING);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('places that are there by exception', () => {
  const derogated = (places: number, over: Partial<PlacesWithinNumber> = {}, hostId = 'h1') => aFosterHome({
    hostId, authorised: { free: free(3), withinNumber: [{ first: '2026-03-12', last: '2026-04-30', places, until: '2026-04-30', ...over }] }, declared: { free: free(3) },
  });
  const exceptions = (request: MatchRequest, host: Candidate) => search(request, host).plans[0]!.components.find(({ code }) => code === 'exceptions')!;

  it('count by person above the number, on the worst night asked', () => {
    const [one, two, three] = [siblings(8), siblings(8, 9), siblings(8, 9, 10)].map((people) => aRequest({ people }));
    expect([one!, two!, three!].map((request) => exceptions(request, derogated(1)).value)).toEqual([0, 1, 2]);
    expect(exceptions(one!, derogated(0))).toMatchObject({ value: 1, data: [{ hostId: 'h1', places: 1, until: '2026-04-30' }] });
    expect(exceptions(aRequest({ nights: { first: TODAY, last: TODAY } }), derogated(0)).value).toBe(0);
    expect(exceptions(two!, aFosterHome({ authorised: { free: free(3) }, declared: { free: free(3) } })).value).toBe(0);
  });

  it('come after the same host without: nobody is above the number for nothing', () => {
    const { plans } = search(aRequest(), derogated(0, {}, 'a'), derogated(1, {}, 'b'));
    expect(plans.map(({ hostIds }) => hostIds[0])).toEqual(['b', 'a']);
    expect(plans[0]!.differsFromNext).toMatchObject({ tier: 'exceptions', value: 0, next: 1 });
  });

  it('are said with their number and their end', () => {
    const two = aRequest({ people: siblings(8, 9) });
    expect(plain(sayComponent(exceptions(two, derogated(0))))).toBe('Par dérogation ou suroccupation : 2 places (jusqu’au 30 avril 2026)');
    expect(plain(sayComponent(exceptions(two, derogated(1, { last: null, until: null }))))).toBe('Par dérogation ou suroccupation : une place (sans fin fixée)');
    expect(plain(sayComponent(exceptions(two, derogated(1)), 'en'))).toBe('By derogation or over-occupancy: one place (until 30 April 2026)');
    expect(plain(sayComponent(exceptions(two, derogated(2))))).toBe('Dans le nombre agréé ou autorisé');
  });
});

describe('how long a stay may last', () => {
  it('is told for reserved places, with a warning where more nights are asked', () => {
    const kept = aUnit({ declared: { free: free(0) }, reserved: free(1), longestReservedStay: 15 });
    const asked = (last: string) => search(aRequest({ care: 'relay', nights: { first: TODAY, last } }), kept).reserved[0]!;
    expect(asked('2026-03-25')).toMatchObject({ longestStay: 15, warnings: [] });
    const { warnings } = asked('2026-03-26');
    expect(warnings).toEqual([{ code: 'reservedTooShort', personKey: null, hostId: 'h1', figures: { longestStay: 15, nights: 16, until: '2026-03-26' } }]);
    expect(plain(sayNotice(warnings[0]!))).toBe('Séjour limité à 15 jours pour 16 nuits demandées : une autre place sera nécessaire le 26 mars 2026.');
    expect(search(aRequest({ care: 'relay' }), { ...kept, longestReservedStay: null }).reserved[0]).toMatchObject({ longestStay: null, warnings: [] });
  });

  it('is four months once renewable for a child under three in a unit', () => {
    const warned = (last: string, person = aChild({ born: '2025-01' }), host = aUnit()) => search(aRequest({ people: [person], nights: { first: TODAY, last } }), host)
      .plans[0]!.warnings.filter(({ code }) => code === 'underThreeStay');
    expect(warned('2026-07-10')).toEqual([]);
    expect(warned('2026-07-11')).toMatchObject([{ personKey: 'c1', hostId: 'h1', figures: { months: 4, renew: '2026-07-11', end: null } }]);
    expect(warned('2026-11-11')).toMatchObject([{ figures: { end: '2026-11-11' } }]);
    expect(plain(sayNotice(warned('2026-11-11')[0]!))).toBe(
      'Enfant de moins de 3 ans : 4 mois, renouvelables une fois (décret 2025-900) ; à renouveler au plus tard le 11 juillet 2026, trop long à partir du 11 novembre 2026.');
    expect(warned('2026-11-11', aChild({ born: '2023-09' }))).toMatchObject([{ figures: { end: null } }]); // three by then
    expect(warned('2026-07-11', aChild({ born: '2023-06' }))).toEqual([]);
    expect(warned('2026-07-11', aChild({ age: 3 }))).toEqual([]);
    expect([warned('2026-07-11', aChild({ born: '2025-01' }), aFosterHome()), warned('2026-07-11', aChild({ born: '2025-01' }), aUnit({ kind: 'lieuDeVie' }))]).toEqual([[], []]);
  });
});

describe('ceilings by age', () => {
  const host = aUnit({ declared: { free: free(4, { ages: [{ min: 0, max: 5, places: 1 }] }) } });

  it('refuse the child too many of these ages, and no other', () => {
    expect(search(aRequest({ people: siblings(5, 9, 10) }), host).plans).toHaveLength(1);
    const { plans, fitting } = search(aRequest({ people: siblings(4, 5, 9) }), host);
    expect(plans).toEqual([]);
    expect(fitting[0]!.allTogether).toEqual([expect.objectContaining({
      rule: 'declaredPlaces', near: true, figures: { asked: 3, free: 4, missing: 1, nights: 3, from: TODAY, ceiling: 'ages', minAge: 0, maxAge: 5 },
    })]);
  });

  it('ask for the day of birth where it decides', () => {
    const request = aRequest({ people: [aChild({ age: 3 }), aChild({ key: 'c2', born: '2020-03' })] }); // 5 or 6
    const { plans } = search(request, host);
    expect(plans[0]!.questions).toEqual([{ code: 'confirmAgePlaces', personKey: null, hostId: 'h1', figures: { minAge: 0, maxAge: 5, places: 1 } }]);
    expect(plain(sayNotice(plans[0]!.questions[0]!))).toBe('Confirmer le jour de naissance : une place au plus pour des enfants de moins de 6 ans.');
    expect(search(aRequest({ people: siblings(3, 6) }), host).plans[0]!.questions).toEqual([]);
  });

  it('hold for reserved places too', () => {
    const kept = aUnit({ declared: { free: free(0) }, reserved: free(1, { ages: [{ min: 0, max: 5, places: 0 }] }) });
    const { reserved } = search(aRequest({ care: 'emergency', people: siblings(5, 6) }), kept);
    expect(reserved).toMatchObject([{ people: ['c2'] }]);
  });
});
