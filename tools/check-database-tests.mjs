// A database test that did not run is a failure: reads jest's report and the list of engines that the specs got.
// On the embedded database, which has one connection, a test of a race may be skipped: when it passed on the server.
// Usage: node tools/check-database-tests.mjs embedded|server REPORT ENGINES [REPORT_OF_THE_SERVER]
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [kind, reportFile, enginesFile, serverReportFile] = process.argv.slice(2);
if (!['embedded', 'server'].includes(kind) || !reportFile || !enginesFile) {
  console.error('usage: node tools/check-database-tests.mjs embedded|server REPORT ENGINES [REPORT_OF_THE_SERVER]');
  process.exit(2);
}
const WITHIN = ' > ';
const OPENS_A_DATABASE = /openTestDatabase|startTestApplication/;

const report = reportIn(reportFile);
const passedOnServer = kind === 'embedded' && serverReportFile ? passedIn(reportIn(serverReportFile)) : new Set();
const engines = existsSync(enginesFile) ? readFileSync(enginesFile, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
const specs = globSync('{apps,libs,test}/**/*.db.spec.ts', { exclude: (name) => ['node_modules', 'dist'].includes(name) }).map((file) => resolve(file));
const faults = specs.flatMap((spec) => faultsOf(spec).map((fault) => `${spec}: ${fault}`));
if (specs.length === 0) faults.push('no database spec was found');
for (const { spec } of engines) if (!spec.endsWith('.db.spec.ts')) faults.push(`${spec}: opens a database, so its name ends in .db.spec.ts, or it never runs on the server`);
for (const { spec, kind: got, version } of engines) if (got !== kind) faults.push(`${spec}: ran on ${got} (${version}) instead of ${kind}`);

const versions = [...new Set(engines.map(({ version }) => version?.split(' on ')[0]))];
console.log(`${specs.length} database specs, ${engines.length} ${kind} databases opened: ${versions.join(', ') || 'none'}`);
for (const fault of faults) console.error(`FAULT ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

/** A run that was stopped wrote no report: then no test of it ran. */
function reportIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
}

function faultsOf(spec) {
  const suite = report.testResults.find(({ name }) => name === spec);
  if (!suite) return ['did not run'];
  const passed = suite.assertionResults.filter(({ status }) => status === 'passed');
  const skipped = suite.assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const unproved = skipped.filter((test) => ![...passedOnServer].some((passed) => passed === pathOf(spec, test) || passed.startsWith(`${pathOf(spec, test)}${WITHIN}`))); // a group that is skipped is one line
  const opens = OPENS_A_DATABASE.test(readFileSync(spec, 'utf8'));
  return [
    ...(passed.length === 0 && (skipped.length === 0 || unproved.length > 0) ? ['no test passed'] : []),
    ...unproved.map(({ title }) => `skipped: ${title}`),
    ...(opens && passed.length > 0 && !engines.some((engine) => engine.spec === spec) ? ['opened no database'] : []),
  ];
}

function passedIn({ testResults }) {
  return new Set(testResults.flatMap(({ name, assertionResults }) => assertionResults.filter(({ status }) => status === 'passed').map((test) => pathOf(name, test))));
}

/** Where a test stands: its file, its groups, its own name. */
function pathOf(spec, { ancestorTitles, title }) {
  return [spec, ...ancestorTitles, title].join(WITHIN);
}
