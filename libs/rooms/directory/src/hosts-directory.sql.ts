/** Statements of the import of a Département's list: each takes the Département, and a batch of rows as JSON. */

const texts = (column: string): string => `array(select jsonb_array_elements_text(r.${column}))`;

export const ESTABLISHMENTS = 'select finess, kind from establishment where departement = ? and finess = any(?::text[]) and closed_on is null';

export const KNOWN = `
  select h.reference as key, coalesce(h.imported_digest, '') as hash, jsonb_build_object('kind', h.kind, 'name', h.name, 'communeInsee', h.commune_insee,
    'siblingsAtMost', h.siblings_at_most, 'capabilities', to_jsonb(h.capabilities)) || case h.type
      when 'unit' then (select coalesce(jsonb_object_agg(key, value), '{}') from (
        select a.authorised, a.financed, a.installed, a.min_age, a.max_age from authorisation a where a.host_id = h.id order by a.valid_from desc limit 1) a,
        lateral (values ('capacity', jsonb_build_object('authorised', a.authorised, 'financed', a.financed, 'installed', a.installed)),
          ('ages', jsonb_build_object('from', a.min_age, 'to', a.max_age))) as field (key, value))
      else (select coalesce(jsonb_object_agg(key, value), '{}') from (
        select a.places, a.valid_from, a.valid_until from approval a where a.host_id = h.id order by a.valid_from desc limit 1) a,
        lateral (values ('approval', jsonb_build_object('places', a.places, 'from', a.valid_from::text, 'until', a.valid_until::text))) as field (key, value)) end as content
  from host h where h.departement = ? and h.reference = any(?::text[])`;

export const SAVE_HOSTS = `
  with given as (select ?::text as departement)
  insert into host (id, departement, type, kind, reference, name, establishment_id, service_id, commune_insee, capabilities, siblings_at_most,
    admission_from, admission_to, open_nights, imported_digest)
  select r.id, g.departement, r.type, r.kind, r.key, r.name, case r.type when 'unit' then e.id end, case r.type when 'fosterHome' then e.id end, r.commune,
    ${texts('capabilities')}, r.siblings, r.opens, r.closes, array(select jsonb_array_elements(r.nights)::int), r.digest
  from given g cross join jsonb_to_recordset(?::jsonb) as r(id uuid, key text, digest text, type text, kind text, name text, site text, commune text, capabilities jsonb,
    siblings int, opens int, closes int, nights jsonb)
  left join establishment e on e.departement = g.departement and e.finess = r.site
  on conflict (departement, reference) do update set kind = excluded.kind, name = excluded.name, establishment_id = excluded.establishment_id,
    service_id = excluded.service_id, commune_insee = excluded.commune_insee, capabilities = excluded.capabilities, siblings_at_most = excluded.siblings_at_most,
    admission_from = excluded.admission_from, admission_to = excluded.admission_to, open_nights = excluded.open_nights, imported_digest = excluded.imported_digest
  returning id, reference as key`;

const UNITS = `given as (select ?::text as departement), units as (
  select g.departement, r.id, r.host, r."from", r.authorised, r.financed, r.installed, r.min, r.max,
    ${texts('sexes')} as sexes, ${texts('measures')} as measures, ${texts('care')} as care
  from given g cross join jsonb_to_recordset(?::jsonb) as r(id uuid, host uuid, "from" date, authorised int, financed int, installed int, min int, max int, sexes jsonb, measures jsonb, care jsonb))`;

/** A list imported twice on one day corrects itself. */
export const SAME_DAY_AUTHORISATIONS = `
  with ${UNITS}
  update authorisation a set authorised = u.authorised, financed = u.financed, installed = u.installed, min_age = u.min, max_age = u.max,
    sexes = u.sexes, measures = u.measures, care_kinds = u.care
  from units u where a.host_id = u.host and a.valid_from = u."from"`;

/** Another capacity ends the one in force, the evening before: the past stays as it was. */
export const END_AUTHORISATIONS = `
  with ${UNITS}
  update authorisation a set valid_until = u."from" - 1
  from units u where a.host_id = u.host and a.valid_from < u."from" and (a.valid_until is null or a.valid_until >= u."from")
    and (a.authorised, a.financed, a.installed, a.min_age, a.max_age, a.sexes, a.measures, a.care_kinds)
      is distinct from (u.authorised, u.financed, u.installed, u.min, u.max, u.sexes, u.measures, u.care)`;

export const NEW_AUTHORISATIONS = `
  with ${UNITS}
  insert into authorisation (id, departement, host_id, valid_from, valid_until, authorised, financed, installed, min_age, max_age, sexes, measures, care_kinds)
  select u.id, u.departement, u.host, u."from", (select min(n.valid_from) - 1 from authorisation n where n.host_id = u.host and n.valid_from > u."from"),
    u.authorised, u.financed, u.installed, u.min, u.max, u.sexes, u.measures, u.care
  from units u
  where not exists (select 1 from authorisation a where a.host_id = u.host and a.valid_from <= u."from" and (a.valid_until is null or a.valid_until >= u."from"))`;

const HOMES = `given as (select ?::text as departement), homes as (
  select g.departement, r.id, r.host, r."from", r.until, r.places, r.intermittent, r.min, r.max, ${texts('care')} as care, r.night, r.derogation, r.extra, r.lasts, r.decision, r.address
  from given g cross join jsonb_to_recordset(?::jsonb) as r(id uuid, host uuid, "from" date, until date, places int, intermittent int, min int, max int, care jsonb,
    night date, derogation uuid, extra int, lasts date, decision text, address text))`;

export const SAME_DAY_APPROVALS = `
  with ${HOMES}
  update approval a set valid_until = least(h.until, (select min(n.valid_from) - 1 from approval n where n.host_id = h.host and n.valid_from > h."from")), places = h.places, intermittent_places = h.intermittent, min_age = h.min, max_age = h.max, care_kinds = h.care
  from homes h where a.host_id = h.host and a.valid_from = h."from"`;

export const END_APPROVALS = `
  with ${HOMES}
  update approval a set valid_until = h."from" - 1
  from homes h where a.host_id = h.host and a.valid_from < h."from" and (a.valid_until is null or a.valid_until >= h."from")`;

/** The list says nothing of contracts: the one before goes on. */
export const NEW_APPROVALS = `
  with ${HOMES}
  insert into approval (id, departement, host_id, valid_from, valid_until, places, intermittent_places, contracted, min_age, max_age, care_kinds)
  select h.id, h.departement, h.host, h."from", least(h.until, (select min(n.valid_from) - 1 from approval n where n.host_id = h.host and n.valid_from > h."from")),
    h.places, h.intermittent, (select b.contracted from approval b where b.host_id = h.host and b.valid_from < h."from" order by b.valid_from desc limit 1), h.min, h.max, h.care
  from homes h where not exists (select 1 from approval a where a.host_id = h.host and a.valid_from = h."from")`;

/** A derogation that the list no longer carries adds no place from tonight on. */
export const END_DEROGATIONS = `
  with ${HOMES}, dropped as (
    delete from derogation d using homes h where d.host_id = h.host and d.valid_from >= h.night
      and (d.extra_places, d.decision, d.valid_until) is distinct from (h.extra, h.decision, h.lasts))
  update derogation d set valid_until = h.night - 1
  from homes h where d.host_id = h.host and d.valid_from < h.night and (d.valid_until is null or d.valid_until >= h.night)
    and (d.extra_places, d.decision, d.valid_until) is distinct from (h.extra, h.decision, h.lasts)`;

export const NEW_DEROGATIONS = `
  with ${HOMES}
  insert into derogation (id, departement, host_id, valid_from, valid_until, extra_places, decision)
  select h.derogation, h.departement, h.host, least(h."from", h.night), h.lasts, h.extra, h.decision
  from homes h where h.extra is not null and not exists (
    select 1 from derogation d where d.host_id = h.host and (d.extra_places, d.decision, d.valid_until) is not distinct from (h.extra, h.decision, h.lasts))`;

export const SAVE_ADDRESSES = `
  with ${HOMES}
  insert into home_address (host_id, departement, address) select host, departement, address from homes where address is not null
  on conflict (host_id) do update set address = excluded.address`;
