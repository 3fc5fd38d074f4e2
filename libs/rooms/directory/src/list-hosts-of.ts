import type { HostReach } from '@ugo/access';
import type { Day, DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { idArray } from './sql.js';

/** A host as a list of managers names it, with what a grant must reach to see it. */
export interface ListedHost extends HostReach {
  readonly type: 'unit' | 'fosterHome';
  readonly kind: HostKind;
  readonly name: string;
  /** Establishment of a unit, placement service of a foster home. */
  readonly siteName: string | null;
  /** The first day on which it is no more; null = open. */
  readonly closedOn: Day | null;
}

/** Every host of a Département, closed ones included, by site and name: one statement. */
export function listHostsOf(em: Em, departement: DepartementCode): Promise<ListedHost[]> {
  return em.execute<ListedHost[]>(`
    select h.id as "hostId", h.departement, h.type, h.kind, h.name, e.name as "siteName", h.establishment_id as "establishmentId", h.service_id as "serviceId", h.closed_on::text as "closedOn",
      e.organisation_id as "organisationId", t.id as "territoryId"
    from host h left join establishment e on e.id = coalesce(h.establishment_id, h.service_id)
    left join lateral (select id from territory where departement = h.departement
      and coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) = any(communes) order by id limit 1) t on true
    where h.departement = ? order by e.name nulls last, h.name, h.id`, [departement]);
}

/** The Département of an establishment and its name; null where the actor can't see it. */
export async function findSite(em: Em, establishmentId: string): Promise<{ readonly departement: DepartementCode; readonly name: string } | null> {
  const [site] = await em.execute<{ departement: string; name: string }[]>('select departement, name from establishment where id = ?::uuid', [establishmentId]);
  return site ?? null;
}

/** Names of the establishments and services among some ids, where the actor can see them: one statement. */
export async function readSiteNames(em: Em, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sites = await em.execute<{ id: string; name: string }[]>('select id, name from establishment where id = any(?::uuid[])', [idArray(ids)]);
  return new Map(sites.map(({ id, name }) => [id, name]));
}

/** A decision with a last day, after which none of its kind follows. */
export interface EndingDecision {
  readonly hostId: string;
  readonly decision: 'authorisation' | 'approval' | 'derogation';
  readonly until: Day;
  readonly places: number;
}

/** Decisions that end within the days, before their host closes, and are followed by no other, the nearest end first: one statement. */
export function readEndingDecisions(em: Em, hostIds: readonly string[], first: Day, last: Day): Promise<EndingDecision[]> {
  const part = (table: string, places: string): string => `
    select d.host_id as "hostId", '${table}' as decision, d.valid_until::text as until, d.${places} as places from "${table}" d join host h on h.id = d.host_id and (h.closed_on is null or h.closed_on > d.valid_until)
    where d.host_id = any(?::uuid[]) and d.valid_until between ?::date and ?::date
      and not exists (select from "${table}" n where n.host_id = d.host_id and n.valid_from <= d.valid_until + 1 and (n.valid_until is null or n.valid_until > d.valid_until))`;
  const params = [idArray(hostIds), first, last];
  return em.execute<EndingDecision[]>(`${part('authorisation', 'authorised')} union all ${part('approval', 'places')} union all ${part('derogation', 'extra_places')} order by until, "hostId"`, [...params, ...params, ...params]);
}
