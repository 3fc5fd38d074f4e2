import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Claim, type ClaimAsked, PlaceClaims, PlaceLimit, type Shortage } from '@ugo/availability';
import { type Em, inTerritory } from '@ugo/persistence';
import fc from 'fast-check';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

/** Claims on places: what our code takes, and what the database refuses whoever writes. */
describe('claims on places', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let claims: PlaceClaims;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    claims = ugo.app.get(PlaceClaims, { strict: false });
  });
  afterAll(() => ugo.close());

  const inLoire = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, ['42'], work);
  const asked = (hostId: string, people = 1, over: Partial<ClaimAsked> = {}): ClaimAsked => ({
    hostId, referralId: randomUUID(), people: Array.from({ length: people }, () => ({ personId: randomUUID(), sex: 'female', age: { birthMonth: '2015-03' } })),
    nights: { first: '2026-11-20', last: '2026-11-22' }, care: 'emergency', reserved: false, beyondDeclared: false, overReason: null, ...over,
  });
  /** Takes or gives up the whole transaction, as a use case does. */
  const take = (...all: ClaimAsked[]): Promise<Shortage[]> => inLoire(async (em) => {
    const shortages = await claims.take(em, ['42'], all, { kind: 'option', expiresAt: new Date('2026-11-20T22:10:00Z') });
    if (shortages.length > 0) throw Object.assign(new Error('short'), { shortages });
    return shortages;
  }).catch((error: { shortages?: Shortage[] }) => { if (!error.shortages) throw error; return error.shortages; });
  const living = (hostId: string): Promise<number> => inLoire((em) => em.count(Claim, { hostId, endedAt: null }));
  const raw = (hostId: string, over: Record<string, unknown> = {}): Promise<string> => inLoire((em) => em.execute(
    `insert into claim (id, departement, host_id, kind, first_night, last_night, sex, referral_id, beyond_declared, reserved) values (?, '42', ?, ?, ?, ?, 'female', ?, ?, ?)`,
    [randomUUID(), hostId, over['kind'] ?? 'hold', over['first'] ?? '2026-11-20', over['last'] ?? '2026-11-22', randomUUID(), over['beyond'] ?? false, over['reserved'] ?? false]))
    .then(() => 'taken', (error: { code?: string; constraint?: string }) => `${error.code} ${error.constraint}`);

  it('takes all the places asked or none, and says what is missing from which night', async () => {
    const { hostId } = await loire.unit('Deux places', { places: 2 });
    const { hostId: other } = await loire.unit('Une place', { places: 1 });
    expect(await take(asked(hostId, 2), asked(other, 2))).toEqual([{ hostId: other, missing: 1, from: '2026-11-20' }]);
    expect([await living(hostId), await living(other)]).toEqual([0, 0]);
    expect(await take(asked(hostId, 2), asked(other, 1))).toEqual([]);
    expect([await living(hostId), await living(other)]).toEqual([2, 1]);
    expect(await take(asked(hostId))).toEqual([{ hostId, missing: 1, from: '2026-11-20' }]);
  });

  it('goes no further than the host said, unless the host says yes to more; never further than the law', async () => {
    const { hostId } = await loire.unit('Une annoncée sur deux', { places: 2, published: 1 });
    expect(await take(asked(hostId, 2))).toMatchObject([{ missing: 1 }]);
    expect(await take(asked(hostId, 2, { beyondDeclared: true }))).toEqual([]);
    expect(await take(asked(hostId, 1, { beyondDeclared: true }))).toMatchObject([{ missing: 1 }]);
    expect(await take(asked(hostId, 1, { beyondDeclared: true, overReason: 'siblings' }))).toEqual([]);
  });

  it('frees what has run out for the next one, without waiting for a job', async () => {
    const { hostId } = await loire.unit('Option passée', { places: 1 });
    expect(await take(asked(hostId))).toEqual([]);
    ugo.clock.advance(60);
    expect(await take(asked(hostId)).finally(() => ugo.clock.advance(-60))).toEqual([]);
    expect(await living(hostId)).toBe(1);
  });

  it('takes three children under three into a lieu de vie, all its units together, whatever its yes lifts', async () => {
    const { hostId, establishmentId } = await loire.unit('Lieu de vie, un', { kind: 'lieuDeVie', places: 4, ages: [0, 17] });
    const { hostId: other } = await loire.unit('Lieu de vie, deux', { kind: 'lieuDeVie', places: 4, ages: [0, 17], establishmentId });
    const { hostId: elsewhere } = await loire.unit('Autre lieu de vie', { kind: 'lieuDeVie', places: 4, ages: [0, 17] });
    const little = (host: string, people: number, over: Partial<ClaimAsked> = {}): ClaimAsked => {
      const one = asked(host, people, over);
      return { ...one, people: one.people.map((person) => ({ ...person, age: { birthMonth: '2025-06' } })) };
    };
    expect(await take(little(hostId, 2))).toEqual([]);
    expect(await take(little(other, 2, { beyondDeclared: true }))).toEqual([{ hostId: other, missing: 1, from: '2026-11-20' }]);
    expect(await take(little(other, 2, { nights: { first: '2026-11-23', last: '2026-11-24' } }), little(elsewhere, 2))).toEqual([]);
    expect(await take(little(hostId, 1), little(other, 1))).toEqual([{ hostId: other, missing: 1, from: '2026-11-20' }]);
    expect(await take(little(other, 1), asked(other, 2))).toEqual([]);
    // Above it a claim says so, free places or not: it is a choice to be recorded.
    const above = little(hostId, 1, { overReason: 'siblings' });
    expect(await take(above)).toEqual([]);
    expect(await inLoire((em) => em.find(Claim, { referralId: above.referralId }, { disableIdentityMap: true }))).toMatchObject([{ overReason: 'siblings' }]);
    await inLoire((em) => em.nativeDelete(Claim, { referralId: above.referralId }));
    // A stay that would be longer meets those who come after it, in the other unit.
    const [claim] = await inLoire((em) => em.find(Claim, { hostId }, { orderBy: { id: 'asc' }, disableIdentityMap: true }));
    const longer = (lastNight: string): Promise<Shortage[]> => inLoire((em) => claims.reshape(em, ['42'], hostId, [{ claimId: claim!.id, lastNight }]));
    expect(await longer('2026-11-23')).toEqual([]);
    expect(await take(little(hostId, 1, { nights: { first: '2026-11-24', last: '2026-11-24' } }))).toEqual([]);
    expect(await longer('2026-11-24')).toEqual([{ hostId, missing: 1, from: '2026-11-24' }]);
  });

  it('is sure of what it calls taken before it looks closer: nothing that would have passed', async () => {
    const hosts = [
      await loire.unit('Regard, une', { places: 1 }), await loire.unit('Regard, deux sur trois', { places: 3, published: 2 }), await loire.unit('Regard, rien publié', { places: 2, published: null }),
      await loire.unit('Regard, quatre', { places: 2, stays: 2 }), await loire.unit('Regard, fin', { places: 2, nights: ['2026-11-01', '2026-11-22'] }),
    ];
    const day = fc.integer({ min: 20, max: 27 }).map((one) => `2026-11-${one}`);
    const rhythm = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }), { freq: 3 });
    const claim = fc.record({
      first: day, nights: fc.integer({ min: 0, max: 4 }), weekdays: rhythm, kind: fc.constantFrom('option', 'hold', 'stay'), reserved: fc.boolean(), over: fc.boolean(), isOut: fc.boolean(), ended: fc.boolean(),
    });
    const world = fc.record({ host: fc.nat(hosts.length - 1), quota: fc.nat(1), there: fc.array(claim, { maxLength: 4 }), people: fc.integer({ min: 1, max: 3 }), first: day, nights: fc.integer({ min: 0, max: 5 }), weekdays: rhythm });
    const after = (first: string, nights: number): string => `2026-11-${Math.min(30, Number(first.slice(8)) + nights)}`;
    let [sure, through] = [0, 0];
    for (const { host, quota, there, people, first, nights, weekdays } of fc.sample(world, { numRuns: 80, seed: 42 })) {
      const { hostId } = hosts[host]!;
      await inLoire(async (em) => {
        await em.nativeDelete(Claim, { hostId, personId: { $ne: null } });
        await em.execute('update place_limit set reserved = least(?::int, lawful) where host_id = ?', [quota, hostId]);
        for (const one of there) {
          await em.insert(Claim, {
            id: randomUUID(), departement: '42', hostId, kind: one.kind as 'hold', firstNight: one.first, lastNight: after(one.first, one.nights), weekdays: one.weekdays, sex: 'female', reserved: one.reserved,
            personId: randomUUID(), overReason: 'test', endedAt: one.ended ? ugo.clock.now() : null, expiresAt: one.kind === 'stay' ? null : new Date(one.isOut ? '2026-11-20T21:00:00Z' : '2026-11-20T22:00:00Z'),
          });
        }
      });
      const places = asked(hostId, people, { nights: { first, last: after(first, nights), ...(weekdays ? { weekdays } : {}) } });
      const taken = await inLoire((em) => claims.taken(em, '42', [{ hostId, size: people, nights: places.nights, care: 'emergency' }]));
      const passed = await inLoire(async (em) => {
        const short = await claims.take(em, ['42'], [places], { kind: 'option', expiresAt: new Date('2026-11-20T22:10:00Z') });
        throw Object.assign(new Error('undone'), { short });
      }).catch((error: { short?: Shortage[]; constraint?: string }) => (error.constraint === 'claim_fits' ? false : error.short!.length === 0));
      if (taken.length > 0) expect({ there, places, taken, passed }).toMatchObject({ passed: false });
      if (taken.length > 0) sure += 1;
      else if (passed) through += 1;
    }
    expect([sure > 10, through > 10]).toEqual([true, true]); // both kinds were looked at
  });

  describe('the database, when SQL passes our code by', () => {
    it('refuses one more than is declared, one more than the law, and nights without a decision', async () => {
      const { hostId } = await loire.unit('Filet', { places: 3, published: 2 });
      expect([await raw(hostId), await raw(hostId), await raw(hostId)]).toEqual(['taken', 'taken', '23514 claim_fits']);
      expect([await raw(hostId, { beyond: true }), await raw(hostId, { beyond: true })]).toEqual(['taken', '23514 claim_fits']);
      expect(await raw(hostId, { first: '2026-11-23', last: '2026-11-24' })).toBe('taken'); // other nights are free
      expect(await raw(hostId, { first: '2031-01-01', last: '2031-01-02' })).toBe('23514 claim_fits');
    });

    it('refuses to lengthen, move or revive a claim where there is no place', async () => {
      const { hostId } = await loire.unit('Allongée', { places: 1 });
      await raw(hostId, { first: '2026-11-23', last: '2026-11-24' });
      expect(await raw(hostId)).toBe('taken');
      const change = (sql: string): Promise<string> => inLoire((em) => em.execute(`update claim set ${sql} where host_id = ? and first_night = '2026-11-20'`, [hostId]))
        .then(() => 'changed', ({ code, constraint }: { code?: string; constraint?: string }) => `${code} ${constraint}`);
      expect(await change(`last_night = '2026-11-23'`)).toBe('23514 claim_fits');
      expect(await change(`last_night = null`)).toBe('23514 claim_fits');
      expect(await change(`last_night = '2026-11-21'`)).toBe('changed');
      expect(await change(`ended_at = now()`)).toBe('changed');
      expect(await raw(hostId, { last: '2026-11-20' })).toBe('taken');
      expect(await change(`ended_at = null`)).toBe('23514 claim_fits');
    });

    it('keeps limits that do not move when claims come and go, and follow a closure', async () => {
      const { hostId } = await loire.unit('Bornes', { places: 3, stays: 2 });
      const limits = (): Promise<unknown> => inLoire((em) => em.find(PlaceLimit, { hostId, firstNight: { $lte: '2026-11-20' }, lastNight: { $gte: '2026-11-20' } }, { disableIdentityMap: true })
        .then((rows) => rows.map(({ lawful, open, declared, reserved }) => ({ lawful, open, declared, reserved }))));
      const before = await limits();
      expect(before).toEqual([{ lawful: 5, open: 5, declared: 5, reserved: 0 }]);
      await take(asked(hostId, 2));
      expect(await limits()).toEqual(before);
    });
  });
});
