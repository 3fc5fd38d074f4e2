import { describe, expect, it } from '@jest/globals';
import { composeOffer, OFFER_NIGHTS, offerWindow } from './compose-offer.js';
import type { HostRows } from './host-rows.js';
import { closed, homeFacts, kept, night, NOW, published, rows, stay, TONIGHT, unitFacts } from './samples.js';

const compose = (over: Partial<HostRows> = {}, facts = unitFacts(), now = NOW) => composeOffer(facts, rows(over), now);
const freeOn = (runs: readonly { first: string; last: string | null; places: number }[], day = TONIGHT): number => (
  runs.find(({ first, last }) => first <= day && (last === null || day <= last))?.places ?? 0);

describe('composeOffer', () => {
  it('names the host, the law\'s terms and what is free of both sides', () => {
    const offer = compose({ availabilities: [published({ female: 1 })], claims: Array.from({ length: 7 }, () => stay(night(-100))) });
    expect(offer).toMatchObject({
      version: 3, hostId: 'h1', departement: '42', siteId: 's1', fictitious: true, closedOn: null, suspended: [], underThree: null, intermittent: null,
      capacity: [{ last: null, places: 10, ages: { min: 6, max: 17 }, care: ['emergency', 'planned'] }],
      declared: [{ first: TONIGHT, intermittent: false, ages: null, care: ['emergency', 'planned'], capabilities: ['nightStaff'], siblingsAtMost: 4 }],
      freshness: { confirmedAt: NOW.toISOString(), confirmedBy: 'establishment' }, serviceConfirmed: true,
    });
    expect([freeOn(offer.free.authorised), freeOn(offer.free.declared)]).toEqual([3, 2]);
  });

  it('is plain JSON', () => {
    const offer = compose({ availabilities: [published()], claims: [stay(night(-3))], reserved: [kept(1)], closures: [closed({ places: 1 })] });
    expect(JSON.parse(JSON.stringify(offer))).toEqual(offer);
  });

  it('stays the same from one day of a month to the next when nothing happens, and always reaches far enough', () => {
    const own = { availabilities: [published()], claims: [stay(night(-40), night(3)), stay(night(-2))] };
    expect(compose(own, unitFacts(), new Date('2026-11-27T03:00:00Z'))).toEqual(compose(own));
    expect(offerWindow(new Date('2026-12-01T12:00:00Z'), 'Europe/Paris').first).toBe('2026-11-01');
    const { first, last } = offerWindow(new Date('2026-12-02T12:00:00Z'), 'Europe/Paris');
    expect(first).toBe('2026-12-01');
    expect(last > night(OFFER_NIGHTS)).toBe(true);
  });

  it('knows a child who came before the host spoke, and takes out one who came that night or later', () => {
    const spoke = { availabilities: [published()] };
    expect(freeOn(compose({ ...spoke, claims: [stay(night(-1))] }).free.declared)).toBe(2);
    expect(freeOn(compose({ ...spoke, claims: [stay(TONIGHT)] }).free.declared)).toBe(1);
    expect(freeOn(compose({ ...spoke, claims: [stay(night(2))] }).free.declared, night(2))).toBe(1);
  });

  it('knows a closure made before the host spoke, and takes out one made after', () => {
    const later = new Date('2026-11-20T22:00:00Z');
    expect(freeOn(compose({ availabilities: [published()], closures: [closed({ places: 1 })] }).free.declared)).toBe(2);
    const partly = compose({ availabilities: [published()], closures: [closed({ places: 1, createdAt: later })] }).free;
    expect([freeOn(partly.declared), partly.closed]).toEqual([2, [{ first: TONIGHT, last: expect.any(String), places: 1, closed: 1, by: 'host' }]]);
    expect(freeOn(compose({ availabilities: [published()], closures: [closed({ createdAt: later, lastNight: night(2) })] }).free.declared, night(3))).toBe(2);
  });

  it('lets the later words speak, night by night', () => {
    const offer = compose({ availabilities: [published(), published({ id: 'a2', places: 5, from: night(10), until: night(12), careKinds: ['planned'] })] });
    expect([9, 10, 12, 13].map((after) => freeOn(offer.free.declared, night(after)))).toEqual([2, 5, 5, 2]);
    expect(offer.declared.map(({ first, care }) => [first, care])).toEqual([
      [TONIGHT, ['emergency', 'planned']], [night(10), ['planned']], [night(13), ['emergency', 'planned']],
    ]);
  });

  it('keeps reserved places apart', () => {
    const offer = compose({ availabilities: [published({ places: 3 })], reserved: [kept(2)] });
    expect([freeOn(offer.free.reserved), freeOn(offer.free.declared)]).toEqual([2, 1]);
  });

  it('counts what is above the number only with its reason', () => {
    const full = Array.from({ length: 10 }, () => stay(night(-100)));
    expect(freeOn(compose({ availabilities: [published({ places: 1 })], claims: full }).free.authorised)).toBe(0);
    const reasoned = published({ places: 1, overOccupancyReason: 'siblings', overOccupancyPlaces: 1 });
    expect(freeOn(compose({ availabilities: [reasoned], claims: full }).free.authorised)).toBe(1);
  });

  it('counts the children under three of a lieu de vie, until the month of their third birthday is over', () => {
    const offer = compose({ claims: [stay(night(-10), null, { birthMonth: '2024-01' }), stay(night(-10), null, { birthMonth: '2012-01' })] }, unitFacts({ kind: 'lieuDeVie' }));
    expect(offer.underThree).toEqual({ limit: 3, hosted: [{ first: '2026-11-10', last: '2027-01-31', value: 1 }] });
    const december = compose({ claims: [stay(night(-10), null, { birthMonth: '2023-12' })] }, unitFacts({ kind: 'lieuDeVie' }));
    expect(december.underThree?.hosted[0]?.last).toBe('2026-12-31');
  });

  it('has no place after the host closes for good', () => {
    const offer = compose({ availabilities: [published()] }, unitFacts({ closedOn: night(5) }));
    expect(offer.capacity.map(({ last }) => last)).toEqual([night(4)]);
    expect([freeOn(offer.free.authorised, night(4)), freeOn(offer.free.authorised, night(5))]).toEqual([10, 0]);
    expect(compose({}, unitFacts({ closedOn: '2025-01-01' })).capacity).toEqual([]);
  });

  it('keeps a home\'s two accounts, its wishes, its suspension, and whether its service has confirmed', () => {
    const own = { availabilities: [published({ places: 1 }), published({ id: 'a2', places: 1, intermittent: true, careKinds: ['relay'], confirmedAs: 'fosterHome' })] };
    const facts = homeFacts();
    const suspended = homeFacts({ capacity: { ...facts.capacity, suspensions: [{ from: night(3), until: night(6) }, { from: '2021-01-01', until: '2021-02-01' }] } as never });
    const offer = compose(own, suspended);
    expect(offer).toMatchObject({ serviceConfirmed: false, suspended: [{ first: night(3), last: night(6) }], wishes: [{ ages: { min: 3, max: 12 } }] });
    expect([freeOn(offer.free.declared), freeOn(offer.intermittent!.authorised), freeOn(offer.intermittent!.declared)]).toEqual([1, 1, 1]);
    expect(freeOn(offer.free.authorised, night(4))).toBe(0);
    const confirmed = own.availabilities.map((row) => ({ ...row, serviceConfirmedAt: NOW }));
    expect(compose({ availabilities: confirmed }, facts).serviceConfirmed).toBe(true);
  });

  it('drops codes that no list knows', () => {
    const offer = compose({ availabilities: [published({ capabilities: ['nightStaff', 'swimmingPool'], careKinds: ['planned', 'x'] })] });
    expect(offer.declared[0]).toMatchObject({ capabilities: ['nightStaff'], care: ['planned'] });
  });
});
