const file = 'libs/access/src/lonely-spec-canary.spec.ts';
const spec = (it) => `import { expect, it } from '@jest/globals';\n\n${it}('counts', () => expect(1).toBe(1));\n`;

export default {
  proves: 'no spec is left alone with .only',
  gate: 'lint',
  clean: { files: { [file]: spec('it') } },
  violation: { files: { [file]: spec('it.only') } },
  expect: /A spec left alone hides the others/,
};
