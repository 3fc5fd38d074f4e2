import { addDays, type Day } from '@ugo/domain/kernel';
import { FIGURE_SOURCES, type NightFigures, type OccupancyRun, SUMMED, type SummedFigures } from '@ugo/domain/occupancy';
import type { HostFrom } from '@ugo/availability';
import type { Em } from '@ugo/persistence';
import { sameFigures, type Series } from './occupancy-series.js';

/** What months add up over their nights, and what they tell of the last one. */
export const OVER_NIGHTS = ['realised', 'capacityDays'] as const satisfies readonly (keyof SummedFigures)[];
export const AT_LAST = ['authorised', 'open', 'closed', 'occupied', 'held', 'available'] as const satisfies readonly (keyof SummedFigures)[];

/** The column of a figure. */
export const columnOf = (figure: string): string => figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = ['source', ...SUMMED.map(columnOf), 'over_reason'];
const MONTH_FIGURES = [...OVER_NIGHTS.map(columnOf), ...AT_LAST.map((it) => `last_${it}`), ...FIGURE_SOURCES.map((it) => `nights_${it}`), 'last_source', '"over"'];
const TYPES = ['text', ...SUMMED.map(() => 'int'), 'text'];

/** Runs as they are kept, of each host those that end on its night or later, by host and in order. */
export async function readRuns(em: Em, hosts: readonly HostFrom[], most: 'all' | 'first' = 'all'): Promise<ReadonlyMap<string, OccupancyRun[]>> {
  const rows = await em.execute<({ hostId: string; first: Day; last: Day } & NightFigures)[]>(`
    select r.host_id as "hostId", r.first_night::text as "first", r.last_night::text as "last", r.source, r.over_reason as "overReason", ${SUMMED.map((figure) => `r.${columnOf(figure)} as "${figure}"`).join(', ')}
    from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    join occupancy_run r on r.host_id = a.host_id and r.last_night >= a.from_night ${most === 'first' ? 'and r.first_night <= a.from_night' : ''} order by r.host_id, r.first_night`, [asked(hosts)]);
  const runs = new Map<string, OccupancyRun[]>();
  for (const { hostId, first, last, ...value } of rows) runs.set(hostId, [...runs.get(hostId) ?? [], { first, last, value }]);
  return runs;
}

/** Replaces the runs of the hosts, each from its night on: a run that crosses it is cut, or goes on where nothing changed. Five statements. */
export async function replaceRuns(em: Em, series: readonly Series[], horizon: Day): Promise<void> {
  const before = await readRuns(em, series.map(({ hostId, from }) => ({ hostId, from: addDays(from, -1) })), 'first');
  const written = series.map(({ hostId, departement, from, runs: [first, ...others] }) => {
    const crossing = before.get(hostId)?.[0];
    const goesOn = first !== undefined && crossing !== undefined && crossing.first < from && first.first === from && sameFigures(crossing.value, first.value);
    return { hostId, departement, from: goesOn ? crossing.first : from, runs: first === undefined ? [] : [goesOn ? { ...first, first: crossing.first } : first, ...others] };
  });
  await em.execute(`delete from occupancy_run r using jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date) where r.host_id = a.host_id and r.first_night >= a.from_night`, [asked(written)]);
  await em.execute(`update occupancy_run r set last_night = a.from_night - 1 from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    where r.host_id = a.host_id and r.first_night < a.from_night and r.last_night >= a.from_night`, [asked(written)]);
  const lines = written.flatMap(({ hostId, departement, runs }) => runs.map(({ first, last, value }) => [hostId, departement, first, last, value.source, ...SUMMED.map((figure) => value[figure]), value.overReason]));
  await em.execute(`insert into occupancy_run (host_id, departement, first_night, last_night, ${COLUMNS.join(', ')})
    select (r ->> 0)::uuid, r ->> 1, (r ->> 2)::date, (r ->> 3)::date, ${TYPES.map((type, index) => `(r ->> ${index + 4})::${type}`).join(', ')} from jsonb_array_elements(?::jsonb) r`, [JSON.stringify(lines)]);
  await writeMonths(em, series);
  await em.execute('update occupancy_host set computed_until = ? where host_id = any (?::uuid[])', [horizon, `{${series.map(({ hostId }) => hostId).join(',')}}`]);
}

/** Adds the hosts' runs up again, each from the month of its night on. Months stay where they lie, and those that say the same are left alone. One statement. */
export async function writeMonths(em: Em, hosts: readonly HostFrom[]): Promise<void> {
  const columns = MONTH_FIGURES.join(', ');
  await em.execute(`
    with a as materialized (select host_id, from_night, from_night - extract(day from from_night)::int + 1 as month from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)),
      n as materialized (select n.* from a cross join lateral ugo_occupancy_months(a.host_id, a.from_night) n),
      gone as (delete from occupancy_month m using a where m.host_id = a.host_id and m.month >= a.month and not exists (select 1 from n where n.host_id = m.host_id and n.month = m.month))
    insert into occupancy_month as m (host_id, month, departement, ${columns}) select host_id, month, departement, ${columns} from n order by month, departement, host_id
    on conflict (host_id, month) do update set (${columns}) = row (${MONTH_FIGURES.map((name) => `excluded.${name}`).join(', ')})
      where (${MONTH_FIGURES.map((name) => `m.${name}`).join(', ')}) is distinct from (${MONTH_FIGURES.map((name) => `excluded.${name}`).join(', ')})`, [asked(hosts)]);
}

/** Of the hosts whose months are not what their runs add up to, the first such month. */
export async function readFalseMonths(em: Em, hosts: readonly HostFrom[]): Promise<HostFrom[]> {
  const [kept, summed] = ['select m.* from occupancy_month m where m.host_id = a.host_id', `select m.* from ugo_occupancy_months(a.host_id, date '1900-01-01') m`];
  return em.execute<HostFrom[]>(`
    select a.host_id as "hostId", min(d.month)::text as "from" from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    cross join lateral ((${kept} except ${summed}) union all (${summed} except ${kept})) d group by 1`, [asked(hosts)]);
}

const asked = (hosts: readonly HostFrom[]): string => JSON.stringify(hosts.map(({ hostId, from }) => ({ host_id: hostId, from_night: from })));
