import type { Database } from '@ugo/persistence';

/** Tables, of ours and of the jobs, in which some row holds one of the words in any column, with the words found. */
export async function tablesWith(database: Database, words: readonly string[]): Promise<Record<string, string[]>> {
  return database.asOwner(async (run) => {
    await run(`set local "ugo.departements" = '*'`);
    const tables = await run(`
      select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss') and c.relname <> 'spatial_ref_sys' order by 1, 2`);
    const found: Record<string, string[]> = {};
    for (const { schema, name } of tables) {
      const rows = await run(`select distinct w.word from "${String(schema)}"."${String(name)}" t, unnest($1::text[]) w (word) where strpos(lower(t::text), lower(w.word)) > 0 order by 1`, [words]);
      if (rows.length > 0) found[String(name)] = rows.map(({ word }) => String(word));
    }
    return found;
  });
}

/** Every row of every table of ours, as one text: to say that nothing was written. */
export async function everyRow(database: Database): Promise<string> {
  return database.asOwner(async (run) => {
    await run(`set local "ugo.departements" = '*'`);
    const tables = await run(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'spatial_ref_sys' order by relname`);
    const all: string[] = [];
    for (const { name } of tables) all.push(...(await run(`select t::text as row from "${String(name)}" t order by 1`)).map(({ row }) => `${String(name)} ${String(row)}`));
    return all.join('\n');
  });
}
