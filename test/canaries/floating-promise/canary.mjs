const file = 'libs/access/src/floating-promise-canary.ts';
const source = (call) => `export async function one(): Promise<void> {\n  ${call}Promise.resolve(1);\n}\n`;

export default {
  proves: 'a promise is awaited',
  gate: 'lint',
  clean: { files: { [file]: source('await ') } },
  violation: { files: { [file]: source('') } },
  expect: /no-floating-promises/,
};
