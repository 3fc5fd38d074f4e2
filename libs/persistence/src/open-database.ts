import type { Database, DatabaseOptions } from './database.js';
import { openEmbedded } from './open-embedded.js';
import { openServer } from './open-server.js';

/** Opens the database the configuration names: the embedded one without an address, PostgreSQL with it. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openServer(options, options.url) : openEmbedded(options);
}
