import type { DepartementCode, Role } from '@ugo/domain/kernel';
import { type Permission, PERMISSIONS_BY_ROLE } from './permissions.js';

/** One role, for what it is given: all narrowing ids null = the whole Département. */
export interface Grant {
  readonly role: Role;
  readonly departement: DepartementCode;
  readonly territoryId: string | null;
  readonly organisationId: string | null;
  readonly establishmentId: string | null;
  readonly hostId: string | null;
}

/** Who asks. Every use case and repository takes one; there is no way to ask without. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  /** The Département that administers the account. */
  readonly departement: DepartementCode;
  readonly grants: readonly Grant[];
}

/** The grants that carry a permission, in a Département when one is named. Empty = refused. */
export function grantsFor(actor: Actor, permission: Permission, departement?: DepartementCode): Grant[] {
  return actor.grants.filter((grant) => PERMISSIONS_BY_ROLE[grant.role].includes(permission)
    && (departement === undefined || grant.departement === departement));
}

/** Whether the grant is narrowed to nothing: it is given for the whole Département. */
export function isWholeDepartement({ territoryId, organisationId, establishmentId, hostId }: Grant): boolean {
  return territoryId === null && organisationId === null && establishmentId === null && hostId === null;
}

/** Whether any grant carries the permission. */
export function may(actor: Actor | null | undefined, permission: Permission): boolean {
  return Boolean(actor && grantsFor(actor, permission).length > 0);
}

/** Départements whose rows the actor's roles reach: what row-level security is told. */
export function departementsOf(actor: Actor): DepartementCode[] {
  return [...new Set([actor.departement, ...actor.grants.map(({ departement }) => departement)])];
}

/** What a grant must reach to act on a host. */
export interface HostReach {
  readonly departement: DepartementCode;
  readonly hostId: string;
  readonly establishmentId: string | null;
  readonly organisationId: string | null;
  /** Establishment of the placement service that employs the foster carer. */
  readonly serviceId: string | null;
  readonly territoryId: string | null;
}

/** Whether one of the grants reaches the host: its Département, then whatever the grant is narrowed to. */
export function reaches(grants: readonly Grant[], host: HostReach): boolean {
  return grants.some((grant) => grant.departement === host.departement
    && (grant.hostId === null || grant.hostId === host.hostId)
    && (grant.establishmentId === null || grant.establishmentId === host.establishmentId || grant.establishmentId === host.serviceId)
    && (grant.organisationId === null || grant.organisationId === host.organisationId)
    && (grant.territoryId === null || grant.territoryId === host.territoryId));
}
