const file = 'libs/access/src/file-length-canary.ts';
const lines = (count) => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};\n`).join('');

export default {
  proves: 'no file over 300 lines',
  gate: 'lint',
  clean: { files: { [file]: lines(300) } },
  violation: { files: { [file]: lines(301) } },
  expect: /File has too many lines \(301\).*max-lines/,
};
