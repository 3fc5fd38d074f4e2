import { describe, expect, it } from '@jest/globals';
import { composeOffer } from './compose-offer.js';
import type { HostRows } from './host-rows.js';
import { closed, homeFacts, kept, night, NOW, published, rows, stay, TONIGHT, unitFacts } from './samples.js';
import { type AskedOfHost, toCandidate } from './to-candidate.js';

const asked = (over: Partial<AskedOfHost> = {}): AskedOfHost => ({
  nights: { first: TONIGHT, last: night(2) }, arrivalMinute: 1380, zone: 'Europe/Paris', now: NOW.toISOString(), travel: { now: 4200 }, mayAsk: true,
  position: { x: 1, y: 2 }, ...over,
});
const candidate = (own: Partial<HostRows> = {}, over: Partial<AskedOfHost> = {}, facts = unitFacts()) => toCandidate(composeOffer(facts, rows(own), NOW), asked(over));

describe('toCandidate', () => {
  it('is the host as the matching sees it', () => {
    expect(candidate({ availabilities: [published({ minAge: 8, maxAge: 12, sexes: ['female'] })], reserved: [kept(1), kept(1, { maxStayDays: 9, from: night(40) })] })).toMatchObject({
      hostId: 'h1', siteId: 's1', kind: 'mecs', type: 'unit', departement: '42', mayAsk: true, suspended: false, underThree: null,
      authorised: { ages: { min: 6, max: 17 }, sexes: ['female', 'male'], measures: ['judicialPlacement'], until: null, free: [{ places: 9 }] },
      declared: { ages: { min: 8, max: 12 }, sexes: ['female'], care: ['emergency', 'planned'], capabilities: ['nightStaff'], siblingsAtMost: 4, free: [{ places: 1 }] },
      reserved: [{ places: 1 }], longestReservedStay: 15, admission: { from: 480, to: 1320 }, travel: { now: 4200 }, position: { x: 1, y: 2 }, recentAdmissionsPerMille: 0, priceBand: 0,
      freshness: { confirmedAt: NOW.toISOString(), confirmedBy: 'establishment', onCallTonight: false },
    });
  });

  it('keeps only what is said of the nights asked', () => {
    const own = { availabilities: [published({ from: night(10), until: night(12) })] };
    expect(candidate(own).declared.free).toEqual([]);
    expect(candidate(own, { nights: { first: night(12), last: night(20) } }).declared.free).toHaveLength(1);
  });

  it('falls back on the directory where the host said nothing', () => {
    expect(candidate().declared).toMatchObject({ ages: null, care: ['emergency', 'planned'], capabilities: ['nightStaff'], siblingsAtMost: 4, free: [] });
    expect(candidate({}, {}, homeFacts()).declared).toMatchObject({ ages: { min: 3, max: 12 }, care: ['relay', 'planned'] });
  });

  it('tells until when decisions follow each other', () => {
    const { capacity } = unitFacts();
    const decision = (capacity as Extract<typeof capacity, { type: 'unit' }>).authorisations[0]!;
    const facts = (...until: [string, string | null][]) => unitFacts({ capacity: { ...capacity, authorisations: until.map(([from, end]) => ({ ...decision, from, until: end })) } as never });
    expect(candidate({}, {}, facts(['2020-01-01', night(5)], [night(6), night(30)])).authorised.until).toBe(night(5 + 25));
    expect(candidate({}, {}, facts(['2020-01-01', night(5)], [night(9), null])).authorised.until).toBe(night(5));
    expect(candidate({}, {}, facts([night(9), null])).authorised).toMatchObject({ until: night(-1), sexes: [], free: [] });
    expect(candidate({}, {}, facts(['2020-01-01', night(-8)])).authorised).toMatchObject({ until: night(-8), sexes: ['female', 'male'], free: [] });
  });

  it('takes a suspended home out for any night asked', () => {
    const { capacity } = homeFacts();
    const facts = homeFacts({ capacity: { ...capacity, suspensions: [{ from: night(2), until: null }] } as never });
    expect([candidate({}, {}, facts).suspended, candidate({}, { nights: { first: TONIGHT, last: night(1) } }, facts).suspended]).toEqual([true, false]);
  });

  it('takes a home out while it is suspended, for later nights too', () => {
    const { capacity } = homeFacts();
    const suspendedUntil = (until: string) => candidate({}, { nights: { first: night(9), last: night(12) } },
      homeFacts({ capacity: { ...capacity, suspensions: [{ from: night(-9), until }] } as never })).suspended;
    expect([suspendedUntil(TONIGHT), suspendedUntil(night(-1))]).toEqual([true, false]);
  });

  it('accepts no more than the host says of any night asked', () => {
    const own = { availabilities: [published({ capabilities: ['nightStaff', 'autism'] }), published({ id: 'a2', from: night(2), sexes: ['female'], capabilities: ['autism'], siblingsAtMost: 2 })] };
    expect(candidate(own).declared).toMatchObject({ sexes: ['female'], capabilities: ['autism'], siblingsAtMost: 2 });
    expect(candidate(own, { nights: { first: TONIGHT, last: night(1) } }).declared).toMatchObject({ sexes: null, capabilities: ['autism', 'nightStaff'], siblingsAtMost: 4 });
  });

  it('is as sure as the words about the nights asked, not as those about later ones', () => {
    const earlier = new Date('2026-10-01T08:00:00Z');
    const own = { availabilities: [published({ confirmedAt: earlier, publishedAt: earlier }), published({ id: 'a2', from: night(30), confirmedAt: NOW })] };
    expect(candidate(own).freshness.confirmedAt).toBe(earlier.toISOString());
    expect(candidate(own, { nights: { first: night(30), last: night(32) } }).freshness.confirmedAt).toBe(NOW.toISOString());
  });

  it('carries out no measure that the habilitation loses during the stay', () => {
    const { capacity } = unitFacts();
    const decision = (capacity as Extract<typeof capacity, { type: 'unit' }>).authorisations[0]!;
    const facts = unitFacts({ capacity: { ...capacity, authorisations: [{ ...decision, until: night(1), measures: ['judgeOpp', 'juvenileJustice'] }, { ...decision, from: night(2), measures: ['judgeOpp'] }] } as never });
    expect(candidate({}, {}, facts).authorised.measures).toEqual(['judgeOpp']);
    expect(candidate({}, { nights: { first: TONIGHT, last: night(1) } }, facts).authorised.measures).toEqual(['judgeOpp', 'juvenileJustice']);
  });

  it('admits at any hour on a night on call', () => {
    const onCall = [{ id: 'o', departement: '42', hostId: 'h1', firstNight: TONIGHT, lastNight: TONIGHT }] as never;
    expect(candidate({ onCall })).toMatchObject({ admission: null, freshness: { onCallTonight: true } });
    // At 02:00 the night on call is still yesterday's.
    expect(candidate({ onCall }, { now: '2026-11-21T01:00:00Z' }).freshness.onCallTonight).toBe(true);
    expect(candidate({ onCall }, { now: '2026-11-21T12:00:00Z', nights: { first: night(1), last: night(2) } })).toMatchObject({ admission: { from: 480 }, freshness: { onCallTonight: false } });
  });

  it('uses a home\'s intermittent places for relay care, and the others when those are taken', () => {
    const own = { availabilities: [published({ places: 2 }), published({ id: 'a2', places: 1, intermittent: true, careKinds: ['relay'] })] };
    const places = (over: Partial<AskedOfHost>, more: Partial<HostRows> = {}) => candidate({ ...own, ...more }, over, homeFacts()).declared;
    expect(places({ care: 'relay' })).toMatchObject({ care: ['relay'], free: [{ places: 1 }] });
    expect(places({ care: 'planned' })).toMatchObject({ care: ['emergency', 'planned'], free: [{ places: 2 }] });
    const taken = { claims: [stay(TONIGHT, null, { intermittent: true })] };
    expect(places({ care: 'relay' }, taken)).toMatchObject({ free: [{ places: 2 }] });
    const later = { claims: [stay(night(2), null, { intermittent: true })] }; // free tonight, not on every night asked
    expect(places({ care: 'relay' }, later)).toMatchObject({ free: [{ places: 2 }] });
    expect(places({ care: 'relay', people: 2 })).toMatchObject({ free: [{ places: 2 }] });
    expect(places({ care: 'relay', people: 3 })).toMatchObject({ free: [{ places: 2 }] });
  });

  it('counts the admissions of thirty nights by place', () => {
    const stays = [stay(night(-29)), stay(night(-30)), stay(TONIGHT), stay(night(1))];
    expect(candidate({ claims: stays }).recentAdmissionsPerMille).toBe(200);
  });

  it('counts the children under three on the worst night asked', () => {
    const stays = [stay(night(-5), TONIGHT, { birthMonth: '2025-01' }), stay(night(1), null, { birthMonth: '2025-02' })];
    expect(candidate({ claims: stays }, {}, unitFacts({ kind: 'lieuDeVie' })).underThree).toEqual({ limit: 3, hosted: 1 });
  });

  it('sees no place on nights that are closed', () => {
    const later = new Date('2026-11-20T22:00:00Z');
    const shut = candidate({ availabilities: [published()], closures: [closed({ createdAt: later, lastNight: night(1) })] });
    expect(shut).toMatchObject({ authorised: { free: [{ places: 10 }] }, declared: { free: [{ places: 2 }] }, closed: [{ first: TONIGHT, last: night(1), places: 0, closed: null, by: 'host' }] });
    expect(candidate({ closures: [closed()] }, { nights: { first: TONIGHT, last: TONIGHT } }, unitFacts({ closedOn: night(9) })).closed).toHaveLength(1);
  });

  it('looks at the evenings of a rhythm alone when it chooses a home\'s account', () => {
    const own = { availabilities: [published({ places: 2 }), published({ id: 'a2', places: 1, intermittent: true, careKinds: ['sequential'] })], claims: [stay(night(4), night(5), { intermittent: true })] };
    const weekends = { care: 'sequential' as const, nights: { first: TONIGHT, last: night(15) } }; // Friday 20 November; the child is there on Tuesday and Wednesday
    expect(candidate(own, weekends, homeFacts()).declared).toMatchObject({ care: ['emergency', 'planned'] });
    expect(candidate(own, { ...weekends, nights: { ...weekends.nights, weekdays: [5, 6] } }, homeFacts()).declared).toMatchObject({ care: ['sequential'] });
  });

  it('never takes the intermittent places of a home that is away for those that are open', () => {
    const own = { availabilities: [published({ places: 1 }), published({ id: 'a2', places: 1, intermittent: true, careKinds: ['relay'] })] };
    const { capacity } = homeFacts();
    const away = homeFacts({ capacity: { ...capacity, leave: [{ from: night(1), until: night(1), kind: 'annualLeave' }] } as never });
    expect(candidate(own, { care: 'relay' }, away).closed).toEqual([{ first: night(1), last: night(1), places: 0, closed: null, by: 'host' }]);
  });

  it('reads an offer of version 1 as it was meant', () => {
    const { free: { authorised, declared, reserved }, ...rest } = composeOffer(unitFacts(), rows({ availabilities: [published()] }), NOW);
    expect(toCandidate({ ...rest, version: 1, free: { authorised, declared, reserved } }, asked())).toMatchObject({ closed: [], declared: { free: [{ places: 2 }] } });
  });

  it('looks up two thousand hosts without working anything out again: each call reads only its own runs', () => {
    const content = composeOffer(unitFacts(), rows({ availabilities: [published()], claims: [stay(night(-3))] }), NOW);
    const frozen = JSON.stringify(content);
    const all = Array.from({ length: 2_000 }, () => toCandidate(content, asked()));
    expect(new Set(all.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(JSON.stringify(content)).toBe(frozen);
  });
});
