// `npm run bench`: how fast a search is on a generated France. A benchmark, not a timed test: it prints its figures, their
// ratios and the machine. Arguments: --quick (five Départements, fewer calls), --database NAME (kept, and used again when it is there),
// --occupancy (figures over ten years, on a France of their own), --calls N, --clients N, --profile FOLDER (CPU profile of the API), --engine (the matching alone: no server). The server is that of DATABASE_URL, or one of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCommuneIndex } from '@ugo/directory';
import { startApi } from './api.mjs';
import { administer, databaseUrl, openServer } from './cluster.mjs';
import { HEAD, line } from './figures.mjs';
import { emailOf, generateFrance, PASSWORD, TOTALS } from './france.mjs';
import { printHardware, printMachine } from './machine.mjs';
import { reportMatching } from './matching.mjs';
import { inputsOf, SEARCH, SEARCH_WITH_EXCLUDED } from './searches.mjs';
import { reportOccupancy } from './occupancy.mjs';
import { bareEngine, bareStatement } from './parts.mjs';

const { values } = parseArgs({ options: {
  quick: { type: 'boolean', default: false }, database: { type: 'string' }, calls: { type: 'string' }, clients: { type: 'string', default: '8' }, profile: { type: 'string' }, engine: { type: 'boolean', default: false },
  occupancy: { type: 'boolean', default: false },
} });
const clients = Number(values.clients);
const calls = Number(values.calls ?? (values.quick ? 200 : 800));
const only = values.quick ? ['42', '43', '59', '62', '69'] : null;
const began = Date.now();
const log = (text) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  ${text}`);

if (values.engine) {
  printHardware();
  await reportMatching(values.quick);
  process.exit(0);
}
const server = await openServer();
if (values.occupancy) {
  const own = values.database ?? `ugo_occupancy_${process.pid}`;
  try {
    await printMachine(server);
    if ((await administer(server.url, `select 1 from pg_database where datname = '${own}'`)).length === 0) await administer(server.url, `create database ${own}`);
    await reportOccupancy(databaseUrl(server.url, own), { log });
  } finally {
    if (!values.database) await administer(server.url, `drop database if exists ${own} with (force)`);
    server.stop();
  }
  process.exit(0);
}
const name = values.database ?? `ugo_bench_${process.pid}`;
const url = databaseUrl(server.url, name);
const scratch = mkdtempSync(join(tmpdir(), 'ugo-bench-api-'));
let api;
try {
  await printMachine(server);
  if ((await administer(server.url, `select 1 from pg_database where datname = '${name}'`)).length === 0) {
    log(`generating ${only ? 'five Départements' : 'France'} in ${name}`);
    await administer(server.url, `create database ${name}`);
    await generateFrance(url, { only, log }).catch(async (error) => {
      await administer(server.url, `drop database ${name} with (force)`); // half a France must not be taken for a whole one
      throw error;
    });
    await administer(url, 'vacuum analyze');
  }
  log('generated');
  const [totals] = await administer(url, TOTALS);
  for (const [what, count] of Object.entries(totals)) console.log(`${String(count).padStart(12)}  ${what}`);
  await reportMatching(values.quick);
  api = await startApi(url, scratch, values.profile);
  log('API ready');
  await report(await readCommuneIndex());
} finally {
  await api?.stop();
  if (!values.database) await administer(server.url, `drop database if exists ${name} with (force)`);
  server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function report(communes) {
  const cases = [
    { title: 'one child, Loire', departement: '42', people: 1 },
    { title: 'four siblings, Nord', departement: '59', people: 4 },
  ];
  console.log(`\n${clients} clients\n${HEAD}`);
  const tokens = Object.fromEntries(await Promise.all(cases.map(async ({ departement }) => [departement, await api.signIn(emailOf(departement), PASSWORD)])));
  const floor = await api.measured((index) => api.query('{ me { email } }', {}, tokens[index % 2 ? '42' : '59']), { clients, calls });
  console.log(line('signed-in query that reads one account', floor, cpu(floor)));
  for (const one of cases) {
    const inputs = inputsOf({ ...one, communes, run: Date.now().toString(36) });
    const ask = (document, offset) => async (index) => {
      const { data, errors } = await api.query(document, { input: inputs(index + offset) }, tokens[one.departement]);
      if (data?.search?.__typename !== 'SearchView') throw new Error(JSON.stringify(errors ?? data));
      return data.search;
    };
    const shown = await ask(SEARCH, 1_000_000)(0);
    console.log(`\n${one.title}: ${shown.counts.candidates} hosts looked at, ${shown.counts.fitting} fit, ${shown.plans.edges.length} plans shown`);
    const whole = await api.measured(ask(SEARCH, 0), { clients, calls });
    console.log(line('search through GraphQL over HTTP', whole, cpu(whole)));
    const withExcluded = await api.measured(ask(SEARCH_WITH_EXCLUDED, 100_000), { clients, calls: Math.ceil(calls / 2) });
    console.log(line('the same with 20 excluded and their reasons', withExcluded, cpu(withExcluded)));
    const statement = await bareStatement(url, one.departement, inputs, communes, { clients, calls });
    console.log(line('the proposing statement alone', statement));
    const engine = await bareEngine(url, one.departement, inputs, communes, { calls: Math.ceil(calls / 2) });
    console.log(line('candidates and match() alone, one thread', engine));
    console.log(`  ratios of the medians: search / statement ${(whole.median / statement.median).toFixed(1)}, search / match ${(whole.median / engine.median).toFixed(1)}`);
    console.log(`  p99 ${whole.p99.toFixed(1)} ms: ${whole.p99 < 100 ? 'under' : 'OVER'} the aim of 100 ms`);
  }
}

/** Time the API's process really computed, which does not depend on what else the machine does. */
function cpu({ cpuPerCall }) {
  return cpuPerCall === null ? '' : `(API computes ${cpuPerCall.toFixed(1)} ms a call)`;
}
