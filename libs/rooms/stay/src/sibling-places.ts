import { reachOf, readHostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';

/** A group whose members have their places on different sites. */
export interface Apart {
  readonly requestId: string;
  readonly places: readonly { readonly hostId: string; readonly siteId: string; readonly personKeys: readonly string[] }[];
}

/**
 * Groups of a Département that are apart now, newest first: where each person lives, else where its place is held. A relay does not move a
 * child away from home; one that moved here by this request is the child of its earlier stays. Who is anonymous lives nowhere that is known. Two units of one site are together; a neighbour's host that is no longer shared is a site of its own. Two statements.
 */
export async function siblingsApart(em: Em, departement: string, limit: number): Promise<Apart[]> {
  const rows = await em.execute<{ requestId: string; key: string; hostId: string }[]>(`
    with person as (
      select p.request_id, p.key, p.id, coalesce((select s.child_id from stay s where s.request_id = p.request_id and s.person_id = p.id order by s.id limit 1), p.id) as child_id
      from request_person p where p.departement = ? and p.age_band is null),
    place as (
      select p.request_id, p.key, coalesce(
        (select s.host_id from stay s where s.child_id = p.child_id and s.exit_on is null order by (s.kind = 'relay'), s.admitted_on desc, s.id desc limit 1),
        (select f.host_id from referral f where f.request_id = p.request_id and f.state = 'taken' and p.id = any (f.accepted_ids)
          and not exists (select from stay s where s.child_id = p.child_id) order by f.taken_at desc limit 1)) as host_id
      from person p),
    apart as (select request_id from place group by request_id having count(distinct host_id) > 1 order by request_id desc limit ?)
    select request_id as "requestId", key, host_id as "hostId" from place join apart using (request_id) where host_id is not null
    order by request_id desc, key`, [departement, limit]);
  const facts = new Map((await readHostFacts(em, [...new Set(rows.map(({ hostId }) => hostId))])).map((one) => [one.hostId, one]));
  const siteOf = (hostId: string): string => {
    const found = facts.get(hostId);
    return found?.type === 'unit' ? reachOf(found).establishmentId ?? hostId : hostId;
  };
  return Object.entries(Object.groupBy(rows, ({ requestId }) => requestId)).map(([requestId, people]) => ({
    requestId,
    places: Object.entries(Object.groupBy(people!, ({ hostId }) => hostId)).map(([hostId, there]) => ({ hostId, siteId: siteOf(hostId), personKeys: there!.map(({ key }) => key) })),
  })).filter(({ places }) => new Set(places.map(({ siteId }) => siteId)).size > 1);
}
