import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Claim, type ClaimAsked, PlaceClaims, PlaceLimit, type Shortage } from '@ugo/availability';
import { type Em, inTerritory } from '@ugo/persistence';
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
