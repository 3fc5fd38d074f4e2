// A PostgreSQL for the benchmark and for crashes: the one of DATABASE_URL, or a cluster of its own in a temporary folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const BINARIES = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin';
/** As a careful administrator would on a small machine; commits wait for the disk, as in service. */
const SETTINGS = ['shared_buffers=512MB', 'work_mem=16MB', 'max_connections=100', 'jit=off'];

/** Gives the address of a server and what ends it. */
export async function openServer() {
  return process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, own: false, stop: () => undefined } : ownServer();
}

/** A cluster of its own, with `crash` (everything is cut at once, nothing is written down) and `start` after it. */
export async function ownServer() {
  if (!existsSync(join(BINARIES, 'initdb'))) throw new Error('PostgreSQL is needed: set DATABASE_URL, or install postgresql-15-postgis-3 (PG_BIN names its folder).');
  const folder = mkdtempSync(join(tmpdir(), 'ugo-bench-'));
  const port = await freePort();
  if (process.getuid?.() === 0) {
    run('chown', ['postgres', folder]);
    chmodSync(folder, 0o700);
  }
  const data = join(folder, 'data');
  run(join(BINARIES, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], true);
  const options = ['-p', port, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const start = () => run(join(BINARIES, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options.join(' '), 'start'], true);
  const stop = (mode) => run(join(BINARIES, 'pg_ctl'), ['-D', data, '-m', mode, 'stop'], true);
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`, own: true, start, crash: () => stop('immediate'),
    stop: () => {
      stop('fast');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** initdb refuses root: then everything of the cluster runs as the user postgres. */
function run(command, args, asPostgres = false) {
  const [file, ...all] = asPostgres && process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', command, ...args] : [command, ...args];
  const { status, stderr } = spawnSync(file, all.map(String), { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

function freePort() {
  return new Promise((free) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => free(port));
    });
  });
}

/** One statement on a connection of its own. */
export async function administer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
