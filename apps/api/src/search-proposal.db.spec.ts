import { randomUUID } from 'node:crypto';
import { Availability, readOffers } from '@ugo/availability';
import { Approval, Authorisation, Establishment, Host, HostChanges, HostShare, Organisation } from '@ugo/directory';
import type { MatchResult } from '@ugo/domain/matching';
import { match } from '@ugo/domain/matching/testing';
import { type Em, inTerritory, type Point } from '@ugo/persistence';
import { candidatesOf, Search, type SearchRow } from '@ugo/search';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Loire, ROANNE } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;
type Draw = (below: number) => number;

const HOSTS = 60;
const METRES_PER_DEGREE = 111_195;
/** All near misses, not the first twenty: one dropped by the database would be hidden behind others. */
const ALL = { nearMisses: HOSTS };

/** The same numbers for the same seed, on every engine (mulberry32). */
function draws(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A point so far from Roanne: half of them within a kilometre of where a radius and its margin end. */
function pointAround(draw: Draw, radiusMetres: number): Point {
  const metres = draw(2) === 0 ? draw(80_000) : radiusMetres + draw(2) * 10_000 - 1000 + draw(2000);
  const turn = (draw(360) * Math.PI) / 180;
  return {
    lat: ROANNE.lat + (metres * Math.cos(turn)) / METRES_PER_DEGREE,
    lon: ROANNE.lon + (metres * Math.sin(turn)) / (METRES_PER_DEGREE * Math.cos((ROANNE.lat * Math.PI) / 180)),
  };
}

const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on Refusal { code problems { field code } } ... on SearchView { id } } }';
const STORED = `query ($id: ID!) { search(id: $id) { counts { candidates } plans(first: 20) { edges { node { rank assignments { personKey host { id } } vector } } }
  nearMisses { host { id } reasons { rule } } excluded(first: 100) { edges { node { host { id } reasons { rule personKey sentence { fr } } } } } } }`;

describe('what the database proposes', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em, 'system', work);
  const run = async (more: Json): Promise<string> => {
    const people = [{ key: 'A', sex: 'female', completedYears: 9 }];
    const input = { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people, from: { lat: ROANNE.lat, lon: ROANNE.lon }, ...more };
    const { data } = await ugo.query(SEARCH, { input }, worker);
    expect(data!['search'].code).toBeUndefined();
    return data!['search'].id;
  };
  const stored = (id: string): Promise<SearchRow> => system((em) => em.findOneOrFail(Search, { id }));
  /** What the library says of the hosts that a search saw, asked what another search asks. */
  const recompute = async (asks: SearchRow, saw: SearchRow): Promise<MatchResult> => {
    const offers = new Map((await system((em) => readOffers(em, saw.offerIds))).map(({ id, content }) => [id, content]));
    const { request, policy, context } = asks.input;
    return match(request, candidatesOf({ ...asks.input, places: saw.input.places }, saw.offerIds.map((id) => offers.get(id)!), saw.figures), policy, context, ALL);
  };

  /** Hosts of the Loire, and a few of the Rhône that it lets the Loire see, drawn from a seed. */
  async function generate(seed: number, radiusMetres: number): Promise<{ id: string; departement: string }[]> {
    const draw = draws(seed);
    const hosts: { id: string; departement: string }[] = [];
    const at = ugo.clock.now();
    await system(async (em) => {
      const organisations = new Map((await em.find(Organisation, {})).map(({ departement, id }) => [departement, id]));
      for (let index = 0; index < HOSTS; index += 1) {
        const id = randomUUID();
        const departement = draw(6) === 0 ? '69' : '42';
        const isHome = departement === '42' && draw(2) === 0;
        const places = 1 + draw(isHome ? 3 : 6);
        const minAge = draw(10);
        hosts.push({ id, departement });
        if (isHome) {
          await em.insert(Host, { id, departement, type: 'fosterHome', kind: 'fosterHome', name: `AF ${index}`, communeInsee: draw(4) === 0 ? '42218' : '42187', point: ROANNE });
          await em.insert(Approval, { id: randomUUID(), departement, hostId: id, from: '2020-01-01', places, careKinds: ['emergency', 'relay', 'planned'] });
        } else {
          const establishmentId = randomUUID();
          const point = draw(12) === 0 ? null : pointAround(draw, radiusMetres); // null: nobody knows where
          await em.insert(Establishment, { id: establishmentId, departement, organisationId: organisations.get(departement)!, kind: 'mecs', name: `MECS ${index}`, point, telephones: [] });
          await em.insert(Host, { id, departement, type: 'unit', kind: 'mecs', name: `Unité ${index}`, establishmentId });
          await em.insert(Authorisation, {
            id: randomUUID(), departement, hostId: id, from: '2020-01-01', authorised: places, financed: places, installed: places, minAge, maxAge: minAge + 8,
            sexes: draw(4) === 0 ? ['male'] : ['female', 'male'], measures: ['judgeOpp'], careKinds: ['emergency', 'relay', 'planned'],
          });
        }
        if (departement === '69') await em.insert(HostShare, { hostId: id, departement, neighbour: '42', mayAsk: draw(2) === 0 });
        if (draw(8) > 0) await em.insert(Availability, declaration(id, departement, draw(places + 1), at));
      }
      await ugo.app.get(HostChanges, { strict: false }).changed(em, hosts.map(({ id }) => id));
    });
    return hosts;
  }

  const declaration = (hostId: string, departement: string, places: number, at: Date) => ({
    id: randomUUID(), departement, hostId, publishedAt: at, publishedBy: randomUUID(), publishedAs: 'establishment', from: '2026-11-01', places,
    careKinds: ['emergency', 'relay', 'planned'], capabilities: [], confirmedAt: at, confirmedAs: 'establishment', serviceConfirmedAt: at,
  });

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it.each([[1, 20], [2, 5], [3, 45]])('never drops a host that the library would use or show as a near miss (seed %i, %i km)', async (seed, radiusKm) => {
    await generate(seed, radiusKm * 1000);
    const siblings = [6, 9, 12].map((completedYears, index) => ({ key: 'ABC'[index], sex: index === 1 ? 'male' : 'female', completedYears }));
    for (const more of [{}, { people: siblings }, { care: 'planned', people: siblings.slice(1) }]) {
      const all = await stored(await run(more));
      const near = await stored(await run({ ...more, radiusKm }));
      expect(near.offerIds.length).toBeLessThan(all.offerIds.length);
      expect(near.offerIds.length + near.answer.beyond).toBe(all.offerIds.length);

      const [proposed, everything] = [await recompute(near, near), await recompute(near, all)];
      expect(proposed.plans).toEqual(everything.plans);
      expect(proposed.incomplete).toEqual(everything.incomplete);
      expect(proposed.nearMisses).toEqual(everything.nearMisses);
      expect(proposed.fitting).toEqual(everything.fitting);
      expect(proposed.reserved).toEqual(everything.reserved);
    }
  });

  it('recomputes a stored search to the same answer, whatever the hosts have published since', async () => {
    const hosts = await generate(4, 30_000);
    const asked = { radiusKm: 30, people: [{ key: 'A', sex: 'female', birthMonth: '2018-11' }, { key: 'B', sex: 'male', completedYears: 11 }] };
    const id = await run(asked);
    const before = await stored(id);
    const shown = (await ugo.query(STORED, { id }, worker)).data!['search'];
    expect(shown.plans.edges.length).toBeGreaterThan(0);

    ugo.clock.advance(10);
    await system(async (em) => {
      const later = hosts.filter((_, index) => index % 3 > 0);
      await em.insertMany(Availability, later.map((host) => declaration(host.id, host.departement, 0, ugo.clock.now())));
      await ugo.app.get(HostChanges, { strict: false }).changed(em, later.map((host) => host.id));
    });

    const { plans, incomplete, nearMisses } = await recompute(before, before);
    expect(JSON.parse(JSON.stringify({ plans, incomplete, nearMisses: nearMisses.slice(0, 20) })))
      .toEqual({ plans: before.answer.plans, incomplete: before.answer.incomplete, nearMisses: before.answer.nearMisses });
    expect((await ugo.query(STORED, { id }, worker)).data!['search']).toEqual(shown);
    const again = await stored(await run(asked));
    expect(again.answer.plans).not.toEqual(before.answer.plans); // the world did change
  });
});
