export default {
  proves: 'a room is entered through its index only',
  gate: 'lint',
  clean: { files: { 'libs/rooms/search/src/room-internals-canary.ts': 'import { Host } from \'@ugo/directory\';\n\nexport const host = Host;\n' } },
  violation: { files: { 'libs/rooms/search/src/room-internals-canary.ts': 'import { Host } from \'../../directory/src/directory.schema.js\';\n\nexport const host = Host;\n' } },
  expect: /Projects cannot be imported by a relative or absolute path.*@nx\/enforce-module-boundaries/,
};
