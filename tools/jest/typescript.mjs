// Loads the sources as they are, in a plain Node: `.js` is the `.ts` beside, compiled as the build does, `@ugo/…` is the package's source,
// and what specs import as '@jest/globals' is the module that the caller names.
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { compilerOptions } from '../compiler-options.mjs';

export function loadTypeScript(globals) {
  enableCompileCache();
  registerHooks({
    resolve(name, context, next) {
      if (name === '@jest/globals') return { url: globals, shortCircuit: true };
      const source = /^\.{1,2}\/.*\.js$/.test(name) && /\.ts(\?|$)/.test(context.parentURL ?? '') ? name.replace(/\.js$/, '.ts') : name;
      return next(source, { ...context, conditions: ['@ugo/source', ...context.conditions] });
    },
    load(url, context, next) {
      const [file] = url.split('?'); // the runner asks for each spec with the time, as one that it did not load yet
      if (!file.endsWith('.ts')) return next(url, context);
      const filename = fileURLToPath(file);
      const { code } = transformSync(readFileSync(filename, 'utf8'), { ...compilerOptions, sourceMaps: 'inline', filename, swcrc: false });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
