import { type Actor, type HostReach, reaches } from '@ugo/access';
import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { type Looked, ownGrants, sightOf } from './directory.policy.js';
import type { TelephoneLine } from './directory.schema.js';
import type { EstablishmentView } from './establishment.types.js';
import { foldedSql, likeWords } from './folded-sql.js';
import { searchKey } from './geography/index.js';
import { lineView } from './host-cards.js';
import { idArray, textArray } from './sql.js';

/** Which establishments are asked for. */
export interface EstablishmentFilter {
  readonly ids?: readonly string[] | null;
  readonly departement?: string | null;
  readonly kind?: string | null;
  readonly communeInsee?: string | null;
  readonly territoryId?: string | null;
  readonly search?: string | null;
  readonly closedToo?: boolean;
}

interface Row extends Omit<EstablishmentView, 'telephones' | 'point'> {
  readonly telephones: TelephoneLine[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly hostIds: string[];
  readonly sharedWith: string[];
}

/** Establishments by name, as the actor may see them; one statement. */
export async function readEstablishments(
  em: Em, actor: Actor, filter: EstablishmentFilter, page: { readonly afterId: string | null; readonly limit: number; readonly today: Day },
): Promise<EstablishmentView[]> {
  const rows = await em.execute<Row[]>(ESTABLISHMENTS, [
    ...twice(filter.ids ? idArray(filter.ids) : null), ...twice(filter.departement ?? null), ...twice(filter.kind ?? null),
    ...twice(filter.communeInsee ?? null), ...twice(filter.territoryId ?? null), textArray(likeWords(searchKey(filter.search ?? ''))),
    filter.closedToo ?? false, page.today, ...twice(page.afterId), page.limit,
  ]);
  return rows.map((row) => viewOf(actor, row));
}

/** Establishments by id, as the actor may see them; one statement. Those it can't see are absent. */
export async function readEstablishmentsById(em: Em, actor: Actor, ids: readonly string[]): Promise<Map<string, EstablishmentView>> {
  const found = await readEstablishments(em, actor, { ids, closedToo: true }, { afterId: null, limit: ids.length, today: '1900-01-01' });
  return new Map(found.map((each) => [each.id, each]));
}

const twice = (value: string | null): [string | null, string | null] => [value, value];

const ESTABLISHMENTS = `
  select e.id, e.departement, e.finess, e.kind, e.name, e.organisation_id as "organisationId", o.name as "organisationName",
    e.commune_insee as "communeInsee", c.name as "communeName", t.id as "territoryId", e.address, e.postcode, e.town,
    st_y(e.point::geometry) as lat, st_x(e.point::geometry) as lon, e.telephones, e.confidential_address as "confidentialAddress",
    e.opened_on::text as "openedOn", e.closed_on::text as "closedOn", e.fictitious,
    coalesce(h.ids, '{}') as "hostIds", coalesce(h.neighbours, '{}') as "sharedWith"
  from establishment e
  left join organisation o on o.id = e.organisation_id
  left join commune c on c.insee = e.commune_insee
  left join lateral (select id from territory where departement = e.departement and e.commune_insee = any(communes) order by id limit 1) t on true
  left join lateral (
    select array_agg(distinct h.id) as ids, array_agg(distinct s.neighbour) filter (where s.neighbour is not null) as neighbours
    from host h left join host_share s on s.host_id = h.id where h.establishment_id = e.id or h.service_id = e.id) h on true
  where (?::uuid[] is null or e.id = any(?::uuid[]))
    and (?::text is null or e.departement = ?)
    and (?::text is null or e.kind = ?)
    and (?::text is null or e.commune_insee = ?)
    and (?::uuid is null or exists (select 1 from territory w where w.id = ? and e.commune_insee = any(w.communes)))
    and ${foldedSql(`concat_ws(' ', e.name, o.name, c.name)`)} like all(?::text[])
    and (? or e.closed_on is null or e.closed_on > ?)
    and (?::uuid is null or (e.name collate "C", e.id) > (select a.name collate "C", a.id from establishment a where a.id = ?))
  order by e.name collate "C", e.id
  limit ?`;

function viewOf(actor: Actor, { hostIds, sharedWith, lat, lon, telephones, ...row }: Row): EstablishmentView {
  const reach: HostReach = {
    departement: row.departement, hostId: '', establishmentId: row.id, organisationId: row.organisationId, serviceId: row.id, territoryId: row.territoryId,
  };
  // A role given for one host of the site is at home on the site.
  const own = hostIds.find((hostId) => reaches(ownGrants(actor), { ...reach, hostId }));
  const looked: Looked = { ...reach, hostId: own ?? '', sharedWith };
  const seen = sightOf(actor, 'establishmentAddress', looked, { confidential: row.confidentialAddress }) === 'full';
  if (!seen) return { ...row, address: null, postcode: null, point: null, telephones: [] };
  const point = lat === null || lon === null || row.confidentialAddress ? null : { lat, lon };
  return { ...row, point, telephones: telephones.map(lineView) };
}
