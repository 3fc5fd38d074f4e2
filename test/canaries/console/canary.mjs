const file = 'libs/access/src/console-canary.ts';
const source = 'export const tell = (child: string): void => console.log(child);\n';

export default {
  proves: 'nothing is printed but by the command line',
  gate: 'lint',
  clean: { files: { 'apps/api/src/cli/console-canary.ts': source } },
  violation: { files: { [file]: source } },
  expect: /Unexpected console statement.*no-console/,
};
