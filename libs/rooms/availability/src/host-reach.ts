import { type Actor, type Grant, grantsFor, type Permission, reaches } from '@ugo/access';
import type { Confirmer } from '@ugo/domain/availability';
import { type HostFacts, reachOf } from '@ugo/directory';

/** The grants by which the actor holds a permission on this host; empty = it is none of its business. A placement service acts for homes only. */
export function grantsOn(actor: Actor, permission: Permission, facts: HostFacts): Grant[] {
  return grantsFor(actor, permission, facts.departement).filter((grant) => (
    reaches([grant], reachOf(facts)) && (grant.role !== 'placementService' || facts.type === 'fosterHome')));
}

/**
 * The actor as someone who looks at its neighbours: only the Départements in which it may read without being narrowed to a host. Row-level
 * security then shows the hosts that others let exactly these see; a narrow role elsewhere adds nothing.
 */
export function asNeighbour(actor: Actor): Actor | null {
  const grants = grantsFor(actor, 'availability.read').filter(({ establishmentId, organisationId, hostId }) => !establishmentId && !organisationId && !hostId);
  return grants[0] ? { ...actor, departement: grants[0].departement, grants } : null;
}

/** Whether the actor acts for the host, or for the Département that decides on its places. */
export function isInsider(actor: Actor, facts: HostFacts): boolean {
  return grantsOn(actor, 'availability.publish', facts).length > 0 || grantsOn(actor, 'availability.reserve', facts).length > 0;
}

/** As what the actor speaks of this host: shown to others instead of a name. */
export function speaksAs(grants: readonly Grant[], facts: HostFacts): Confirmer {
  if (facts.type === 'fosterHome' && grants.some(({ role }) => role === 'placementService')) return 'placementService';
  if (grants.every(({ role }) => role === 'manager')) return 'departement';
  return facts.type === 'fosterHome' && grants.some(({ hostId }) => hostId === facts.hostId) ? 'fosterHome' : 'establishment';
}
