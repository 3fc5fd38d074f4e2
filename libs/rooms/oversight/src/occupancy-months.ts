import type { Day } from '@ugo/domain/kernel';
import { FIGURE_SOURCES, type SummedFigures } from '@ugo/domain/occupancy';
import type { HostFrom } from '@ugo/availability';
import type { Em } from '@ugo/persistence';
import { asked, columnOf } from './occupancy-rows.js';

/** What months add up over their nights, and what they tell of the last one. */
export const OVER_NIGHTS = ['realised', 'capacityDays'] as const satisfies readonly (keyof SummedFigures)[];
export const AT_LAST = ['authorised', 'open', 'closed', 'occupied', 'held', 'available'] as const satisfies readonly (keyof SummedFigures)[];

const FIGURES = [...OVER_NIGHTS.map(columnOf), ...AT_LAST.map((it) => `last_${it}`), ...FIGURE_SOURCES.map((it) => `nights_${it}`), 'last_source', '"over"'];
const of = (row: string): string => FIGURES.map((name) => `${row}.${name}`).join(', ');
const EVER = `date '1900-01-01'`;
const LENGTHENED_AT_ONCE = 1000;

/**
 * Adds the hosts' runs up again, each from the month of its night on, or from the last one told where that is earlier. Months stay where they
 * lie, and those that say the same are left alone. One statement.
 */
export async function writeMonths(em: Em, hosts: readonly HostFrom[], until: Day): Promise<void> {
  await em.execute(`
    with a as materialized (select host_id, since - extract(day from since)::int + 1 as month from (
        select o.host_id, least(a.from_night, coalesce(o.months_until + 1, ${EVER})) as since from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date) join occupancy_host o on o.host_id = a.host_id) a),
      n as materialized (select n.* from a cross join lateral ugo_occupancy_months(a.host_id, a.month, ?::date) n),
      gone as (delete from occupancy_month m using a where m.host_id = a.host_id and m.month >= a.month and not exists (select 1 from n where n.host_id = m.host_id and n.month = m.month)),
      told as (update occupancy_host o set months_until = ?::date from a where o.host_id = a.host_id and o.months_until is distinct from ?::date)
    insert into occupancy_month as m (host_id, month, departement, ${FIGURES.join(', ')}) select host_id, month, departement, ${FIGURES.join(', ')} from n order by month, departement, host_id
    on conflict (host_id, month) do update set (${FIGURES.join(', ')}) = row (${of('excluded')}) where (${of('m')}) is distinct from (${of('excluded')})`, [asked(hosts), until, until, until]);
}

/** Tells the months of some hosts as far as this night. Gives how many hosts; 0 = every one of those worked out is. */
export async function lengthenMonths(em: Em, until: Day): Promise<number> {
  const hosts = await em.execute<HostFrom[]>(`select host_id as "hostId", (months_until + 1)::text as "from" from occupancy_host where months_until < ? order by host_id limit ${LENGTHENED_AT_ONCE} for update skip locked`, [until]);
  if (hosts.length > 0) await writeMonths(em, hosts, until);
  return hosts.length;
}

/** Of the hosts whose months are not what their runs add up to, the first such month. */
export async function readFalseMonths(em: Em, hosts: readonly HostFrom[]): Promise<HostFrom[]> {
  const [kept, summed] = ['select m.* from occupancy_month m where m.host_id = o.host_id', `select m.* from ugo_occupancy_months(o.host_id, ${EVER}, o.months_until) m`];
  return em.execute<HostFrom[]>(`
    select o.host_id as "hostId", min(d.month)::text as "from" from occupancy_host o
    cross join lateral ((${kept} except ${summed}) union all (${summed} except ${kept})) d where o.host_id = any (?::uuid[]) group by 1`, [`{${hosts.map(({ hostId }) => hostId).join(',')}}`]);
}
