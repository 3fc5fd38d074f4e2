export default {
  proves: 'a licence that binds the service is refused, however deep it comes from',
  gate: 'dependencies',
  violation: {
    edits: { 'package-lock.json': ['"node_modules/fastify": {', '"node_modules/fastify/node_modules/canary": { "version": "1.0.0", "license": "AGPL-3.0" },\n    "node_modules/fastify": {'] },
  },
  expect: /FAULT canary: licence AGPL-3\.0 is not allowed/,
};
