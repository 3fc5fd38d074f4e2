// First in each test process: before any spec is loaded.
import { loadTypeScript } from './typescript.mjs';

process.setSourceMapsEnabled(true);
loadTypeScript(new URL('./globals.mjs', import.meta.url).href);
