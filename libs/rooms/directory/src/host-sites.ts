import type { HostReach } from '@ugo/access';
import type { DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

/** Under which headings a host counts today, with their names: never an address. */
export interface HostSite extends HostReach {
  readonly type: 'unit' | 'fosterHome';
  readonly kind: HostKind;
  readonly name: string;
  readonly siteName: string | null;
  readonly organisationName: string | null;
  readonly territoryName: string | null;
}

/** Every host of a Département, the closed ones too. One statement. */
export function listHostSites(em: Em, departement: DepartementCode): Promise<HostSite[]> {
  return em.execute<HostSite[]>(`
    select h.id as "hostId", h.departement, h.type, h.kind, h.name, h.establishment_id as "establishmentId", h.service_id as "serviceId", e.name as "siteName",
      e.organisation_id as "organisationId", o.name as "organisationName", t.id as "territoryId", t.name as "territoryName"
    from host h
    left join establishment e on e.id = coalesce(h.establishment_id, h.service_id) left join organisation o on o.id = e.organisation_id
    left join lateral (select id, name from territory where departement = h.departement
      and coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) = any (communes) order by id limit 1) t on true
    where h.departement = ? order by h.id`, [departement]);
}
