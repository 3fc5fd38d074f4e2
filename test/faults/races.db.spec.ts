import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TESTED_ENGINE } from '@ugo/testing';
import pg from 'pg';
import { type Act, ACT_NAMES, RaceActs, stagesOf } from './race-acts.js';
import { CLIENTS, type Outcome, percentile, RaceWorld, rounds } from './race-world.js';

const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // PGlite has one connection: it can't show a race
const HOUR = 3_600_000;
const LOSER_MS = 500;
/** What a client that was not the first may be told. */
const LOST = ['NO_PLACE_LEFT', 'TRY_AGAIN'];
/** After these, a job ends what can't stand any more. */
const CLOSING: readonly Act[] = ['closePlaces', 'closeSite', 'suspend'];
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

  onServer('two acts at once leave one truth', async () => {
    const most = rounds(1, 100);
    const lanes = await Promise.all(Array.from({ length: rounds(1, 3) }, async () => ({ unit: await RaceActs.at(world, 'unit'), home: await RaceActs.at(world, 'home') })));
    const pairs = ACT_NAMES.flatMap((one, index) => ACT_NAMES.slice(index).map((other) => [one, other] as const))
      .filter((both) => !(both.includes('suspend') && both.includes('closeSite'))) // no host can have both
      .filter((_, index) => most > 1 || index % 2 === 0); // the short cut takes every second pair
    const codes = new Map<string, number>();
    let raced = 0;
    const race = async (at: RaceActs, [one, other]: readonly [Act, Act]): Promise<void> => {
      const stages = stagesOf(one, other);
      for (let round = 0; round < most; round += 1) {
        const stage = stages[(stages.length - 1 + round) % stages.length]!;
        const scene = await at.scene(stage, [one, other].includes('expire') && Math.floor(round / stages.length) % 2 === 0);
        const outcomes = await Promise.all([at.acts[one](scene), at.acts[other](scene)]);
        if ([one, other].some((act) => CLOSING.includes(act))) await at.settle();
        const found = { untyped: outcomes.filter(({ code }) => code.startsWith('UNTYPED')), cut: await world.cut(), over: (await world.overbooked()).filter(({ host_id }) => host_id === at.hostId) };
        expect({ one, other, stage, ...found }).toEqual({ one, other, stage, untyped: [], cut: [], over: [] });
        outcomes.forEach(({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1));
        raced += 1;
        await at.clear();
      }
    };
    const left = [...pairs];
    // Lanes race on hosts of their own, beside each other: what jobs end in one is due in another.
    await Promise.all(lanes.map(async ({ unit, home }) => {
      for (let both = left.shift(); both; both = left.shift()) {
        await race(both.includes('suspend') ? home : unit, both);
        if (most > 1) say(`  ${raced} races, ${left.length} pairs left`);
      }
    }));
    expect(codes.get('OK')!).toBeGreaterThan(raced); // more than one of two, on the whole, did something
    say(`pairs of acts: ${raced} races of ${pairs.length} pairs of ${ACT_NAMES.length} acts: every referral keeps exactly the places of its people (${[...codes].map(([code, count]) => `${code} ${count}`).join(', ')})`);
  }, 3 * HOUR);

  onServer('two under-threes for the last of three in a lieu de vie, in two of its units: one comes', async () => {
    const { hostId: first, establishmentId } = await world.loire.unit('Petits, un', { kind: 'lieuDeVie', places: 4, ages: [0, 17] });
    const { hostId: second } = await world.loire.unit('Petits, deux', { kind: 'lieuDeVie', places: 4, ages: [0, 17], establishmentId });
    await world.ask(await world.request(2, '2025-06'), { hostId: first, personKeys: ['P0', 'P1'] });
    const requests = await Promise.all(Array.from({ length: 8 }, () => world.request(1, '2025-06')));
    const most = rounds(5, 200);
    for (let round = 0; round < most; round += 1) {
      const outcomes = await Promise.all(requests.map((id, index) => world.ask(id, { hostId: index % 2 ? first : second, personKeys: ['P0'] })));
      const won = outcomes.filter(({ code }) => code === 'OK');
      // Whoever comes after the winner into its own unit hears it from the rules already.
      const told = ({ code, answer }: Outcome): boolean => code === 'OK' || LOST.includes(code) || answer['problems']?.every((one: { code: string }) => one.code === 'underThree');
      expect({ won: won.length, others: outcomes.filter((one) => !told(one)) }).toEqual({ won: 1, others: [] });
      expect((await world.withdraw(openReferral(won[0]!))).code).toBe('OK');
    }
    say(`under-threes of a lieu de vie: 8 clients over two units × ${most} rounds: never a fourth`);
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
