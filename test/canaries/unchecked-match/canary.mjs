const file = 'libs/domain/src/matching/properties/answer.spec.ts';
const checked = "import { match } from '../testing/checked-match.js';";

export default {
  proves: 'every spec of the matching has its plans read by the second checker',
  gate: 'lint',
  clean: { edits: { [file]: [checked, `${checked} `] } },
  violation: { edits: { [file]: [checked, "import { match } from '../match.js';"] } },
  expect: /the second checker reads every plan/,
};
