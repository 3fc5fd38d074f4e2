import type { EntitySchema, Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { migrations } from './migrations/index.js';

/** What both engines share. */
export function ormOptions(entities: readonly EntitySchema[]): Partial<Options> {
  return {
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: false, silent: true },
    discovery: { warnWhenNoEntities: false },
    // One statement per flush row set; a fork per unit of work, never the global one.
    allowGlobalContext: false,
    schemaGenerator: { ignoreSchema: ['pgboss'], skipTables: ['spatial_ref_sys', 'mikro_orm_migrations'], skipViews: [/^geo/] , ignoreTriggers: true, ignoreRoutines: true, disableForeignKeys: false, managementDbName: 'postgres' },
  };
}
