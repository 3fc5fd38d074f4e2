import type { Em } from '@ugo/persistence';

/** An area by the commune nearest to its middle, and the Département's territory that holds it. */
export interface NamedArea {
  readonly lat: number;
  readonly lon: number;
  readonly commune: string;
  readonly territoryId: string | null;
}

/** Names areas given in tenths of a degree: one statement, whatever their number. */
export async function nameAreas(em: Em, departement: string, areas: readonly { readonly lat: number; readonly lon: number }[]): Promise<NamedArea[]> {
  return em.execute<NamedArea[]>(`
    select a.lat, a.lon, c.name as commune, (select t.id from territory t where t.departement = ? and c.insee = any (t.communes) limit 1) as "territoryId"
    from unnest(?::int[], ?::int[]) as a(lat, lon)
    cross join lateral (select insee, name from commune order by point <-> ST_SetSRID(ST_MakePoint(a.lon / 10.0, a.lat / 10.0), 4326)::geography, insee limit 1) c`,
  [departement, `{${areas.map(({ lat }) => lat).join(',')}}`, `{${areas.map(({ lon }) => lon).join(',')}}`]);
}
