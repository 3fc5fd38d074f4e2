const file = 'libs/persistence/src/outbox.schema.ts';

export default {
  proves: 'a column without a migration is seen',
  gate: 'spec',
  options: { spec: 'apps/api/src/database.db.spec.ts', named: 'is exactly what the entities describe' },
  violation: { edits: { [file]: ['subjectId: p.uuid(),', 'subjectId: p.uuid(),\n    canary: p.text().nullable(),'] } },
  expect: /alter table \\*"outbox_event\\*" add (column )?\\*"canary/,
};
