import type { Em, Point } from '@ugo/persistence';
import { searchKey } from './geography/index.js';
import { textArray } from './sql.js';

/** A commune as someone gives it: by INSEE code, or by postcode, name, or both. */
export interface CommuneAsked {
  readonly insee: string | null;
  readonly postcode: string | null;
  readonly name: string | null;
}

export interface CommuneFound {
  readonly insee: string;
  readonly name: string;
  readonly departement: string;
  readonly postcodes: readonly string[];
  /** Its centre. */
  readonly point: Point;
}

type Row = Omit<CommuneFound, 'point'> & { readonly searchKey: string; readonly lat: number; readonly lon: number };

/**
 * The communes asked for, in the same order and in one statement whatever their number; null where none fits, or where
 * several bear the name: it never guesses. A postcode alone gives its first commune in the order of INSEE codes.
 */
export async function findCommunes(em: Em, asked: readonly CommuneAsked[]): Promise<(CommuneFound | null)[]> {
  const codes = asked.flatMap(({ insee }) => insee ?? []);
  const postcodes = asked.flatMap(({ postcode }) => postcode ?? []);
  const names = asked.flatMap(({ name }) => (name ? searchKey(name) : []));
  const rows = await em.execute<Row[]>(`
    select insee, name, departement, postcodes, search_key as "searchKey", ST_Y(point::geometry) as lat, ST_X(point::geometry) as lon
    from commune where insee = any (?::text[]) or postcodes && ?::text[] or search_key = any (?::text[]) order by insee`,
  [textArray(codes), textArray(postcodes), textArray(names)]);
  return asked.map((one) => pick(rows, one));
}

function pick(rows: readonly Row[], { insee, postcode, name }: CommuneAsked): CommuneFound | null {
  const key = name ? searchKey(name) : null;
  const fitting = rows.filter((row) => (insee ? row.insee === insee
    : (!postcode || row.postcodes.includes(postcode)) && (!key || row.searchKey === key) && (postcode !== null || key !== null)));
  const [first] = fitting;
  if (!first || (!insee && !postcode && fitting.length > 1)) return null;
  const { searchKey: _key, lat, lon, ...commune } = first;
  return { ...commune, point: { lat, lon } };
}
