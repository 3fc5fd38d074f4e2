// Compiles every package's src/ to dist/ with swc, but for the web application, which Vite builds; types are checked apart (`npm run types`).
import { cpSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { transformFile } from '@swc/core';
import { compilerOptions } from './compiler-options.mjs';

const packages = globSync(['apps/api/package.json', 'libs/*/package.json', 'libs/rooms/*/package.json']).map((file) => dirname(file));
const options = { ...compilerOptions, sourceMaps: true };

let count = 0;
for (const folder of packages) {
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  await Promise.all(globSync(`${folder}/src/**/*`).map(async (file) => {
    if (statSync(file).isDirectory() || file.endsWith('.spec.ts')) return;
    const target = file.replace(`${folder}/src/`, `${folder}/dist/`);
    mkdirSync(dirname(target), { recursive: true });
    if (!file.endsWith('.ts')) return cpSync(file, target);
    const { code, map } = await transformFile(file, options);
    const out = target.replace(/\.ts$/, '.js');
    writeFileSync(out, `${code}\n//# sourceMappingURL=${out.split('/').pop()}.map\n`);
    if (map) writeFileSync(`${out}.map`, map);
    count += 1;
  }));
}
console.log(`${count} files compiled`);
