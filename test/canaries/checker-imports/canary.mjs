const file = 'libs/domain/src/matching/testing/check-plan.ts';
const first = 'import type { Candidate';

export default {
  proves: 'the second checker of plans shares no code with the rules',
  gate: 'lint',
  clean: { edits: { [file]: [first, `${first}`] } },
  violation: { edits: { [file]: [first, `import { RULES } from '../rules/index.js';\n${first}`] } },
  expect: /The second checker shares no code with the rules/,
};
