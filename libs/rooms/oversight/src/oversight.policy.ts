import { type Actor, type Grant, grantsFor, type HostReach, isWholeDepartement, type Permission, reaches } from '@ugo/access';
import type { ListedHost } from '@ugo/directory';
import type { DepartementCode } from '@ugo/domain/kernel';

/** Whether one of the grants reaches the host. A placement service answers for foster homes alone. */
export const isInSight = (grants: readonly Grant[], host: HostReach & Pick<ListedHost, 'type'>): boolean => (
  grants.some((grant) => reaches([grant], host) && (grant.role !== 'placementService' || host.type === 'fosterHome')));

/** Hosts that the actor's grants reach, by id, in the order given. */
export function hostsInSight<T extends Pick<ListedHost, keyof HostReach | 'type'>>(grants: readonly Grant[], hosts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(hosts.filter((host) => isInSight(grants, host)).map((host) => [host.hostId, host]));
}

/** Territories whose requests the actor oversees; null = the whole Département's. A grant for hosts alone reaches no request. */
export function territoriesInSight(actor: Actor, permission: Permission, departement: DepartementCode): readonly string[] | null {
  const grants = grantsFor(actor, permission, departement);
  if (grants.some(isWholeDepartement)) return null;
  return grants.flatMap(({ territoryId, organisationId, establishmentId, hostId }) => (territoryId !== null && (organisationId ?? establishmentId ?? hostId) === null ? [territoryId] : []));
}
