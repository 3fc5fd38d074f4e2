import type { Em } from '@ugo/persistence';
import { idArray } from './sql.js';

/** Hosts by their ids, and the other units of a lieu de vie: it has one number of children under three (CASF D.316-2), so it has one lock. */
const WITH_UNITS = `(host.id = any(?::uuid[]) or (host.kind = 'lieuDeVie' and host.establishment_id = any(array(
  select establishment_id from host where id = any(?::uuid[]) and kind = 'lieuDeVie'))))`;

/**
 * Locks the hosts in the order of their ids, so that two changes never wait for each other in a circle, and gives those of the ids found.
 * A host of another Département is never among them: it can be seen, not changed.
 */
export async function lockHosts(em: Em, hostIds: readonly string[]): Promise<string[]> {
  if (hostIds.length === 0) return [];
  const ids = idArray(hostIds);
  const rows = await em.execute<{ id: string }[]>(`select id from host where ${WITH_UNITS} order by id for no key update`, [ids, ids]);
  const asked = new Set(hostIds.map((id) => id.toLowerCase()));
  return rows.map(({ id }) => id).filter((id) => asked.has(id));
}

/** Locks the hosts in the same order if all of them are the Département's, else none: one that joins later would break the order. Whether they are locked. */
export async function lockHostsOf(em: Em, departement: string, hostIds: readonly string[]): Promise<boolean> {
  const ids = idArray(new Set(hostIds));
  const rows = await em.execute<unknown[]>(`select id from host where ${WITH_UNITS}
    and not exists (select 1 from unnest(?::uuid[]) asked where not exists (select 1 from host own where own.id = asked and own.departement = ?)) order by id for no key update`, [ids, ids, ids, departement]);
  return rows.length > 0;
}

/** The host, and the units of a lieu de vie that are locked with it. */
export async function hostIdsLockedWith(em: Em, hostId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(`select id from host where ${WITH_UNITS}`, [idArray([hostId]), idArray([hostId])]);
  return rows.map(({ id }) => id);
}

/** Ids of all hosts of a Département, in order. */
export async function hostIdsOf(em: Em, departement: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select id from host where departement = ? order by id', [departement]);
  return rows.map(({ id }) => id);
}
