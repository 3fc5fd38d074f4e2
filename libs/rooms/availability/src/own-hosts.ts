import { type Actor, cursorId, type Grant, grantsFor, type PageArgs } from '@ugo/access';
import { type HostFacts, readHostFacts, searchKey } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { grantsOn } from './host-reach.js';

/** More than any service speaks for: a name is looked for among all of them. */
const MOST = 2_000;

/** The hosts for which the actor publishes, one more than asked, in order of their ids; with a name, those that bear it. A fixed number of statements. */
export async function readOwnHosts(em: Em, actor: Actor, { first, after }: PageArgs, name = ''): Promise<HostFacts[]> {
  const key = searchKey(name);
  const ids = await reachedHosts(em, grantsFor(actor, 'availability.publish'), cursorId(after), key ? MOST : first + 1);
  const facts = (await readHostFacts(em, ids)).filter((it) => grantsOn(actor, 'availability.publish', it).length > 0 && searchKey(it.name).includes(key));
  return facts.sort((a, b) => (a.hostId < b.hostId ? -1 : 1)).slice(0, first + 1);
}

/** Found by the current offers: they name what a grant can be narrowed to. */
async function reachedHosts(em: Em, grants: readonly Grant[], from: string | null, limit: number): Promise<string[]> {
  if (grants.length === 0) return [];
  const reached: string[] = [];
  const params: unknown[] = [];
  for (const { role, departement, hostId, establishmentId, organisationId, territoryId } of grants) {
    const conditions = ['departement = ?'];
    params.push(departement);
    const narrow = (condition: string, ...values: unknown[]): void => {
      conditions.push(condition);
      params.push(...values);
    };
    if (role === 'placementService') narrow(`content->>'type' = 'fosterHome'`);
    if (hostId) narrow('host_id = ?', hostId);
    if (establishmentId) narrow(`(content->>'establishmentId' = ? or content->>'serviceId' = ?)`, establishmentId, establishmentId);
    if (organisationId) narrow(`content->>'organisationId' = ?`, organisationId);
    if (territoryId) narrow(`content->>'territoryId' = ?`, territoryId);
    reached.push(`(${conditions.join(' and ')})`);
  }
  const rows = await em.execute<{ id: string }[]>(
    `select host_id as id from offer where current and (${reached.join(' or ')}) ${from ? 'and host_id > ?' : ''} order by host_id limit ?`,
    [...params, ...(from ? [from] : []), limit]);
  return rows.map(({ id }) => id);
}
