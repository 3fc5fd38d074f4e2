import type { Day } from '@ugo/domain/kernel';
import { type NightFigures, type OccupancyRun, SUMMED } from '@ugo/domain/occupancy';
import type { HostFrom } from '@ugo/availability';
import type { Em } from '@ugo/persistence';
import { sameFigures, type Series } from './occupancy-series.js';

/** The column of a figure. */
export const columnOf = (figure: string): string => figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = ['source', ...SUMMED.map(columnOf), 'over_reason'];
const TYPES = ['text', ...SUMMED.map(() => 'int'), 'text'];

const RUN = `r.host_id as "hostId", r.first_night::text as "first", r.last_night::text as "last", r.source, r.over_reason as "overReason", ${SUMMED.map((figure) => `r.${columnOf(figure)} as "${figure}"`).join(', ')}`;
type RunLine = { readonly hostId: string; readonly first: Day; readonly last: Day } & NightFigures;

/** Runs as they are kept, of each host those that end on its night or later, by host and in order. */
export async function readRuns(em: Em, hosts: readonly HostFrom[]): Promise<ReadonlyMap<string, OccupancyRun[]>> {
  const rows = await em.execute<RunLine[]>(`select ${RUN} from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    join occupancy_run r on r.host_id = a.host_id and r.last_night >= a.from_night order by r.host_id, r.first_night`, [asked(hosts)]);
  const runs = new Map<string, OccupancyRun[]>();
  for (const { hostId, first, last, ...value } of rows) runs.set(hostId, [...runs.get(hostId) ?? [], { first, last, value }]);
  return runs;
}

/** Of each host the run that holds the night before its night. It is the last that began by then, for runs do not overlap: ten years of them are not looked at. */
async function readRunsBefore(em: Em, hosts: readonly HostFrom[]): Promise<ReadonlyMap<string, OccupancyRun & { readonly last: Day }>> {
  const rows = await em.execute<RunLine[]>(`select ${RUN} from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date)
    cross join lateral (select * from occupancy_run e where e.host_id = a.host_id and e.first_night < a.from_night order by e.first_night desc limit 1) r where r.last_night >= a.from_night - 1`, [asked(hosts)]);
  return new Map(rows.map(({ hostId, first, last, ...value }) => [hostId, { first, last, value }]));
}

/** Replaces the runs of the hosts, each from its night on: a run that crosses it is cut, or goes on where nothing changed. Four statements. */
export async function replaceRuns(em: Em, series: readonly Series[], horizon: Day): Promise<void> {
  const before = await readRunsBefore(em, series);
  const written = series.map(({ hostId, departement, from, runs: [first, ...others] }) => {
    const crossing = before.get(hostId);
    const goesOn = first !== undefined && crossing !== undefined && first.first === from && sameFigures(crossing.value, first.value);
    return { hostId, departement, from: goesOn ? crossing.first : from, cut: crossing && !goesOn && crossing.last >= from ? crossing.first : null, runs: first === undefined ? [] : [goesOn ? { ...first, first: crossing.first } : first, ...others] };
  });
  await em.execute(`delete from occupancy_run r using jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date) where r.host_id = a.host_id and r.first_night >= a.from_night`, [asked(written)]);
  await em.execute(`update occupancy_run r set last_night = a.from_night - 1 from jsonb_to_recordset(?::jsonb) as a (host_id uuid, from_night date, cut date) where r.host_id = a.host_id and r.first_night = a.cut`,
    [JSON.stringify(written.flatMap(({ hostId, from, cut }) => (cut ? [{ host_id: hostId, from_night: from, cut }] : [])))]);
  const lines = written.flatMap(({ hostId, departement, runs }) => runs.map(({ first, last, value }) => [hostId, departement, first, last, value.source, ...SUMMED.map((figure) => value[figure]), value.overReason]));
  await em.execute(`insert into occupancy_run (host_id, departement, first_night, last_night, ${COLUMNS.join(', ')})
    select (r ->> 0)::uuid, r ->> 1, (r ->> 2)::date, (r ->> 3)::date, ${TYPES.map((type, index) => `(r ->> ${index + 4})::${type}`).join(', ')} from jsonb_array_elements(?::jsonb) r`, [JSON.stringify(lines)]);
  await em.execute('update occupancy_host set computed_until = ? where host_id = any (?::uuid[])', [horizon, `{${series.map(({ hostId }) => hostId).join(',')}}`]);
}

/** Hosts and nights as statements take them. */
export const asked = (hosts: readonly HostFrom[]): string => JSON.stringify(hosts.map(({ hostId, from }) => ({ host_id: hostId, from_night: from })));
