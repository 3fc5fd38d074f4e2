// What `npm ci` does after installing: compiles the packages and makes the template of the embedded database, so that
// the first start and the first test need neither network nor patience.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

if (Number(process.versions.node.split('.')[0]) < 24) {
  // Only when npm was told to run no install script: the package `node` then has no binary to offer.
  console.warn(`UGO se compile avec Node 24, fourni par « npm ci » ; ici Node ${process.versions.node} : lancez « npm rebuild node && npm run prepare ».`);
  console.warn(`UGO is compiled by Node 24, which "npm ci" brings; here Node ${process.versions.node}: run "npm rebuild node && npm run prepare".`);
} else if (!existsSync('node_modules/@swc/core')) {
  console.warn('Sans les dépendances de développement, rien n’est compilé / without development dependencies nothing is compiled.');
} else {
  await import('./build.mjs');
  const { build } = await import('vite');
  await build({ root: 'apps/web', configFile: 'apps/web/vite.config.ts', logLevel: 'warn' });
  const { makeTemplate, TEMPLATE_FILE } = await import('../libs/persistence/dist/embedded.js');
  const made = await makeTemplate();
  console.log(made ? `embedded database template made: ${TEMPLATE_FILE}` : 'embedded database template already there');
}
