// `npm run bench -- --occupancy`: figures of occupancy over ten years of a generated France, written by set-based SQL. Whether that SQL says what
// the application works out is checked on hosts drawn from it. The server is that of DATABASE_URL, or one of its own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { AbsorbChanges, readAllSums, readSums } from '@ugo/oversight';
import { listHostSites, loadDepartements } from '@ugo/directory';
import { splitPeriod } from '@ugo/domain/occupancy';
import { inTerritory, openDatabase } from '@ugo/persistence';
import { createApplication } from '../../apps/api/dist/application.js';
import { readConfiguration } from '../../apps/api/dist/configuration.js';
import { entities } from '../../apps/api/dist/entities.js';
import { systemClock, uuidV7 } from '../../apps/api/dist/system-ports.js';
import { horizonOf, monthsHorizonOf } from '../../libs/rooms/oversight/dist/occupancy-series.js';
import { administer } from './cluster.mjs';

const LAST = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const yearsBefore = (years) => `${Number(LAST.slice(0, 4)) - years}${LAST.slice(4)}`;
/** Whole months that are over: from the first day of the one so many years before to the last of the latest. */
const wholeYears = (years) => {
  const end = new Date(`${new Date().toISOString().slice(0, 7)}-01T00:00:00Z`);
  return { first: `${end.getUTCFullYear() - years}${end.toISOString().slice(4, 10)}`, last: new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10) };
};
const SAMPLE = 200;
const A_DAY = 410;

/** 2,137 establishments of one unit, 79,900 places; 38,000 homes, 71,000 children; ten stays a place in ten years. */
const FRANCE = (horizon) => `
  select setseed(0.42);
  create temp table d as select code, row_number() over (order by code) - 1 as n from departement;
  create temp table h as select gen_random_uuid() as id, (select code from d where n = i % (select count(*) from d)) as departement, i,
    case when i < 2137 then 'unit' else 'fosterHome' end as type, case when i < 2137 then 37 + (i % 10 < 4)::int else 1 + ((i - 2137) % 1000 < 868)::int end as places from generate_series(0, 40136) i;
  set local session_replication_role = replica;
  insert into host (id, departement, type, kind, name) select id, departement, type, case type when 'unit' then 'mecs' else 'fosterHome' end, 'x' from h;
  insert into authorisation (id, departement, host_id, valid_from, authorised, financed, installed, min_age, max_age, sexes, measures, care_kinds)
    select gen_random_uuid(), departement, id, date '${yearsBefore(10)}' - 30, places, places, places, 0, 17, '{female,male}', '{}', '{}' from h where type = 'unit';
  insert into approval (id, departement, host_id, valid_from, places, care_kinds) select gen_random_uuid(), departement, id, date '${yearsBefore(10)}' - 30, places, '{}' from h where type <> 'unit';
  create temp table s as with drawn as (
      select h.id as host_id, h.departement, h.i, p, k, 1 + (random() * 660)::int as nights, (random() * 50)::int as gap from h cross join lateral generate_series(1, h.places) p cross join generate_series(1, 16) k),
    placed as (select *, date '${yearsBefore(10)}' + (sum(nights + gap) over (partition by i, p order by k) - nights)::int as first from drawn)
    select gen_random_uuid() as id, host_id, departement, first, case when first + nights - 1 >= date '${LAST}' then null else first + nights - 1 end as last from placed where first <= date '${LAST}';
  insert into claim (id, departement, host_id, kind, first_night, last_night, sex) select id, departement, host_id, 'stay', first, last, 'female' from s;
  insert into stay (id, departement, host_departement, host_id, kind, admitted_on, exit_on, recorded_at) select id, departement, departement, host_id, 'ordinary', first, last + 1, now() from s;
  insert into occupancy_host (host_id, departement, computed_until, months_until) select id, departement, '${horizon}', '${monthsHorizonOf(new Date())}' from h;
  with named as (select host_id, min(first) as night from s group by 1),
    moved as (select host_id, first as night, 1 as step from s union all select host_id, last + 1, -1 from s where last is not null union all select id, date '${yearsBefore(10)}' - 30, 0 from h union all select host_id, night, 0 from named),
    changed as (select host_id, night, sum(step) as step from moved group by 1, 2),
    kept as (select c.* from changed c left join named n using (host_id, night) where c.step <> 0 or n.host_id is not null or c.night = date '${yearsBefore(10)}' - 30),
    run as (select host_id, night, (sum(step) over w)::int as living, lead(night) over w as next from kept window w as (partition by host_id order by night))
  insert into occupancy_run (host_id, first_night, departement, last_night, source, authorised, financed, installed, contracted, capacity_days, open, closed, occupied, realised, held, available, over)
    select r.host_id, r.night, h.departement, coalesce(r.next - 1, '${horizon}'), case when r.night >= n.night then 'stays' else 'none' end, places, places, places, places, places, places, 0, living, living, 0, 0, greatest(0, living - places)
    from run r join h on h.id = r.host_id left join named n on n.host_id = h.id;
  insert into occupancy_month select m.* from h cross join lateral ugo_occupancy_months(h.id, date '1900-01-01', '${monthsHorizonOf(new Date())}') m order by m.month, m.departement, m.host_id;`;

/** What the generated numbers are drawn from, and the national ones beside them. */
const NATIONAL = `units and places: 2,137 establishments, 79,900 places (end 2021); foster homes and their children: 38,000 carers at work, 71,000 children. A Département: 80 to 150 establishments,
        300 to 2,000 carers (Loire: 310 met in one year)`;
const TOTALS = (where) => `select count(*) filter (where h.type = 'unit') as units, sum(r.authorised) filter (where h.type = 'unit') as unit_places, sum(r.occupied) filter (where h.type = 'unit') as unit_children,
  count(*) filter (where h.type <> 'unit') as homes, sum(r.authorised) filter (where h.type <> 'unit') as home_places, sum(r.occupied) filter (where h.type <> 'unit') as home_children
  from host h left join occupancy_run r on r.host_id = h.id and date '${LAST}' between r.first_night and r.last_night where ${where}`;
const SIZES = ['claim', 'stay', 'occupancy_run', 'occupancy_month'].map((table) => `select '${table}' as table, count(*) as rows, pg_size_pretty(pg_total_relation_size('${table}')) as size from ${table}`).join(' union all ');

export async function reportOccupancy(url, { log }) {
  const database = await openDatabase({ url, folder: '', entities, poolSize: 4 });
  const server = createServer();
  const app = await createApplication({
    configuration: readConfiguration({ UGO_LOG_LEVEL: 'warn' }), database, clock: systemClock, ids: uuidV7, auditKey: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2),
  }, server, () => undefined);
  const system = (work) => inTerritory(database.orm.em, 'system', work);
  try {
    if ((await administer(url, `select 1 from occupancy_run limit 1`)).length === 0) {
      await system((em) => loadDepartements(em));
      await administer(url, `begin; ${FRANCE(horizonOf(new Date()))} commit`);
      await administer(url, 'vacuum analyze');
    }
    for (const [place, where] of [['France', 'true'], ['Loire', `h.departement = '42'`]]) log(`${place} on the last night, evenly drawn: ${text((await administer(url, TOTALS(where)))[0])}`);
    log(`the national figures: ${NATIONAL}`);
    await tellSizes(url, log);
    await checkSample(url, app, log);
    await timeReads(url, system, database, log);
    await timeADay(url, app, log);
    await tellSizes(url, log);
  } finally {
    await app.close();
    server.close();
    await database.close();
  }
}

/** The runs of some hosts as the statement above wrote them, and as the application works them out from their stays. */
async function checkSample(url, app, log) {
  const [{ ids }] = await administer(url, `select array_agg(host_id)::text as ids from (select host_id from occupancy_host order by md5(host_id::text) limit ${SAMPLE}) x`);
  const digest = async () => (await administer(url, `select md5(string_agg(r::text, '|' order by host_id, first_night)) as d, count(*) as n from occupancy_run r where host_id = any ('${ids}')`))[0];
  const before = await digest();
  await administer(url, `insert into occupancy_dirty (departement, host_id, from_night) select departement, host_id, '1900-01-01' from occupancy_host where host_id = any ('${ids}')`);
  const began = performance.now();
  const hosts = await app.get(AbsorbChanges, { strict: false }).run();
  log(`${hosts} hosts worked out again over ten years in ${(performance.now() - began).toFixed(0)} ms: ${(await digest()).d === before.d ? `the same ${before.n} runs` : 'OTHER RUNS'}`);
}

const text = (row) => Object.entries(row).map(([name, value]) => `${value} ${name}`).join(', ');

async function tellSizes(url, log) {
  for (const row of await administer(url, SIZES)) log(`${row.table.padEnd(16)}${String(row.rows).padStart(9)} rows, ${row.size}`);
}

async function timed(work, turns = 7) {
  const times = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return `${times[Math.floor(turns / 2)].toFixed(0)} ms (fastest ${times[0].toFixed(0)}, slowest ${times.at(-1).toFixed(0)})`;
}

async function timeReads(url, system, database, log) {
  const departement = '59';
  const one = (periods) => inTerritory(database.orm.em, [departement], async (em) => readSums(em, departement, (await listHostSites(em, departement)).map(({ hostId }) => ({ hostId, group: 0 })), periods));
  const all = (periods) => system((em) => readAllSums(em, periods));
  const alone = (periods) => system(async (em) => {
    await em.execute('set local max_parallel_workers_per_gather = 0'); // what helpers compute is not the session's
    await readAllSums(em, periods);
  });
  for (const [title, range] of [...[1, 2, 5, 10].map((years) => [`${years} whole ${years === 1 ? 'year' : 'years'}`, wholeYears(years)]), ['1 year to yesterday', { first: yearsBefore(1), last: LAST }]]) {
    const periods = splitPeriod(range, 'month');
    const cpu = [await computed(url, () => one(periods)), await computed(url, () => alone(periods))];
    log(`${title} by month: one Département computes ${cpu[0]}; the nation ${cpu[1]}`);
    log(`${title} by month (load ${loadavg()[0].toFixed(1)}): one Département ${await timed(() => one(periods))}, the nation ${await timed(() => all(periods), periods.length > 24 ? 3 : 7)}`);
  }
  const days = splitPeriod({ first: yearsBefore(1), last: LAST }, 'day');
  log(`1 year by day: one Département ${await timed(() => one(days))}`);
}

/** The new stays of a day over all Départements, then such days with as many exits: thrice each, for the later find a process and a database that are warm. */
async function timeADay(url, app, log) {
  for (const [what, hasExits] of [['entries', false], ['entries and as many exits', true]]) {
    for (const turn of ['first', 'second', 'third']) {
      const drawn = (id) => `md5(${id}::text || '${turn}${hasExits}')`;
      if (hasExits) await administer(url, `with gone as (select id from claim where last_night is null order by ${drawn('id')} limit ${A_DAY}), ended as (update stay set exit_on = date '${LAST}' where id in (select id from gone))
        update claim set last_night = date '${LAST}' - 1 where id in (select id from gone)`);
      await administer(url, `with new as (select gen_random_uuid() as id, departement, host_id from occupancy_host order by ${drawn('host_id')} limit ${A_DAY}),
        lived as (insert into stay (id, departement, host_departement, host_id, kind, admitted_on, recorded_at) select id, departement, departement, host_id, 'ordinary', '${LAST}', now() from new)
        insert into claim (id, departement, host_id, kind, first_night, sex) select id, departement, host_id, 'stay', '${LAST}', 'male' from new`);
      const began = performance.now();
      let hosts = 0;
      const cpu = await computed(url, async () => { hosts = await app.get(AbsorbChanges, { strict: false }).run(); }, 1);
      log(`a day of ${A_DAY} ${what}, the ${turn}: ${hosts} hosts absorbed in ${(performance.now() - began).toFixed(0)} ms (load ${loadavg()[0].toFixed(1)}); computes ${cpu}`);
    }
  }
}

/** What one call computes, which hardly depends on what else the machine does. */
async function computed(url, work, calls = 3) {
  const [node, backends] = [process.cpuUsage(), await backendCpu(url)];
  for (let call = 0; call < calls; call += 1) await work();
  const postgres = await backendCpu(url) - backends;
  const { user, system } = process.cpuUsage(node);
  return `${((user + system) / 1000 / calls).toFixed(0)} ms in Node and ${(postgres / calls).toFixed(0)} ms in PostgreSQL`;
}

/** What the database's processes have computed, in ms. Of a server elsewhere nothing is known. */
async function backendCpu(url) {
  const rows = await administer(url, `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`);
  return rows.reduce((ticks, { pid }) => {
    try {
      const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
      return ticks + user + system;
    } catch {
      return NaN;
    }
  }, 0) * 10;
}
