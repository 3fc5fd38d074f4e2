import type { Em, Point } from '@ugo/persistence';
import type { CommuneFound } from './find-communes.js';
import { searchKey } from './geography/index.js';

type Row = Omit<CommuneFound, 'point'> & { readonly lat: number; readonly lon: number };

/** Communes for what a person types: a postcode, an INSEE code, a name or the beginning of one of its words. Best first: five digits are a postcode to whoever types them. */
export async function searchCommunes(em: Em, text: string, first: number, departement: string | null = null): Promise<CommuneFound[]> {
  const key = searchKey(text);
  if (key === '') return [];
  const rows = await em.execute<Row[]>(`
    select insee, name, departement, postcodes, ST_Y(point::geometry) as lat, ST_X(point::geometry) as lon
    from commune
    where (?::text is null or departement = ?)
      and (insee = ? or ? = any(postcodes) or search_key like ? or search_key like ?)
    order by case when ? = any(postcodes) or search_key = ? then 0 when search_key like ? then 1 else 2 end, cardinality(postcodes) desc, search_key collate "C", insee
    limit ?`,
  [departement, departement, key, key, `${key}%`, `% ${key}%`, key, key, `${key}%`, first]);
  return rows.map(foundIn);
}

/** The centre of the widest commune of France is nearer than this to its edge; beyond is the sea, or another country. */
const NEAR_METRES = 30_000;

/** The commune whose centre is nearest to a point; null far from all of them. */
export async function nearestCommune(em: Em, { lat, lon }: Point): Promise<CommuneFound | null> {
  const [row] = await em.execute<Row[]>(`
    select insee, name, departement, postcodes, ST_Y(point::geometry) as lat, ST_X(point::geometry) as lon
    from commune where ST_DWithin(point, ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, ${NEAR_METRES})
    order by point <-> ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, insee limit 1`, [lon, lat, lon, lat]);
  return row ? foundIn(row) : null;
}

const foundIn = ({ lat, lon, ...commune }: Row): CommuneFound => ({ ...commune, point: { lat, lon } });
