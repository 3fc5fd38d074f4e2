import type { HostReach } from '@ugo/access';
import type { Ages, HostCapacity } from '@ugo/domain/availability';
import type { CareKind, Day, DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em, Point } from '@ugo/persistence';
import { capacityOf, type CapacityRows, readCapacityRows } from './host-capacity.js';
import { idArray } from './sql.js';

/** What a foster carer's approval says beside its number, over dates: a wish of the home, not a limit of the law. */
export interface ApprovalWishes {
  readonly from: Day;
  readonly until: Day | null;
  readonly ages: Ages;
  /** Empty = any kind of care. */
  readonly careKinds: readonly CareKind[];
}

/** What other rooms may know of a host: the directory's answer, never its tables. */
export interface HostFacts {
  readonly hostId: string;
  readonly departement: DepartementCode;
  readonly type: 'unit' | 'fosterHome';
  readonly kind: HostKind;
  readonly name: string;
  /** Establishment of a unit, the home itself for a foster home. */
  readonly siteId: string;
  readonly establishmentId: string | null;
  /** Establishment of the placement service that employs the foster carer. */
  readonly serviceId: string | null;
  readonly organisationId: string | null;
  readonly territoryId: string | null;
  readonly communeInsee: string | null;
  /** The commune's centre for a foster home and a confidential address; never the door. */
  readonly point: Point | null;
  readonly capabilities: readonly string[];
  readonly siblingsAtMost: number | null;
  readonly admission: { readonly from: number; readonly to: number } | null;
  readonly closedOn: string | null;
  readonly fictitious: boolean;
  /** Dated authorisations or approvals, derogations, suspensions, leave, opening days; closures are added by the room `availability`. */
  readonly capacity: HostCapacity;
  /** Of a foster home, oldest first; empty for a unit. */
  readonly wishes: readonly ApprovalWishes[];
}

interface HostSite {
  readonly id: string; readonly departement: string; readonly type: 'unit' | 'fosterHome'; readonly kind: HostKind; readonly name: string;
  readonly establishmentId: string | null; readonly serviceId: string | null; readonly organisationId: string | null; readonly territoryId: string | null;
  readonly communeInsee: string | null; readonly lat: number | null; readonly lon: number | null;
  readonly capabilities: string[]; readonly siblingsAtMost: number | null; readonly admissionFrom: number | null; readonly admissionTo: number | null;
  readonly openNights: number[]; readonly closedOn: string | null; readonly fictitious: boolean;
}

/** Facts of the given hosts, in a fixed number of statements whatever their number. Hosts the actor can't see are absent. */
export async function readHostFacts(em: Em, hostIds: readonly string[]): Promise<HostFacts[]> {
  const hosts = await readSites(em, hostIds);
  const rows = await readCapacityRows(em, hosts.map(({ id }) => id));
  return hosts.map((host) => factsOf(host, rows));
}

/** What a grant must reach to act on the host. */
export function reachOf({ departement, hostId, establishmentId, organisationId, serviceId, territoryId }: HostFacts): HostReach {
  return { departement, hostId, establishmentId, organisationId, serviceId, territoryId };
}

/** One statement: the host, its site or service, the territory of its commune, and where it may be said to be. */
function readSites(em: Em, hostIds: readonly string[]): Promise<HostSite[]> {
  return em.execute<HostSite[]>(`
    with placed as (
      select h.*, e.organisation_id, coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) as insee,
        case when h.type = 'unit' and not e.confidential_address then coalesce(h.point, e.point) end as door
      from host h left join establishment e on e.id = coalesce(h.establishment_id, h.service_id)
      where h.id = any(?::uuid[]))
    select p.id, p.departement, p.type, p.kind, p.name, p.establishment_id as "establishmentId", p.service_id as "serviceId",
      p.organisation_id as "organisationId", t.id as "territoryId", p.insee as "communeInsee",
      st_y(coalesce(p.door, c.point)::geometry) as lat, st_x(coalesce(p.door, c.point)::geometry) as lon,
      p.capabilities, p.siblings_at_most as "siblingsAtMost", p.admission_from as "admissionFrom", p.admission_to as "admissionTo",
      p.open_nights as "openNights", p.closed_on::text as "closedOn", p.fictitious
    from placed p
    left join commune c on c.insee = p.insee
    left join lateral (select id from territory where departement = p.departement and p.insee = any(communes) order by id limit 1) t on true
    order by p.id`, [idArray(hostIds)]);
}

/** Degrees to the centimetre: what is written down and read back is then the same number. */
const toCentimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function factsOf(host: HostSite, rows: CapacityRows): HostFacts {
  const { id, lat, lon, admissionFrom, admissionTo, openNights, ...rest } = host;
  return {
    ...rest, hostId: id, siteId: host.type === 'unit' ? host.establishmentId ?? id : id,
    point: lat === null || lon === null ? null : { lat: toCentimetre(lat), lon: toCentimetre(lon) },
    admission: admissionFrom === null || admissionTo === null ? null : { from: admissionFrom, to: admissionTo },
    capacity: capacityOf(host, openNights, rows),
    wishes: (rows.approvals.get(id) ?? []).map(({ from, until, minAge, maxAge, careKinds }) => ({ from, until, ages: { min: minAge, max: maxAge }, careKinds })),
  };
}
