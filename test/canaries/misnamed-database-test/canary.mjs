const file = 'apps/api/src/canary.spec.ts';
const spec = `import { it } from '@jest/globals';
import { Departement } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';

it('opens a database', async () => {
  await (await openTestDatabase([Departement])).close();
});
`;

export default {
  proves: 'a database test under another name, which the server’s run would leave out, is a failure',
  gate: 'databaseTests',
  options: { spec: [file], kind: 'embedded' },
  violation: { files: { [file]: spec } },
  expect: /FAULT .*canary\.spec\.ts: opens a database, so its name ends in \.db\.spec\.ts/,
};
