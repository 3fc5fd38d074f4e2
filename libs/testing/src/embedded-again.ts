import type { EntitySchema } from '@mikro-orm/core';
import { type Database, embeddedDatabase, openInMemory } from '@ugo/persistence';

type Embedded = Awaited<ReturnType<typeof openInMemory>>;

/** Migrated clusters that no spec of this process uses now: to open one takes five seconds, to empty one much less. */
const spare: Embedded[] = [];

/** An embedded database as the migrations leave it: a new one, or one that an earlier spec of this process gave back. */
export async function openEmbeddedAgain(entities: readonly EntitySchema[]): Promise<Database> {
  const pglite = spare.pop() ?? await openInMemory();
  return embeddedDatabase(pglite, { folder: 'memory', entities }, async () => {
    await empty(pglite);
    spare.push(pglite);
  });
}

/** What the migrations wrote, and not the specs. */
const KEPT = ['mikro_orm_migrations', 'spatial_ref_sys', 'version'];

/** Ends the session's settings and takes every row, whatever triggers and rights say; the schema stays as the migrations made it. */
async function empty(pglite: Embedded): Promise<void> {
  await pglite.exec('set session authorization postgres');
  await pglite.exec('discard all');
  const { rows } = await pglite.query<{ tables: string }>(`
    select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
    where schemaname in ('public', 'pgboss') and tablename <> all ($1)`, [KEPT]);
  await pglite.exec(`truncate ${rows[0]!.tables} restart identity cascade`);
}
