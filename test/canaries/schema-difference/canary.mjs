const file = 'libs/rooms/directory/src/directory.schema.ts';

export default {
  proves: 'a column without a migration is seen',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/database.db.spec.ts', named: 'is exactly what the entities describe' },
  violation: { edits: { [file]: ['kind: p.text().$type<LeaveKind>(),', 'kind: p.text().$type<LeaveKind>(),\n    canary: p.text().nullable(),'] } },
  expect: /alter table \\*"leave\\*" add (column )?\\*"canary/,
};
