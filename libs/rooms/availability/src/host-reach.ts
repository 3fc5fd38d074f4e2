import { type Actor, type Grant, grantsFor, type Permission, reaches } from '@ugo/access';
import type { Confirmer } from '@ugo/domain/availability';
import { type HostFacts, reachOf } from '@ugo/directory';

/** The grants by which the actor holds a permission on this host; empty = it is none of its business. */
export function grantsOn(actor: Actor, permission: Permission, facts: HostFacts): Grant[] {
  return grantsFor(actor, permission, facts.departement).filter((grant) => reaches([grant], reachOf(facts)));
}

/**
 * Whether the actor may read what the host publishes: by a grant that reaches it, or because its Département shows the host to the
 * actor's (row-level security decides that). Narrow grants never reach beyond their own Département.
 */
export function mayRead(actor: Actor, facts: HostFacts): boolean {
  if (grantsOn(actor, 'availability.read', facts).length > 0) return true;
  return grantsFor(actor, 'availability.read').some(({ departement, establishmentId, organisationId, hostId }) => (
    departement !== facts.departement && !establishmentId && !organisationId && !hostId));
}

/** Whether the actor acts for the host, or for the Département that decides on its places. */
export function isInsider(actor: Actor, facts: HostFacts): boolean {
  return grantsOn(actor, 'availability.publish', facts).length > 0 || grantsOn(actor, 'availability.reserve', facts).length > 0;
}

/** As what the actor speaks of this host: shown to others instead of a name. */
export function speaksAs(grants: readonly Grant[], facts: HostFacts): Confirmer {
  if (facts.type === 'fosterHome' && grants.some(({ role }) => role === 'placementService')) return 'placementService';
  if (grants.every(({ role }) => role === 'manager')) return 'departement';
  return facts.type === 'fosterHome' ? 'fosterHome' : 'establishment';
}
