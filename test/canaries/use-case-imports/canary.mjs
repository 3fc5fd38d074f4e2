const file = 'libs/rooms/search/src/use-case-imports-canary.use-case.ts';
const source = (from) => `import { Canary } from '${from}';\n\nexport const canary = Canary;\n`;

export default {
  proves: 'a use case asks through a port, never its adapter',
  gate: 'lint',
  clean: { files: { 'libs/rooms/search/src/use-case-imports-canary.port.ts': 'export abstract class Canary {}\n', [file]: source('./use-case-imports-canary.port.js') } },
  violation: { files: { 'libs/rooms/search/src/use-case-imports-canary.repository.ts': 'export class Canary {}\n', [file]: source('./use-case-imports-canary.repository.js') } },
  expect: /A use case asks through a port.*no-restricted-imports/,
};
