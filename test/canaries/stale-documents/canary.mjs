const file = 'apps/web/src/gql/graphql.ts';

export default {
  proves: 'generated operations that are not those of the .graphql files are seen',
  gate: 'documents',
  clean: {},
  violation: { edits: { [file]: ['export type MeFragment = {', 'export type MeFragment = { age: number, '] } },
  expect: /not up to date: apps\/web\/src\/gql\/graphql\.ts/,
};
