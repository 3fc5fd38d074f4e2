const file = 'apps/api/src/canary.db.spec.ts';
const spec = 'import { expect, it } from \'@jest/globals\';\n\nit(\'runs\', () => expect(1).toBe(1));\n';

export default {
  proves: 'a database spec that jest did not see is a failure',
  gate: 'databaseTests',
  options: { spec: ['libs/domain/src/measures/due.spec.ts'], kind: 'embedded' },
  violation: { files: { [file]: spec } },
  expect: /FAULT .*canary\.db\.spec\.ts: did not run/,
};
