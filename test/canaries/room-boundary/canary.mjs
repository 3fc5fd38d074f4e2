export default {
  proves: 'a room uses only the rooms it is given',
  gate: 'lint',
  clean: { files: { 'libs/rooms/search/src/room-boundary-canary.ts': 'import { Host } from \'@ugo/directory\';\n\nexport const host = Host;\n' } },
  violation: { files: { 'libs/rooms/directory/src/room-boundary-canary.ts': 'import { Search } from \'@ugo/search\';\n\nexport const search = Search;\n' } },
  expect: /(can only depend on libs tagged|Circular dependency)[\s\S]*@nx\/enforce-module-boundaries/,
};
