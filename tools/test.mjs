// `npm test`: every spec, on the embedded database, or on PostgreSQL when DATABASE_URL is set. Arguments go to jest.
// Ends with one plain line, and keeps jest's own report for CI when UGO_TEST_REPORT names a file.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const scratch = mkdtempSync(join(tmpdir(), 'ugo-test-'));
const report = process.env.UGO_TEST_REPORT ? resolve(process.env.UGO_TEST_REPORT) : join(scratch, 'report.json');
/** Databases that each process migrates once on the server, to copy them for its specs, are named so. */
const templates = `ugo_template_${randomUUID().replaceAll('-', '')}`;
const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');

rmSync(report, { force: true }); // a report of an earlier run must not speak for this one
await import('./build.mjs'); // some specs start the compiled process: it must be the one that is in the sources
console.log(`database: ${process.env.DATABASE_URL ? 'PostgreSQL (DATABASE_URL)' : 'embedded'}`);
const { status, signal } = spawnSync(process.execPath,
  ['--no-warnings', jest, '-w', '2', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  { cwd: root, env: { ...process.env, UGO_TEST_TEMPLATES: templates }, stdio: ['inherit', 'ignore', 'inherit'] }); // jest writes its report to the file and its words to stderr
const failedToRun = () => ({ numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, numPendingTests: 0 });
const counts = read(report) ?? failedToRun();
rmSync(scratch, { recursive: true, force: true });
await dropTemplates(process.env.DATABASE_URL);

const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
console.log(`${counts.numPassedTests} passed, ${failed} failed${skipped}`);
if (signal) console.error(`jest was stopped by ${signal}`);
process.exit(status ?? 1);

async function dropTemplates(server) {
  if (!server) return;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('select datname as name from pg_database where starts_with(datname, $1)', [templates]);
  for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
  await client.end();
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
