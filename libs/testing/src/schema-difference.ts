import type { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Database } from '@ugo/persistence';

/**
 * SQL that would still be needed to make the migrated database what the entities describe. Asked as the owner:
 * PostgreSQL shows check constraints to nobody else. Keys between rooms are made by the migration alone.
 */
export async function schemaDifference(database: Database & { url?: string }, entities: readonly EntitySchema[]): Promise<string> {
  const sql = database.url ? await onServer(database.url, entities) : await embedded(database);
  return sql.split('\n').filter((line) => line.trim() && !/drop constraint "\w+_(host|establishment|request)_key"/.test(line)).join('\n');
}

async function onServer(url: string, entities: readonly EntitySchema[]): Promise<string> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [...entities], schemaGenerator: { ignoreSchema: ['pgboss'], skipTables: ['spatial_ref_sys', 'mikro_orm_migrations'], skipViews: [/^geo/], ignoreTriggers: true, ignoreRoutines: true } } as never);
  try {
    return await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
  } finally {
    await orm.close(true);
  }
}

async function embedded(database: Database): Promise<string> {
  const connection = database.orm.em.getConnection();
  await connection.execute('set session authorization postgres');
  try {
    return await database.orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
  } finally {
    await connection.execute('set session authorization ugo_app');
  }
}
