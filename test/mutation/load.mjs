// Loads specs in a plain process as jest would: the same compiler with the same options, `.js` is the `.ts` beside, '@jest/globals' is ours.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';

const [[, options]] = Object.values(jest.transform);
const ours = new URL('./globals.mjs', import.meta.url).href;

registerHooks({
  resolve(name, context, next) {
    if (name === '@jest/globals') return { url: ours, shortCircuit: true };
    return next(/^\.{1,2}\/.*\.js$/.test(name) && context.parentURL?.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, swcrc: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
