import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { MikroORM } from '@mikro-orm/pglite';
import type { Database, DatabaseOptions } from './database.js';
import { openInFolder } from './embedded.js';
import { lockFolder } from './folder-lock.js';
import { KNOWN_MIGRATIONS, migrate, unknownMigration } from './migrate.js';
import { ormOptions } from './orm-options.js';
import { DatabaseRefusal } from './refusal.js';

const APPLICATION_ROLE = 'ugo_app';

/** Opens the embedded database in the options' folder: lock, version, cluster, migrations, then the unprivileged role for good. */
export async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const progress = options.progress ?? (() => undefined);
  const lock = lockFolder(options.folder);
  try {
    refuseNewer(options.folder);
    progress('ouverture de la base embarquée');
    const pglite = await openInFolder(join(options.folder, 'pg'));
    const database = await embeddedDatabase(pglite, options, async () => {
      await pglite.close();
      lock.release();
    });
    writeVersion(options.folder);
    return database;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Wraps an open PGlite: migrates it as its owner, then gives up the owner's rights. What was open when that fails is closed. */
export async function embeddedDatabase(pglite: PGlite, options: DatabaseOptions, close: () => Promise<void>): Promise<Database> {
  const orm = await MikroORM.init({ ...ormOptions(options.entities), dbName: 'postgres', driverOptions: { pglite: () => pglite } } as never) as unknown as Database['orm'];
  try {
    await migrate(orm, options.folder, options.progress ?? (() => undefined));
    await pglite.exec(`set session authorization ${APPLICATION_ROLE}`);
  } catch (error) {
    await orm.close(true);
    await close();
    throw error;
  }
  return {
    kind: 'embedded',
    orm,
    listen: (channel, heard) => pglite.listen(channel, heard),
    outside: (sql, params) => outside(pglite, sql, params),
    // `set local` ends with the transaction, whatever happens in it.
    asOwner: (work) => pglite.transaction(async (transaction) => {
      await transaction.query('set local session authorization postgres');
      return work(async (sql, params) => (await transaction.query<Record<string, unknown>>(sql, params)).rows);
    }),
    close: async () => {
      await orm.close(true);
      await close();
    },
  };
}

const BLOCK = /^\s*begin;(.*)commit;\s*$/is;

/** PGlite's one connection is held for a whole transaction, ours or this one: nothing of another slips in, and an error leaves none open. */
async function outside(pglite: PGlite, sql: string, params: unknown[] = []): Promise<Record<string, unknown>[]> {
  const block = params.length === 0 ? BLOCK.exec(sql)?.[1] : undefined;
  if (block === undefined) return (await pglite.query<Record<string, unknown>>(sql, params)).rows;
  const results = await pglite.transaction((transaction) => transaction.exec(block));
  return results.flatMap(({ rows }) => rows as Record<string, unknown>[]);
}

/** The migrations a folder holds are also in a small file, read before anything of the cluster is opened. */
function refuseNewer(folder: string): void {
  const file = join(folder, 'version.json');
  if (!existsSync(file)) return;
  const { migrations } = JSON.parse(readFileSync(file, 'utf8')) as { migrations: string[] };
  const unknown = unknownMigration(migrations);
  if (unknown) throw DatabaseRefusal.newer(folder, unknown);
}

function writeVersion(folder: string): void {
  const file = join(folder, 'version.json');
  writeFileSync(`${file}.new`, JSON.stringify({ migrations: KNOWN_MIGRATIONS }));
  renameSync(`${file}.new`, file);
}
