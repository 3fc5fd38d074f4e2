// Generates a France: establishments placed as in the register, foster homes clustered by commune, places 93 % full.
import { createServer } from 'node:http';
import { CLOCK } from '@ugo/access';
import { hashPassword } from '@ugo/account';
import { OfferRefresh } from '@ugo/availability';
import { Contours, FinessDirectory, loadCommunes, loadDepartements, readCommuneIndex } from '@ugo/directory';
import { tonight, zoneOf } from '@ugo/domain/kernel';
import { inTerritory, openDatabase } from '@ugo/persistence';
import { createApplication } from '../../apps/api/dist/application.js';
import { readConfiguration } from '../../apps/api/dist/configuration.js';
import { entities } from '../../apps/api/dist/entities.js';
import { Draw } from '../../apps/api/dist/demo/draw.js';
import { importRegister } from '../../apps/api/dist/demo/import-register.js';
import { inventDepartement } from '../../apps/api/dist/demo/invent-departement.js';
import { insertRows, writeRows } from '../../apps/api/dist/demo/write-rows.js';
import { systemClock, uuidV7 } from '../../apps/api/dist/system-ports.js';

/** France at the end of 2021 (DREES): establishments, their places, active foster carers, the children they host. */
export const WHOLE = { establishments: 2137, unitPlaces: 79_900, homes: 38_000, homePlaces: 71_000 };
/** Foster homes that are known; the others share the rest by their establishments. */
const KNOWN_HOMES = { 42: 310, 59: 2000, 62: 1970 };
const FULLNESS = 0.93;
export const PASSWORD = 'banc d’essai';
/** Neighbours with whom a Département shares hosts, and how many establishments of a hundred. */
const NEIGHBOURS = 3;
const SHARED_PERCENT = 20;

/** Fills the database at this address; `only` limits it to some Départements. Gives what there is. */
export async function generateFrance(url, { only, log }) {
  const database = await openDatabase({ url, folder: '', entities, poolSize: 4 });
  const server = createServer();
  const app = await createApplication({
    configuration: readConfiguration({ UGO_LOG_LEVEL: 'warn' }), database, clock: systemClock, ids: uuidV7, auditKey: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2),
  }, server, () => undefined);
  try {
    const communes = await readCommuneIndex();
    const system = (work) => inTerritory(database.orm.em, 'system', work);
    await system(async (em) => {
      await loadDepartements(em);
      await loadCommunes(em, communes);
    });
    const draw = new Draw(2021);
    const imported = await system((em) => importRegister(em, { communes, contours: app.get(Contours), directory: app.get(FinessDirectory) }, () => true, new Date()));
    const kept = draw.some(imported.filter(({ kind }) => kind !== 'fosterHome'), WHOLE.establishments);
    const codes = [...new Set([...communes.all()].map(({ departement }) => departement))].sort().filter((code) => !only || only.includes(code));
    const orders = shares(codes, kept, only);
    const centres = new Map(codes.map((code) => [code, middle([...communes.all()].filter(({ departement }) => departement === code))]));
    for (const [index, order] of orders.entries()) {
      await system(async (em) => {
        const now = app.get(CLOCK).now();
        const rows = inventDepartement({
          ...order, now, today: tonight(now, zoneOf(order.departement)), seed: index, fullness: FULLNESS, name: order.departement,
          communes: [...communes.all()].filter(({ departement }) => departement === order.departement),
          publishers: { establishment: draw.id(), service: draw.id() },
        });
        await writeRows(em, rows);
        await shareHosts(em, order, rows, nearest(order.departement, centres), draw);
        await writeWorker(em, order.departement, draw);
        await app.get(OfferRefresh).rebuildOffers(em, order.departement);
      });
      if (log && (index + 1) % 10 === 0) log(`${index + 1} of ${orders.length} Départements`);
    }
  } finally {
    await app.close();
    server.close();
    await database.close();
  }
}

/** How many homes and places each Département has, so that they make the totals of France. */
function shares(codes, kept, only) {
  const part = only ? codes.length / 101 : 1;
  const sites = new Map(codes.map((code) => [code, kept.filter(({ departement }) => departement === code)]));
  const known = codes.filter((code) => KNOWN_HOMES[code]);
  const fixed = known.reduce((sum, code) => sum + KNOWN_HOMES[code], 0);
  const others = codes.filter((code) => !KNOWN_HOMES[code]);
  const homes = split(Math.max(0, Math.round(WHOLE.homes * part) - fixed), others.map((code) => sites.get(code).length + 4));
  const homesOf = new Map([...known.map((code) => [code, KNOWN_HOMES[code]]), ...others.map((code, index) => [code, homes[index]])]);
  const unitPlaces = split(Math.round(WHOLE.unitPlaces * part), codes.map((code) => sites.get(code).length));
  const homePlaces = split(Math.round(only ? [...homesOf.values()].reduce((a, b) => a + b, 0) * WHOLE.homePlaces / WHOLE.homes : WHOLE.homePlaces), codes.map((code) => homesOf.get(code)));
  return codes.map((departement, index) => (
    { departement, establishments: sites.get(departement), homes: homesOf.get(departement), unitPlaces: unitPlaces[index], homePlaces: homePlaces[index] }));
}

/** A total in whole parts, by weight. */
function split(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  let [seen, given] = [0, 0];
  return weights.map((weight) => {
    seen += weight;
    const part = Math.round((total * seen) / sum) - given;
    given += part;
    return part;
  });
}

const middle = (list) => ({ lat: list.reduce((sum, { lat }) => sum + lat, 0) / list.length, lon: list.reduce((sum, { lon }) => sum + lon, 0) / list.length });

function nearest(code, centres) {
  const { lat, lon } = centres.get(code);
  return [...centres].filter(([other]) => other !== code)
    .sort(([, a], [, b]) => Math.hypot(a.lat - lat, a.lon - lon) - Math.hypot(b.lat - lat, b.lon - lon)).slice(0, NEIGHBOURS).map(([other]) => other);
}

/** The units of some establishments are seen by the nearest Départements, and most of these may be asked. */
async function shareHosts(em, { departement, establishments }, { hosts }, neighbours, draw) {
  const shared = new Set(establishments.filter(() => draw.percent(SHARED_PERCENT)).map(({ id }) => id));
  const units = hosts.filter(({ establishmentId }) => shared.has(establishmentId));
  await insertRows(em, 'HostShare', units.flatMap(({ id }) => neighbours.map((neighbour) => ({ hostId: id, neighbour, departement, mayAsk: draw.percent(70) }))));
}

/** One worker of each Département, to search as. */
let hashed;
async function writeWorker(em, departement, draw) {
  const id = draw.id();
  hashed ??= await hashPassword(PASSWORD);
  await insertRows(em, 'Account', [{ id, departement, email: emailOf(departement), displayName: 'Banc d’essai', passwordHash: hashed, disabled: false, createdAt: new Date() }]);
  await insertRows(em, 'RoleAssignment', [{ id: draw.id(), departement, accountId: id, role: 'enfanceWorker', territoryId: null, organisationId: null, establishmentId: null, hostId: null }]);
}

export const emailOf = (departement) => `enfance@d${departement.toLowerCase()}.example`;

/** Totals of what the database holds. */
export const TOTALS = `
  select (select count(distinct establishment_id) from host)::int as "establishments with units", (select count(*) from host where type = 'unit')::int as units,
    (select count(*) from host where type = 'fosterHome')::int as "foster homes",
    (select sum(installed) from authorisation where current_date between valid_from and valid_until)::int as "places in units",
    (select sum(places) from approval where current_date between valid_from and valid_until)::int as "places in homes",
    (select count(*) from claim where first_night <= current_date and (last_night is null or last_night >= current_date))::int as "children there",
    (select count(*) from offer where current)::int as offers, (select count(*) from host_share)::int as shares,
    pg_size_pretty(pg_database_size(current_database())) as size`;
