const file = 'libs/domain/src/matching/testing/brute-force.ts';
const first = 'import type { Candidate';

export default {
  proves: 'brute force shares no code with the engine it judges',
  gate: 'lint',
  clean: { edits: { [file]: [first, `${first}`] } },
  violation: { edits: { [file]: [first, `import { siteDistance } from '../siblings.js';\n${first}`] } },
  expect: /Brute force shares no code with the engine/,
};
