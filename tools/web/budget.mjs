// What the browser loads, against what it may: a build over its budget fails.
import { gzipSync } from 'node:zlib';

const KB = 1000;
/** The entry and all that it imports before anything is shown, compressed. */
const FIRST_PAGE = 200 * KB;
/** What comes later, each by itself. */
const LATER = 60 * KB;
/** The map is large, and comes only where one is shown. */
const MAP = { named: /^base-map/, most: 320 * KB };

/** @returns {import('vite').Plugin} */
export const budget = ({ firstPage = FIRST_PAGE, later = LATER } = {}) => ({
  name: 'budget',
  apply: 'build',
  writeBundle(_options, bundle) {
    const chunks = new Map(Object.values(bundle).filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
    const size = (chunk) => gzipSync(chunk.code).length;
    const first = new Set();
    const follow = (file) => {
      if (first.has(file) || !chunks.has(file)) return;
      first.add(file);
      chunks.get(file).imports.forEach(follow);
    };
    for (const { fileName, isEntry } of chunks.values()) if (isEntry) follow(fileName);
    const total = [...first].reduce((sum, file) => sum + size(chunks.get(file)), 0);
    const over = [...chunks.values()].filter((chunk) => !first.has(chunk.fileName) && size(chunk) > (MAP.named.test(chunk.name) ? MAP.most : later));
    console.log(`first page: ${kb(total)} kB of compressed JavaScript, of ${kb(firstPage)}`);
    const faults = [
      ...(total > firstPage ? [`the first page takes ${kb(total)} kB of compressed JavaScript, over ${kb(firstPage)}`] : []),
      ...over.map((chunk) => `${chunk.fileName} takes ${kb(size(chunk))} kB compressed, over ${kb(MAP.named.test(chunk.name) ? MAP.most : later)}`),
    ];
    if (faults.length > 0) this.error(`over budget: ${faults.join('; ')}`);
  },
});

const kb = (bytes) => (bytes / KB).toFixed(1);
