const file = 'libs/domain/src/kernel/canary.ts';

export default {
  proves: 'a wrong type is refused',
  gate: 'types',
  violation: { files: { [file]: 'export const nights: number = \'three\';\n' } },
  expect: /canary\.ts.*TS2322/,
};
