import { createHash } from 'node:crypto';

/** What no compression makes small. */
const ballast = Array.from({ length: 8_000 }, (_, index) => createHash('sha256').update(String(index)).digest('base64')).join('');

export default {
  proves: 'a first page that grows over its budget is seen',
  gate: 'webBuild',
  violation: {
    files: { 'apps/web/src/app/ballast.ts': `export const ballast = '${ballast}';\n` },
    edits: { 'apps/web/src/app/main.tsx': ["import './ugo.css';", "import './ugo.css';\nimport { ballast } from './ballast.js';\n(globalThis as { ballast?: string }).ballast = ballast;"] },
  },
  expect: /over budget: the first page takes/,
};
