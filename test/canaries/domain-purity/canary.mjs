const file = 'libs/domain/src/kernel/domain-purity-canary.ts';

export default {
  proves: 'the domain depends on nothing',
  gate: 'lint',
  clean: { files: { [file]: 'import { hash32 } from \'./hash.js\';\n\nexport const drawn = hash32(\'canary\');\n' } },
  violation: { files: { [file]: 'import { createHash } from \'node:crypto\';\n\nexport const drawn = createHash(\'sha256\').digest(\'hex\');\n' } },
  expect: /The domain depends on nothing.*no-restricted-imports/,
};
