const file = 'libs/rooms/search/src/canary.use-case.ts';
const source = (from) => `import { Canary } from '${from}';\n\nexport const canary = Canary;\n`;

export default {
  proves: 'a use case asks through a port, never its adapter',
  gate: 'lint',
  clean: { files: { 'libs/rooms/search/src/canary.port.ts': 'export abstract class Canary {}\n', [file]: source('./canary.port.js') } },
  violation: { files: { 'libs/rooms/search/src/canary.repository.ts': 'export class Canary {}\n', [file]: source('./canary.repository.js') } },
  expect: /A use case asks through a port.*no-restricted-imports/,
};
