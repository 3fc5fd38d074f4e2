export default {
  proves: 'every dependency is explained',
  gate: 'dependencies',
  clean: {},
  violation: { edits: { 'docs/dependencies.md': ['| `fastify` |', '| fastify |'] } },
  expect: /FAULT fastify: no line in docs\/dependencies\.md/,
};
