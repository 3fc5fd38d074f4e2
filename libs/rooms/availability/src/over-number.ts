import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';

/**
 * Hosts with more claims than the law's number on some night: looked at where claims and limits begin, and the six nights after, for rhythms
 * repeat by the week and nobody is added in between.
 */
export async function findOverNumber(em: Em, hostIds: readonly string[], from: Day, now: Date): Promise<ReadonlySet<string>> {
  const ids = `{${hostIds.join(',')}}`;
  const rows = await em.execute<{ id: string }[]>(`
    with starts as (
      select host_id, intermittent, greatest(first_night, ?::date) as night from claim where host_id = any(?::uuid[]) and ended_at is null
      union select host_id, intermittent, greatest(first_night, ?::date) from place_limit where host_id = any(?::uuid[])),
    nights as (select distinct host_id, intermittent, night + k as night from starts cross join generate_series(0, 6) k)
    select distinct n.host_id as id from nights n
    join claim c on c.host_id = n.host_id and c.intermittent = n.intermittent and c.ended_at is null and (c.expires_at is null or c.expires_at > ?)
      and c.first_night <= n.night and (c.last_night is null or c.last_night >= n.night) and (c.weekdays is null or extract(isodow from n.night)::int = any (c.weekdays))
    left join place_limit l on l.host_id = n.host_id and l.intermittent = n.intermittent and n.night between l.first_night and l.last_night
    group by n.host_id, n.intermittent, n.night, l.lawful having count(*) > coalesce(l.lawful, 0)`, [from, ids, from, ids, now]);
  return new Set(rows.map(({ id }) => id));
}
