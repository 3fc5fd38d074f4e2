import type { Db } from 'pg-boss';
import type { Database, Em } from '../database.js';

/** pg-boss on the connections that Database keeps for it: it never waits for a unit of work's, nor a unit of work for its own. */
export function outside(database: Database): Db {
  return { executeSql: async (text, values) => ({ rows: await database.outside(text, values) }) };
}

/** pg-boss in the caller's transaction: what it writes there commits with the rest, or not at all. */
export function within(em: Em): Db {
  return { executeSql: async (text, values = []) => ({ rows: await em.execute(text.replaceAll(/\$\d+/g, '?'), values) }) };
}
