const file = 'libs/persistence/src/migrations/tables.ts';
const policy = 'create policy "own_departement" on "organisation" using (departement = any ((select ugo_departements())::text[])) with check (departement = any ((select ugo_departements())::text[]))';

export default {
  proves: 'a policy that lets another Département read is found, table by table',
  gate: 'databaseSpec',
  options: { spec: 'apps/api/src/territory.db.spec.ts', named: 'Organisation > shows nothing of another Département' },
  violation: { edits: { [file]: [policy, 'create policy "own_departement" on "organisation" using (true) with check (true)'] } },
  expect: /Organisation > shows nothing of another Département[\s\S]*Expected: 0[\s\S]*Received: 1/,
};
