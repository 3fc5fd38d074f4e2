import type { Day, DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { soughtSince } from './look-for-reunions.use-case.js';
import { siblingsApart } from './sibling-places.js';

/** Newest first; more than these is a figure, not a list to work on. */
const MOST = 200;

/** A group apart as a list of managers shows it: no host, and nothing of its people but their number. */
export interface ListedApart {
  readonly requestId: string;
  readonly people: number;
  readonly sites: number;
  /** Code of the last split chosen, and its day; null = nobody chose one. */
  readonly reason: string | null;
  readonly chosenOn: Day | null;
  /** Since when each published place is looked at for them; null = it is not. */
  readonly searchedSince: string | null;
  /** Hosts that could take all of them now. */
  readonly reunions: number;
}

/** Groups that are apart now, of no secret request and with no secret stay of any of them, whatever request it is of: four statements, whatever the size. */
export async function readListedApart(em: Em, departement: DepartementCode, territories: readonly string[] | null, { now, zone }: { readonly now: Date; readonly zone: string }): Promise<ListedApart[]> {
  const apart = new Map((await siblingsApart(em, departement, MOST)).map((one) => [one.requestId, one.places]));
  const [ids, list] = [`{${[...apart.keys()].join(',')}}`, territories && `{${territories.join(',')}}`];
  const rows = await em.execute<Omit<ListedApart, 'people' | 'sites'>[]>(`
    select r.id as "requestId", c.reason, (c.chosen_at at time zone ?)::date::text as "chosenOn", to_char(s.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "searchedSince",
      (select count(*)::int from possible_reunion p where p.request_id = r.id) as reunions
    from placement_request r
    left join lateral (select reason, chosen_at from recorded_choice where request_id = r.id and kind = 'split' order by chosen_at desc, id desc limit 1) c on true
    left join standing_search s on s.request_id = r.id and s.ended_at is null and s.since >= ?
    where r.id = any (?::uuid[]) and not r.secret and r.anonymised_at is null and (?::uuid[] is null or r.territory_id = any (?::uuid[]))
      and not exists (select from stay own join stay any_of on any_of.child_id = own.child_id where own.request_id = r.id and any_of.secret)
    order by r.id desc`, [zone, await soughtSince(em, departement, now), ids, list, list]);
  return rows.map((row) => {
    const places = apart.get(row.requestId)!;
    return { ...row, people: places.reduce((all, { personKeys }) => all + personKeys.length, 0), sites: new Set(places.map(({ siteId }) => siteId)).size };
  });
}
