import type { Actor } from '@ugo/access';
import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { departementsOfDecisions, FEW_FAMILIES, isOwn, sightOf } from './directory.policy.js';
import type { TelephoneLine } from './directory.schema.js';
import type { HostCard, TelephoneLineView } from './host.types.js';
import { idArray } from './sql.js';
import { clockText } from './wall-time.js';

interface CardRow extends Omit<HostCard, 'area' | 'telephones' | 'admissionFrom' | 'admissionTo'> {
  readonly telephones: TelephoneLine[];
  readonly admissionFrom: number | null;
  readonly admissionTo: number | null;
  readonly suspended: boolean;
  readonly territoryName: string | null;
  readonly departementName: string | null;
  readonly homes: number | null;
  readonly sharedWith: string[];
}

/**
 * Cards of the given hosts by id, in one statement whatever their number. Hosts the actor can't see are absent: foster homes
 * for who may only see their figures, suspended ones (on `today`, the database's own by default) for who does not decide on them.
 */
export async function readHostCards(em: Em, actor: Actor, hostIds: readonly string[], today: Day | null = null): Promise<Map<string, HostCard>> {
  const rows = await em.execute<CardRow[]>(CARDS, [idArray(hostIds), today, today]);
  return new Map(rows.flatMap((row) => {
    const card = cardOf(actor, row);
    return card ? [[card.id, card] as const] : [];
  }));
}

const CARDS = `
  with looked as (
    select h.*, e.organisation_id, e.name as site_name, e.address as site_address, e.postcode as site_postcode, e.telephones, e.confidential_address,
      coalesce(h.commune_insee, case h.type when 'unit' then e.commune_insee end) as insee
    from host h left join establishment e on e.id = coalesce(h.establishment_id, h.service_id)
    where h.id = any(?::uuid[])),
  homes as (
    select commune_insee, departement, count(*)::int as count from host
    where type = 'fosterHome' and closed_on is null and commune_insee in (select insee from looked where type = 'fosterHome')
    group by commune_insee, departement)
  select l.id, l.departement, l.type, l.kind, l.name, l.fictitious, l.closed_on::text as "closedOn", l.establishment_id as "establishmentId",
    l.service_id as "serviceId", l.organisation_id as "organisationId", t.id as "territoryId", t.name as "territoryName", d.name as "departementName",
    l.site_name as "siteName", l.insee as "communeInsee", c.name as "communeName", l.site_address as address, l.site_postcode as postcode,
    coalesce(l.telephones, '[]'::jsonb) as telephones, coalesce(l.confidential_address, false) as "confidentialAddress", l.capabilities,
    l.siblings_at_most as "siblingsAtMost", l.admission_from as "admissionFrom", l.admission_to as "admissionTo", l.open_nights as "openNights",
    n.count as homes, coalesce((select array_agg(s.neighbour) from host_share s where s.host_id = l.id), '{}') as "sharedWith",
    exists (select 1 from suspension s where s.host_id = l.id and s.valid_from <= coalesce(?, current_date)
      and (s.valid_until is null or s.valid_until >= coalesce(?, current_date))) as suspended
  from looked l
  left join commune c on c.insee = l.insee
  left join departement d on d.code = l.departement
  left join homes n on n.commune_insee = l.insee and n.departement = l.departement
  left join lateral (select id, name from territory where departement = l.departement and l.insee = any(communes) order by id limit 1) t on true
  order by l.id`;

function cardOf(actor: Actor, { homes, sharedWith, suspended, territoryName, departementName, telephones, admissionFrom, admissionTo, ...row }: CardRow): HostCard | null {
  const looked = { ...row, hostId: row.id, sharedWith };
  const around = territoryName ?? departementName ?? row.departement;
  const card = {
    ...row, area: row.communeName ?? around, telephones: telephones.map(lineView),
    admissionFrom: admissionFrom === null ? null : clockText(admissionFrom), admissionTo: admissionTo === null ? null : clockText(admissionTo),
  };
  if (row.type === 'unit') {
    const seen = sightOf(actor, 'establishmentAddress', looked, { confidential: row.confidentialAddress }) === 'full';
    return seen ? card : { ...card, address: null, postcode: null, telephones: [] };
  }
  if (suspended && !departementsOfDecisions(actor).includes(row.departement) && !isOwn(actor, looked)) return null;
  const sight = sightOf(actor, 'fosterHomeCommune', looked, { fewFamilies: (homes ?? 0) < FEW_FAMILIES });
  if (sight !== 'full' && sight !== 'canton') return null;
  const home = { ...card, address: null, postcode: null, confidentialAddress: true };
  return sight === 'full' ? home : { ...home, communeInsee: null, communeName: null, area: `secteur ${around}` };
}

/** A line with its hours as a clock shows them. */
export function lineView({ label, number, from, to }: TelephoneLine): TelephoneLineView {
  return { label, number, from: clockText(from), to: clockText(to) };
}
