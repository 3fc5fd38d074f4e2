import { type Actor, grantsFor, type Permission } from '@ugo/access';
import { findSite, type ListedHost, listHostsOf } from '@ugo/directory';
import type { Day, DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { hostsInSight } from './oversight.policy.js';

/** An establishment or a placement service, with those of its hosts that the actor may oversee. */
export interface SiteInSight {
  readonly name: string;
  readonly departement: DepartementCode;
  readonly hosts: ReadonlyMap<string, ListedHost>;
}

/** What is counted of a site, from a night to a night. */
export interface SiteMonth {
  readonly site: SiteInSight;
  readonly first: Day;
  readonly last: Day;
  readonly now: Date;
  readonly zone: string;
}

/** For who holds one of the permissions on a host of the site; null for everybody else, as when there is none. Two statements. */
export async function siteInSight(em: Em, actor: Actor, establishmentId: string, permissions: readonly Permission[]): Promise<SiteInSight | null> {
  const site = await findSite(em, establishmentId);
  const grants = site ? permissions.flatMap((permission) => grantsFor(actor, permission, site.departement)) : [];
  if (!site || grants.length === 0) return null;
  const own = (await listHostsOf(em, site.departement)).filter((host) => host.establishmentId === establishmentId || host.serviceId === establishmentId);
  const hosts = hostsInSight(grants, own);
  return hosts.size === 0 ? null : { ...site, hosts };
}
