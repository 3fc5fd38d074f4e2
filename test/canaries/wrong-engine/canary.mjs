const file = 'apps/api/src/canary.db.spec.ts';
const spec = `import { expect, it } from '@jest/globals';
import { Departement } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';

it('opens a database', async () => {
  const database = await openTestDatabase([Departement]);
  expect(database.kind).toBe('embedded');
  await database.close();
});
`;

export default {
  proves: 'tests on the embedded database do not pass for tests on PostgreSQL',
  gate: 'databaseTests',
  options: { spec: [file], kind: 'server' },
  violation: { files: { [file]: spec } },
  expect: /FAULT .*canary\.db\.spec\.ts: ran on embedded \(PostgreSQL 18.*\) instead of server/,
};
