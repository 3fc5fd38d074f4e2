import type { Actor } from '@ugo/access';
import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { departementsOfDecisions, departementsOfHomes, FEW_FAMILIES, ownGrants } from './directory.policy.js';
import { searchKey } from './geography/index.js';
import { foldedSql, likeWords } from './folded-sql.js';
import { idArray, rowsJson, textArray } from './sql.js';

/** Which hosts of the directory are asked for. */
export interface HostFilter {
  readonly ids?: readonly string[] | null;
  readonly departement?: string | null;
  readonly kind?: string | null;
  readonly type?: string | null;
  readonly communeInsee?: string | null;
  readonly territoryId?: string | null;
  readonly establishmentIds?: readonly string[] | null;
  readonly search?: string | null;
  readonly closedToo?: boolean;
}

/** Where a page begins, and its length. */
export interface HostPage {
  readonly afterId: string | null;
  readonly limit: number;
  readonly today: Day;
}

/** Ids of the hosts that the actor may see one by one, by name; one statement. */
export async function findHostIds(em: Em, actor: Actor, filter: HostFilter, { afterId, limit, today }: HostPage): Promise<string[]> {
  const own = rowsJson(ownGrants(actor));
  const rows = await em.execute<{ id: string }[]>(HOSTS, [
    textArray(departementsOfHomes(actor)), own, textArray(departementsOfDecisions(actor)), today, today,
    ...twice(filter.ids ? idArray(filter.ids) : null), ...twice(filter.departement ?? null), ...twice(filter.kind ?? null), ...twice(filter.type ?? null),
    ...twice(filter.communeInsee ?? null), ...twice(filter.territoryId ?? null),
    ...twice(filter.establishmentIds ? idArray(filter.establishmentIds) : null),
    textArray(likeWords(searchKey(filter.search ?? ''))),
    filter.closedToo ?? false, today, ...twice(afterId), limit,
  ]);
  return rows.map(({ id }) => id);
}

const twice = (value: string | null): [string | null, string | null] => [value, value];

/**
 * A foster home is found by its commune only where the commune may be named. Suspended homes are hidden from who does not
 * decide on them. Parameters are in the order of {@link findHostIds}.
 */
const HOSTS = `
  with crowded as (
    select departement, commune_insee from host where type = 'fosterHome' and closed_on is null
    group by departement, commune_insee having count(*) >= ${FEW_FAMILIES}),
  seen as (
    select h.*, e.name as site_name, coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) as insee,
      (h.type = 'unit' or (h.departement, h.commune_insee) in (select departement, commune_insee from crowded)) as nameable,
      (h.departement = any(w.wide) or exists (select 1 from host_share s where s.host_id = h.id and s.neighbour = any(w.wide))) as listed,
      exists (
        select 1 from jsonb_to_recordset(w.grants) as g(departement text, "territoryId" uuid, "organisationId" uuid, "establishmentId" uuid, "hostId" uuid)
        where g.departement = h.departement and (g."hostId" is null or g."hostId" = h.id)
          and (g."establishmentId" is null or g."establishmentId" in (h.establishment_id, h.service_id))
          and (g."organisationId" is null or g."organisationId" = e.organisation_id)
          and (g."territoryId" is null or exists (
            select 1 from territory t where t.id = g."territoryId"
              and coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) = any(t.communes)))) as own,
      h.departement = any(w.decided) as decided
    from host h
    left join establishment e on e.id = coalesce(h.establishment_id, h.service_id)
    cross join (select ?::text[] as wide, ?::jsonb as grants, ?::text[] as decided) w)
  select id from seen h
  where (h.type = 'unit' or h.listed or h.own)
    and (h.type = 'unit' or h.decided or h.own or not exists (
      select 1 from suspension s where s.host_id = h.id and s.valid_from <= ? and (s.valid_until is null or s.valid_until >= ?)))
    and (?::uuid[] is null or h.id = any(?::uuid[]))
    and (?::text is null or h.departement = ?)
    and (?::text is null or h.kind = ?)
    and (?::text is null or h.type = ?)
    and (?::text is null or (h.insee = ? and (h.nameable or h.own)))
    and (?::uuid is null or exists (select 1 from territory t where t.id = ? and h.insee = any(t.communes)))
    and (?::uuid[] is null or h.establishment_id = any(?::uuid[]))
    and ${foldedSql(`concat_ws(' ', h.name, h.site_name, case when h.nameable then (select c.name from commune c where c.insee = h.insee) end)`)} like all(?::text[])
    and (? or h.closed_on is null or h.closed_on > ?)
    and (?::uuid is null or (h.name collate "C", h.id) > (select a.name collate "C", a.id from host a where a.id = ?))
  order by h.name collate "C", h.id
  limit ?`;
