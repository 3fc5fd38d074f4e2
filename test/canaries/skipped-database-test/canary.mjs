const file = 'apps/api/src/canary.db.spec.ts';
const spec = (it) => `import { expect, it } from '@jest/globals';\n\nit('runs', () => expect(1).toBe(1));\n${it}('reads a row', () => expect(1).toBe(1));\n`;

export default {
  proves: 'a database test that was skipped is a failure',
  gate: 'databaseTests',
  options: { spec: [file], kind: 'embedded' },
  violation: { files: { [file]: spec('it.skip') } },
  expect: /FAULT .*canary\.db\.spec\.ts: skipped: reads a row/,
};
