import type { OverOccupancyReason } from '@ugo/domain/availability';
import type { Day } from '@ugo/domain/kernel';
import { FIGURE_SOURCES, type FigurePeriod, type FigureSource, SUMMED, type SummedFigures } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { columnOf } from './occupancy-rows.js';

/** Sums of the hosts of one heading over one period, and the same on its last night alone. */
export interface PeriodSums {
  /** Of the heading and of the period, as they were given. */
  readonly group: number;
  readonly period: number;
  readonly sums: SummedFigures;
  readonly lastNight: SummedFigures;
  /** Nights of hosts, by what they were counted from. */
  readonly nights: Readonly<Record<FigureSource, number>>;
  /** The same on the last night: hosts. */
  readonly hosts: Readonly<Record<FigureSource, number>>;
  readonly over: readonly { readonly reason: OverOccupancyReason | null; readonly days: number }[];
}

const NIGHTS = '(least(r.last_night, p.last) - greatest(r.first_night, p.first) + 1)';
const AT_END = 'filter (where r.last_night >= p.last)';
const object = (names: readonly string[], sql: (name: string) => string): string => `json_build_object(${names.map((name) => `'${name}', coalesce(${sql(name)}, 0)`).join(', ')})`;

const FIGURES = `
  ${object(SUMMED, (it) => `sum(r.${columnOf(it)}::bigint * ${NIGHTS})`)} as sums, ${object(SUMMED, (it) => `sum(r.${columnOf(it)}) ${AT_END}`)} as "lastNight",
  ${object(FIGURE_SOURCES, (it) => `sum(${NIGHTS}) filter (where r.source = '${it}')`)} as nights, ${object(FIGURE_SOURCES, (it) => `count(*) filter (where r.source = '${it}' and r.last_night >= p.last)`)} as hosts,
  json_agg(json_build_array(r.over_reason, r.over * ${NIGHTS})) filter (where r.over > 0) as over`;
const PERIODS = `(select ord::int - 1 as period, first, last from unnest(?::date[], ?::date[]) with ordinality as p (first, last, ord)) p`;

/** Hosts by heading (`group`), over several periods that follow each other: one statement. */
export async function readSums(em: Em, departement: string, hosts: readonly { readonly hostId: string; readonly group: number }[], periods: readonly FigurePeriod[]): Promise<PeriodSums[]> {
  const [first, last] = [periods[0]!.first, periods.at(-1)!.last];
  return found(await em.execute<Found[]>(`
    select h.grp as "group", p.period, ${FIGURES}
    from unnest(?::uuid[], ?::int[]) as h (host_id, grp)
    join occupancy_run r on r.host_id = h.host_id and r.departement = ? and r.last_night >= ? and r.first_night <= ?
    join ${PERIODS} on p.last >= r.first_night and p.first <= r.last_night
    group by 1, 2 order by 1, 2`, [list(hosts.map(({ hostId }) => hostId)), list(hosts.map(({ group }) => group)), departement, first, last, ...bounds(periods)]));
}

/** Every host that the unit of work may see, as one: of the nation when it is the system's. */
export async function readAllSums(em: Em, periods: readonly FigurePeriod[]): Promise<PeriodSums[]> {
  return found(await em.execute<Found[]>(`
    select 0 as "group", p.period, ${FIGURES} from ${PERIODS} join occupancy_run r on p.last >= r.first_night and p.first <= r.last_night group by 1, 2 order by 2`, bounds(periods)));
}

/** Hosts of a Département whose figures wait to be worked out. */
export async function countPending(em: Em, departement: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>('select count(distinct host_id)::int as n from occupancy_dirty where departement = ?', [departement]);
  return row!.n;
}

type Found = Omit<PeriodSums, 'over'> & { readonly over: [OverOccupancyReason | null, number][] | null };

const found = (rows: readonly Found[]): PeriodSums[] => rows.map(({ over, ...row }) => {
  const days = new Map<OverOccupancyReason | null, number>();
  for (const [reason, count] of over ?? []) days.set(reason, (days.get(reason) ?? 0) + count);
  return { ...row, over: [...days].map(([reason, count]) => ({ reason, days: count })) };
});
const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
const bounds = (periods: readonly FigurePeriod[]): [Day, Day] => [list(periods.map(({ first }) => first)), list(periods.map(({ last }) => last))];
