// The parts of a search alone: the statement by which PostGIS proposes, and the engine in one thread.
import { readOffers } from '@ugo/availability';
import { tonight, zoneOf } from '@ugo/domain/kernel';
import { match, PLANNED, TONIGHT } from '@ugo/domain/matching';
import pg from 'pg';
import { candidatesOf, searchPoints } from '../../libs/rooms/search/dist/candidates.js';
import { matchRequest } from '../../libs/rooms/search/dist/match-request.js';
import { nightsAsked } from '../../libs/rooms/search/dist/nights-asked.js';
import { placesOf } from '../../libs/rooms/search/dist/places.js';
import { proposeHosts } from '../../libs/rooms/search/dist/propose-hosts.js';
import { measure } from './figures.mjs';

/** What the room `search` makes of an input, but for what it reads in the database. */
function storedInput(input, departement, communes, now) {
  const zone = zoneOf(departement);
  const full = { preferredKinds: [], together: [], apart: [], zones: [], excludedHostIds: [], ...input, people: input.people.map((person) => (
    { kind: 'child', wished: [], knownHostIds: [], ...person })) };
  const night = tonight(now, zone);
  const mode = full.care === 'emergency' ? 'tonight' : 'planned';
  const places = placesOf(full);
  return {
    request: matchRequest('00000000-0000-7000-8000-000000000000', full, mode, nightsAsked(full.care, night, null), null), policy: mode === 'tonight' ? TONIGHT : PLANNED,
    context: { now: now.toISOString(), zone }, places: places.map(({ key }) => key),
    points: places.map(({ place }) => { const { lat, lon } = communes.byInsee(place.insee); return { lat, lon }; }),
  };
}

/** An entity manager that only runs text, on one connection. */
const emOn = (client) => ({ execute: async (sql, params) => {
  let index = 0;
  return (await client.query(sql.replace(/\?/g, () => `$${(index += 1)}`), params)).rows;
} });

/** The application's role, looking for one Département: row-level security is part of what is measured. */
async function connect(url, departement) {
  const client = new pg.Client({ connectionString: url, options: `-c role=ugo_app -c jit=off -c ugo.departements=${departement}` });
  await client.connect();
  return client;
}

/** The proposing statement by so many clients, each on its connection. */
export async function bareStatement(url, departement, inputs, communes, { clients, calls }) {
  const free = await Promise.all(Array.from({ length: clients }, () => connect(url, departement)));
  const all = [...free];
  const now = new Date();
  const found = await measure(async (index) => {
    const client = free.pop();
    await proposeHosts(emOn(client), departement, searchPoints(storedInput(inputs(index), departement, communes, now)), null);
    free.push(client);
  }, { clients, calls });
  await Promise.all(all.map((client) => client.end()));
  return found;
}

/** The engine on what the database proposed, already in memory. */
export async function bareEngine(url, departement, inputs, communes, { calls }) {
  const client = await connect(url, departement);
  const now = new Date();
  const prepared = [];
  let offers;
  for (let index = 0; index < Math.min(calls, 100); index += 1) {
    const stored = storedInput(inputs(index), departement, communes, now);
    const { hosts } = await proposeHosts(emOn(client), departement, searchPoints(stored), null);
    offers ??= new Map((await readOffers(emOn(client), hosts.map(({ offerId }) => offerId))).map(({ id, content }) => [id, content]));
    prepared.push({ stored, contents: hosts.map(({ offerId }) => offers.get(offerId)), figures: hosts.map((host) => host.figures) });
  }
  await client.end();
  const found = await measure(async (index) => {
    const { stored, contents, figures } = prepared[index % prepared.length];
    match(stored.request, candidatesOf(stored, contents, figures), stored.policy, stored.context);
  }, { clients: 1, calls, warmUp: 20 });
  return found;
}
