// Loads specs in a plain process as the tests do; '@jest/globals' is ours.
import { loadTypeScript } from '../../tools/jest/typescript.mjs';

loadTypeScript(new URL('./globals.mjs', import.meta.url).href);
