import { type Actor, grantsFor, reaches } from '@ugo/access';
import { type HostFacts, readHostFacts, reachOf } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { PlacementRequest, seesHosts } from '@ugo/placement-request';
import type { StayRow } from './stay.schema.js';

/** As what someone comes to a stay: for the host, or following the child. */
export type StayRole = 'host' | 'follows';

/** Whether the actor speaks for the host: its own staff, and for a foster home its placement service. */
export function speaksForHost(actor: Actor, facts: HostFacts): boolean {
  return grantsFor(actor, 'stay.record', facts.departement).some((grant) => (
    grant.role !== 'enfanceWorker' && reaches([grant], reachOf(facts)) && (grant.role !== 'placementService' || facts.type === 'fosterHome')));
}

/** What decides who may link a child to a host. */
export type Linked = Pick<StayRow, 'departement' | 'hostId' | 'requestId' | 'territoryId' | 'secret'>;

/**
 * How the actor comes to a stay; null = not at all, which is answered as if it were missing. The request says who is on the list of a
 * secret one (Code civil 375-7 al. 6); a secret stay whose request is gone is for its host alone.
 */
export async function roleOn(em: Em, actor: Actor, stay: Linked): Promise<StayRole | null> {
  const [facts] = await readHostFacts(em, [stay.hostId]);
  if (facts && speaksForHost(actor, facts)) return 'host';
  const request = stay.requestId ? await em.findOne(PlacementRequest, { id: stay.requestId }) : null;
  if (request) return seesHosts(actor, { ...request, secret: request.secret || stay.secret }) ? 'follows' : null;
  const inTerritory = grantsFor(actor, 'placement.follow', stay.departement).some(({ territoryId }) => territoryId === null || territoryId === stay.territoryId);
  return inTerritory && !stay.secret ? 'follows' : null;
}
