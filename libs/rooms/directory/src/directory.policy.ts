import { type Actor, type Grant, grantsFor, type HostReach, type Permission, reaches } from '@ugo/access';
import { type Circumstances, type Datum, discloses, type Sight, type Viewer } from '@ugo/domain/disclosure';
import type { DepartementCode, Role } from '@ugo/domain/kernel';

/** Whom a role looks as in the disclosure table, where no request links it to the host. */
const VIEWER_OF_ROLE: Readonly<Record<Role, Viewer>> = {
  hostStaff: 'ownerHost', placementService: 'ownerHost', enfanceWorker: 'otherWorker', manager: 'manager', administrator: 'administrator', observer: 'observer',
};

const ORDER: readonly Sight[] = ['nothing', 'counts', 'canton', 'full'];

/** Foster homes of a commune below which naming the commune would name the home. */
export const FEW_FAMILIES = 3;

/** What is looked at, and which Départements may look. */
export interface Looked extends HostReach {
  /** Neighbours with whom the host is shared. */
  readonly sharedWith: readonly DepartementCode[];
}

/** The most that any of the actor's roles lets it see: roles of the host's Département, or of one it is shared with. */
export function sightOf(actor: Actor, datum: Datum, looked: Looked, circumstances: Circumstances = {}): Sight {
  return grantsFor(actor, 'directory.read')
    .filter(({ departement }) => departement === looked.departement || looked.sharedWith.includes(departement))
    .map((grant) => discloses(datum, VIEWER_OF_ROLE[grant.role], { ...circumstances, own: reaches([grant], looked) }).sight)
    .reduce<Sight>((best, sight) => (ORDER.indexOf(sight) > ORDER.indexOf(best) ? sight : best), 'nothing');
}

/** Whether one of the actor's roles carries the permission as far as the host, site or Département. Fails closed. */
export function mayOn(actor: Actor, permission: Permission, reach: HostReach): boolean {
  return reaches(grantsFor(actor, permission, reach.departement), reach);
}

/** The reach of something that is not a host: a Département, an organisation, a site. Only roles as wide as it get there. */
export function reachOfPlace(departement: DepartementCode, of: Partial<Omit<HostReach, 'departement'>> = {}): HostReach {
  return { departement, hostId: '', establishmentId: null, organisationId: null, serviceId: null, territoryId: null, ...of };
}

/** Roles for which foster homes are listed one by one; the others see their own, or figures. */
const SEES_HOMES: readonly Role[] = ['enfanceWorker', 'manager', 'administrator'];

/** Départements whose foster homes the actor sees one by one. */
export function departementsOfHomes(actor: Actor): DepartementCode[] {
  return [...new Set(grantsFor(actor, 'directory.read').filter(({ role }) => SEES_HOMES.includes(role)).map(({ departement }) => departement))];
}

/** Grants by which hosts are the actor's own. */
export function ownGrants(actor: Actor): Grant[] {
  return grantsFor(actor, 'directory.read').filter(({ role }) => VIEWER_OF_ROLE[role] === 'ownerHost');
}

/** Départements in which the actor decides on approvals: only there does it see suspended homes. */
export function departementsOfDecisions(actor: Actor): DepartementCode[] {
  return [...new Set(grantsFor(actor, 'directory.decide').map(({ departement }) => departement))];
}

/** Whether the host is the actor's own: one of its roles as a host, or as the service that employs the family, reaches it. */
export function isOwn(actor: Actor, reach: HostReach): boolean {
  return reaches(ownGrants(actor), reach);
}
