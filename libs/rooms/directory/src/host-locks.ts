import type { Em } from '@ugo/persistence';

/**
 * Locks the hosts in the order of their ids, so that two changes never wait for each other in a circle, and gives the ids found.
 * A host of another Département is never among them: it can be seen, not changed.
 */
export async function lockHosts(em: Em, hostIds: readonly string[]): Promise<string[]> {
  if (hostIds.length === 0) return [];
  const rows = await em.execute<{ id: string }[]>('select id from host where id = any(?::uuid[]) order by id for no key update', [`{${hostIds.join(',')}}`]);
  return rows.map(({ id }) => id);
}

/** Locks the hosts in the same order if all of them are the Département's, else none: one that joins later would break the order. Whether they are locked. */
export async function lockHostsOf(em: Em, departement: string, hostIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(hostIds)];
  const [all, own] = ['host where id = any(?::uuid[])', 'host where departement = ? and id = any(?::uuid[])'];
  const rows = await em.execute<unknown[]>(`select id from ${all} and (select count(*) from ${own}) = ? order by id for no key update`, [`{${ids.join(',')}}`, departement, `{${ids.join(',')}}`, ids.length]);
  return rows.length > 0;
}

/** Ids of all hosts of a Département, in order. */
export async function hostIdsOf(em: Em, departement: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select id from host where departement = ? order by id', [departement]);
  return rows.map(({ id }) => id);
}
