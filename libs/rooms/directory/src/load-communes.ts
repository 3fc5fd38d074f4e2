import { readFileSync } from 'node:fs';
import { zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { type Commune, type CommuneIndex, readCommunes } from './geography/index.js';
import { COMMUNES_FILE, referencePath, streamOf } from './reference-data.js';
import { rowsJson } from './sql.js';

/** Names of the overseas Départements: the contours stop at the mainland. */
const OVERSEAS: Readonly<Record<string, string>> = { 971: 'Guadeloupe', 972: 'Martinique', 973: 'Guyane', 974: 'La Réunion', 976: 'Mayotte' };
const ROWS_AT_ONCE = 10_000;

/** The 101 Départements, from the delivered contours: nothing is changed where they are already. */
export async function loadDepartements(em: Em): Promise<void> {
  const { features } = JSON.parse(readFileSync(referencePath('departements-version-simplifiee.geojson'), 'utf8')) as
    { features: { properties: { code: string; nom: string } }[] };
  const names = [...features.map(({ properties: { code, nom } }) => [code, nom] as const), ...Object.entries(OVERSEAS)];
  await em.execute(`insert into departement (code, name, zone)
    select code, name, zone from jsonb_to_recordset(?::jsonb) as row (code text, name text, zone text) on conflict (code) do nothing`,
  [rowsJson(names.map(([code, name]) => ({ code, name, zone: zoneOf(code) })))]);
}

/** The communes of the delivered La Poste file; those already there get its name, postcodes and point. Gives how many. */
export async function loadCommunes(em: Em, index?: CommuneIndex): Promise<number> {
  const communes: Commune[] = [];
  if (index) communes.push(...index.all());
  else for await (const commune of readCommunes(streamOf(COMMUNES_FILE))) communes.push(commune);
  for (let at = 0; at < communes.length; at += ROWS_AT_ONCE) {
    await em.execute(`insert into commune (insee, departement, name, search_key, postcodes, point)
      select insee, departement, name, search_key, postcodes, ST_MakePoint(lon, lat)::geography
      from jsonb_to_recordset(?::jsonb) as row (insee text, departement text, name text, search_key text, postcodes text[], lat float8, lon float8)
      on conflict (insee) do update set name = excluded.name, search_key = excluded.search_key, postcodes = excluded.postcodes, point = excluded.point`,
    [rowsJson(communes.slice(at, at + ROWS_AT_ONCE).map(({ insee, departement, name, key, postcodes, lat, lon }) => (
      { insee, departement, name, search_key: key, postcodes, lat, lon })))]);
  }
  return communes.length;
}
