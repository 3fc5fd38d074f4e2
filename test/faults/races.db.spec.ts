import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireReferrals } from '@ugo/placement-request';
import { TESTED_ENGINE } from '@ugo/testing';
import pg from 'pg';
import { CLIENTS, type Outcome, percentile, RaceWorld, rounds } from './race-world.js';

const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // PGlite has one connection: it can't show a race
const HOUR = 3_600_000;
const LOSER_MS = 500;
/** What a client that was not the first may be told. */
const LOST = ['NO_PLACE_LEFT', 'TRY_AGAIN'];
const say = (text: string): void => { process.stderr.write(`${text}\n`); };

describe('places under many hands', () => {
  let world: RaceWorld;
  beforeAll(async () => { world = await RaceWorld.open(); });
  afterAll(() => world.ugo.close());

  it('starts a world of one host', async () => expect((await world.loire.unit('Témoin')).hostId).toHaveLength(36));

  onServer('the last place goes to one of 32 clients, and every other is refused in words', async () => {
    const { hostId } = await world.loire.unit('La dernière place', { places: 1 });
    const requests = await Promise.all(Array.from({ length: CLIENTS }, () => world.request(1)));
    const losers: number[] = [];
    const most = rounds(12, 1000);
    for (let round = 0; round < most; round += 1) {
      const outcomes = await Promise.all(requests.map((id) => world.ask(id, { hostId, personKeys: ['P0'] })));
      const won = outcomes.filter(({ code }) => code === 'OK');
      expect(won).toHaveLength(1);
      expect(outcomes.filter(({ code }) => code !== 'OK' && !LOST.includes(code)).map(({ code }) => code)).toEqual([]);
      expect(await world.overbooked()).toEqual([]);
      losers.push(...outcomes.filter(({ code }) => code !== 'OK').map(({ ms }) => ms));
      expect((await world.withdraw(openReferral(won[0]!))).code).toBe('OK');
    }
    say(`last place: ${CLIENTS} clients × ${most} rounds: 0 double, 0 lost; losers' median ${percentile(losers, 0.5).toFixed(0)} ms, p99 ${percentile(losers, 0.99).toFixed(0)} ms (aim ${LOSER_MS})`);
  }, HOUR);

  onServer('groups of brothers and sisters get all their places or none, and as many as fit', async () => {
    const sizes = [3, 3, 2];
    const units = await Promise.all(sizes.map((places, index) => world.loire.unit(`Fratries ${index}`, { places })));
    // Each group asks for the same split in every round: over one, two or three units.
    const groups = await Promise.all(Array.from({ length: CLIENTS }, async (_, index) => {
      const size = 2 + (index % 4);
      const parts = sharesOf(size, index).map((count, unit) => ({ unit, count })).filter(({ count }) => count > 0);
      let next = 0;
      return { id: await world.request(size), parts, asks: parts.map(({ unit, count }) => ({ hostId: units[unit]!.hostId, personKeys: Array.from({ length: count }, () => `P${next++}`) })) };
    }));
    const most = rounds(8, 200);
    let placed = 0;
    for (let round = 0; round < most; round += 1) {
      const outcomes = await Promise.all(groups.map(({ id, asks }) => world.ask(id, ...asks)));
      expect(outcomes.filter(({ code }) => code !== 'OK' && !LOST.includes(code)).map(({ code }) => code)).toEqual([]);
      expect(await world.cut()).toEqual([]);
      expect(await world.overbooked()).toEqual([]);
      const left = [...sizes];
      outcomes.forEach(({ code }, index) => { if (code === 'OK') for (const { unit, count } of groups[index]!.parts) left[unit]! -= count; });
      // Free places only become fewer within a round: whoever was refused for want of a place does not fit at its end either.
      const fit = outcomes.filter(({ code }, index) => code === 'NO_PLACE_LEFT' && groups[index]!.parts.every(({ unit, count }) => left[unit]! >= count));
      expect(fit).toEqual([]);
      const won = outcomes.filter(({ code }) => code === 'OK');
      placed += won.length;
      for (const one of won) for (const referral of one.answer['referrals'].filter(({ state }: { state: string }) => state === 'sent')) await world.withdraw(referral.id);
    }
    say(`sibling groups: ${CLIENTS} clients × ${most} rounds: ${placed} groups placed, 0 cut, 0 that would have fitted refused`);
  }, HOUR);

  onServer('two connections that pass our code by can\'t take the same place, on any night', async () => {
    const { hostId } = await world.loire.unit('Deux mains', { places: 1 });
    const clients = await Promise.all([1, 2].map(async () => {
      const client = new pg.Client({ connectionString: (world.ugo.database as { url?: string }).url! });
      await client.connect();
      await client.query(`set role ugo_app; set ugo.departements = '42'`);
      return client;
    }));
    const insert = `insert into claim (id, departement, host_id, kind, first_night, last_night, sex, referral_id) values (gen_random_uuid(), '42', $1, $2, $3, $4, 'female', gen_random_uuid())`;
    const most = rounds(40, 1000);
    for (let round = 0; round < most; round += 1) {
      const kind = round % 2 ? 'hold' : 'option';
      const results = await Promise.allSettled(clients.map((client, index) => client.query(insert, [hostId, kind, index === 0 ? '2026-11-20' : '2026-11-22', index === 0 ? '2026-11-22' : '2026-11-24'])));
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await world.overbooked()).toEqual([]);
      await world.rows('delete from claim where host_id = $1', [hostId]);
    }
    await Promise.all(clients.map((client) => client.end()));
    say(`raw SQL: 2 connections × ${most} rounds: one of them refused each time`);
  }, HOUR);

  onServer('two acts on one referral at once leave one truth', async () => {
    const { hostId, establishmentId } = await world.loire.unit('Deux actes', { places: 2 });
    const staff = await world.loire.signedIn('hostStaff', '42', { establishmentId });
    const expire = async (): Promise<Outcome> => { await world.ugo.app.get(ExpireReferrals, { strict: false }).run(); return { code: 'OK', ms: 0, answer: {} }; };
    const acts: Readonly<Record<string, (referral: string, request: string) => Promise<Outcome>>> = {
      yes: (referral) => world.answer(referral, true, staff), no: (referral) => world.answer(referral, false, staff), take: (referral) => world.take(referral),
      withdraw: (referral) => world.withdraw(referral), close: (_referral, request) => world.close(request), expire,
      ask: async () => world.ask(await world.request(2), { hostId, personKeys: ['P0', 'P1'] }),
    };
    const names = Object.keys(acts);
    const most = rounds(1, 100);
    let raced = 0;
    for (const one of names) {
      for (const other of names) {
        for (const from of ['sent', 'yes']) {
          for (let round = 0; round < most; round += 1) {
            const request = await world.request(2);
            const referral = openReferral(await world.ask(request, { hostId, personKeys: ['P0', 'P1'] }));
            if (from === 'yes') await world.answer(referral, true, staff);
            const outcomes = await Promise.all([acts[one]!(referral, request), acts[other]!(referral, request)]);
            expect(outcomes.filter(({ code }) => code.startsWith('UNTYPED'))).toEqual([]);
            expect([await world.cut(), await world.overbooked()]).toEqual([[], []]);
            raced += 1;
            const open = await world.rows(`select id, request_id from referral where state in ('sent', 'yes', 'taken') and host_id = $1`, [hostId]);
            for (const { id } of open) await world.withdraw(id);
          }
        }
      }
    }
    say(`pairs of acts: ${names.length ** 2} pairs × 2 states × ${most} rounds = ${raced} races: every referral keeps exactly the places of its people`);
  }, HOUR);
});

/** The referral that an ask has just made. */
function openReferral({ answer }: Outcome): string {
  return answer['referrals'].find(({ state }: { state: string }) => state === 'sent').id as string;
}

/** How a group is shared over three units, by its number: together, in two, or in three. */
function sharesOf(size: number, index: number): number[] {
  const [first, second] = [[size, 0], [size - 1, 1], [Math.max(1, size - 2), 1]][index % 3]!;
  const shares = [first!, second!, size - first! - second!];
  return index % 2 ? shares : [shares[2]!, shares[0]!, shares[1]!];
}
