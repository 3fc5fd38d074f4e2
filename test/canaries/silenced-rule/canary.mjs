const file = 'libs/access/src/silenced-rule-canary.ts';

export default {
  proves: 'no comment switches a rule off',
  gate: 'lint',
  violation: { files: { [file]: '// eslint-disable-next-line no-console\nexport const tell = (): void => console.log(\'\');\n' } },
  expect: /Unexpected console statement.*no-console/,
};
