const file = 'libs/persistence/src/migrations/tables.ts';

export default {
  proves: 'a table without row-level security is found',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/territory.db.spec.ts', named: 'is under row-level security' },
  violation: { edits: { [file]: ['alter table "organisation" force row level security', 'alter table "organisation" no force row level security'] } },
  expect: /is under row-level security that binds its owner too[\s\S]*"organisation"/,
};
