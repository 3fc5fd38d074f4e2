export default {
  proves: 'what lies under does not know what lies over',
  gate: 'lint',
  clean: { files: { 'libs/access/src/layer-boundary-canary.ts': 'import { OutboxEvent } from \'@ugo/persistence\';\n\nexport const event = OutboxEvent;\n' } },
  violation: { files: { 'libs/contract/src/layer-boundary-canary.ts': 'import { OutboxEvent } from \'@ugo/persistence\';\n\nexport const event = OutboxEvent;\n' } },
  expect: /"layer:contract" cannot depend on any libs with tags.*@nx\/enforce-module-boundaries/,
};
