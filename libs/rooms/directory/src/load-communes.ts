import type { Em } from '@ugo/persistence';
import { type Commune, type CommuneIndex, DEPARTEMENTS } from './geography/index.js';
import { inBatches, rowsJson } from './sql.js';

const ROWS_AT_ONCE = 5_000;

/** The 101 Départements: public reference data. */
export async function loadDepartements(em: Em): Promise<void> {
  await em.execute(`
    insert into departement (code, name, zone)
    select code, name, zone from jsonb_to_recordset(?::jsonb) as d(code text, name text, zone text)
    on conflict (code) do update set name = excluded.name, zone = excluded.zone`, [rowsJson(DEPARTEMENTS)]);
}

/** Stores the communes; those that are the same already are left alone. */
export async function loadCommunes(em: Em, communes: CommuneIndex): Promise<{ created: number; updated: number }> {
  const total = { created: 0, updated: 0 };
  for (const batch of inBatches([...communes.all()], ROWS_AT_ONCE)) {
    const { created, updated } = await saveCommunes(em, batch);
    total.created += created;
    total.updated += updated;
  }
  return total;
}

async function saveCommunes(em: Em, communes: readonly Commune[]): Promise<{ created: number; updated: number }> {
  const rows = communes.map(({ insee, departement, name, key, postcodes, lat, lon }) => ({ insee, departement, name, key, postcodes, lat, lon }));
  const [counts] = await em.execute<{ created: number; updated: number }[]>(SAVE_COMMUNES, [rowsJson(rows)]);
  return counts!;
}

const SAVE_COMMUNES = `
  with saved as (
    insert into commune (insee, departement, name, search_key, postcodes, point)
    select insee, departement, name, key, postcodes, st_makepoint(lon, lat)::geography
    from jsonb_to_recordset(?::jsonb) as c(insee text, departement text, name text, key text, postcodes text[], lat float8, lon float8)
    on conflict (insee) do update set departement = excluded.departement, name = excluded.name, search_key = excluded.search_key,
      postcodes = excluded.postcodes, point = excluded.point
    where (commune.name, commune.search_key, commune.postcodes, st_asbinary(commune.point::geometry))
      is distinct from (excluded.name, excluded.search_key, excluded.postcodes, st_asbinary(excluded.point::geometry))
    returning xmax = 0 as is_new)
  select count(*) filter (where is_new)::int as created, count(*) filter (where not is_new)::int as updated from saved`;
