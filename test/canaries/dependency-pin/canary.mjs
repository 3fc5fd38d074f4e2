export default {
  proves: 'every dependency is pinned exactly',
  gate: 'dependencies',
  violation: { edits: { 'package.json': ['"graphql": "', '"graphql": "^'] } },
  expect: /FAULT graphql: "\^16[^"]*" is not an exact version/,
};
