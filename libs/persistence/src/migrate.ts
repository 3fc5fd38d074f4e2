import type { MikroORM } from '@mikro-orm/sql';
import { migrations } from './migrations/index.js';
import { DatabaseRefusal } from './refusal.js';

/** Names of the migrations this version of UGO knows, in order. */
export const KNOWN_MIGRATIONS: readonly string[] = migrations.map(({ name }) => name);

/** The first migration in the list that this version does not know, or null. */
export function unknownMigration(executed: readonly string[]): string | null {
  return executed.find((name) => !KNOWN_MIGRATIONS.includes(name)) ?? null;
}

/** Brings the schema up to this version. Refuses, touching nothing, when the data comes from a newer one. */
export async function migrate(orm: MikroORM, where: string, progress: (step: string) => void): Promise<void> {
  const executed = await executedMigrations(orm);
  const unknown = unknownMigration(executed);
  if (unknown) throw DatabaseRefusal.newer(where, unknown);
  if (executed.length === KNOWN_MIGRATIONS.length) return;
  progress(executed.length === 0 ? 'création des tables' : 'mise à jour des tables');
  await orm.migrator.up();
}

async function executedMigrations(orm: MikroORM): Promise<string[]> {
  const [table] = await orm.em.getConnection().execute<{ found: string | null }[]>(`select to_regclass('mikro_orm_migrations')::text as found`);
  if (!table?.found) return [];
  const rows = await orm.em.getConnection().execute<{ name: string }[]>('select name from mikro_orm_migrations order by id');
  return rows.map(({ name }) => name);
}
