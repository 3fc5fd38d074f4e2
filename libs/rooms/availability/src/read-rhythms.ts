import { type Em, inDepartements } from '@ugo/persistence';

/** Evenings of sequential stays, by stay, in the Départements of their hosts: one statement. Those of every evening are absent. */
export function readRhythms(em: Em, departements: readonly string[], stayIds: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
  return inDepartements(em, [...new Set(departements)], async () => {
    const rows = await em.execute<{ id: string; weekdays: number[] }[]>(`select id, array_to_json(weekdays) as weekdays from claim where id = any (?::uuid[]) and cardinality(weekdays) > 0`, [`{${stayIds.join(',')}}`]);
    return new Map(rows.map(({ id, weekdays }) => [id, weekdays]));
  });
}
