import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Database, DatabaseOptions } from './database.js';
import { giveBackLost } from './give-back-lost.js';
import { listenOnServer } from './listen-server.js';
import { migrate } from './migrate.js';
import { ormOptions } from './orm-options.js';
import { DatabaseRefusal } from './refusal.js';

const APPLICATION_ROLE = 'ugo_app';
/** Connections for statements outside of units of work, opened when first needed. */
const CONNECTIONS_OUTSIDE = 2;
/** Two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_604_202;

/** Opens PostgreSQL: migrates as the owner, then connects as the unprivileged role and checks that it is. */
export async function openServer(options: DatabaseOptions, url: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\/.+/.test(url)) throw DatabaseRefusal.badUrl();
  const progress = options.progress ?? (() => undefined);
  const owner = options.adminUrl ?? url;
  progress('connexion à PostgreSQL');
  await migrateAsOwner(options, owner, progress);
  // No query of ours runs long enough to be worth compiling: PostGIS's cost estimates would make JIT take 300 ms of a 10 ms search.
  const orm = await ormAt(url, options, options.poolSize ?? 10, `-c role=${APPLICATION_ROLE} -c jit=off`);
  try {
    await refusePrivileged(orm);
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  const few = fewConnections(url);
  return {
    kind: 'server',
    orm,
    listen: (channel, heard, resumed) => listenOnServer(url, channel, heard, resumed),
    outside: async (sql, params) => [await few.query(sql, params)].flat().flatMap(({ rows }) => rows),
    asOwner: (work) => withClient(owner, async (client) => {
      await client.query('begin isolation level repeatable read');
      const result = await work(async (sql, params) => (await client.query(sql, params)).rows);
      await client.query('commit'); // an error ends the connection, and with it the transaction
      return result;
    }),
    close: async () => {
      await few.end();
      await orm.close(true);
    },
  };
}

/** Apart from the pool of the units of work: the queue of jobs and they never wait for each other. */
function fewConnections(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS_OUTSIDE, options: `-c role=${APPLICATION_ROLE} -c jit=off` });
  pool.on('error', () => undefined); // an idle connection was cut: the next statement opens another
  return pool;
}

async function migrateAsOwner(options: DatabaseOptions, owner: string, progress: (step: string) => void): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows: [server] } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`);
    if (Number(server!.number) < 150_000) throw DatabaseRefusal.tooOld(server!.version);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const orm = await ormAt(owner, options, 1);
    try {
      await migrate(orm, new URL(owner).pathname.slice(1), progress);
    } finally {
      await orm.close(true);
    }
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw DatabaseRefusal.unreachable((error as Error).message);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function ormAt(url: string, options: DatabaseOptions, poolSize: number, settings?: string): Promise<Database['orm']> {
  return MikroORM.init({
    ...ormOptions(options.entities), clientUrl: url, pool: { min: 0, max: poolSize },
    driverOptions: { onPoolCreated: giveBackLost, ...(settings ? { options: settings } : {}) },
  } as never) as unknown as Promise<Database['orm']>;
}

async function refusePrivileged(orm: Database['orm']): Promise<void> {
  const [role] = await orm.em.getConnection().execute<{ name: string; privileged: boolean }[]>(
    'select rolname as name, rolsuper or rolbypassrls as privileged from pg_roles where rolname = current_user');
  if (!role || role.privileged) throw DatabaseRefusal.privileged(role?.name ?? '?');
}
