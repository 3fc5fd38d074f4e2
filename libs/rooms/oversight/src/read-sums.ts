import type { OverOccupancyReason } from '@ugo/domain/availability';
import type { Day } from '@ugo/domain/kernel';
import { FIGURE_SOURCES, type FigurePeriod, type FigureSource, type SummedFigures } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { AT_LAST, OVER_NIGHTS } from './occupancy-months.js';
import { columnOf } from './occupancy-rows.js';
import { piecesOf } from './whole-months.js';

/** Sums of the hosts of one heading over one period, and what is told of its last night. */
export interface PeriodSums {
  /** Of the heading and of the period, as they were given. */
  readonly group: number;
  readonly period: number;
  readonly sums: Pick<SummedFigures, (typeof OVER_NIGHTS)[number]>;
  readonly lastNight: Pick<SummedFigures, (typeof AT_LAST)[number]>;
  /** Nights of hosts, by what they were counted from. */
  readonly nights: Readonly<Record<FigureSource, number>>;
  /** The same on the last night: hosts. */
  readonly hosts: Readonly<Record<FigureSource, number>>;
  readonly over: readonly { readonly reason: OverOccupancyReason | null; readonly days: number }[];
}

/** One host in one piece of a period. `ends` = the last night of the period is in it. */
const MONTHS = `p.period, p.ends, m.departement, ${[...OVER_NIGHTS.map((it) => `m.${columnOf(it)}::bigint`), ...AT_LAST.map((it) => `m.last_${it}`), ...FIGURE_SOURCES.map((it) => `m.nights_${it}`)].join(', ')}, m.last_source, m.over`;
const NIGHTS = '(least(r.last_night, p.last) - greatest(r.first_night, p.first) + 1)';
const RUNS = `p.period, p.ends and r.last_night >= p.last, r.departement, ${[...OVER_NIGHTS.map((it) => `r.${columnOf(it)}::bigint * ${NIGHTS}`), ...AT_LAST.map((it) => `r.${it}`), ...FIGURE_SOURCES.map((it) => `case when r.source = '${it}' then ${NIGHTS} else 0 end`)].join(', ')},
  r.source, case when r.over > 0 then jsonb_build_array(jsonb_build_array(r.over_reason, r.over * ${NIGHTS})) end`;
const COLUMNS = ['group', 'period', 'ends', 'departement', ...OVER_NIGHTS.map(columnOf), ...AT_LAST, ...FIGURE_SOURCES.map((it) => `nights_${it}`), 'source', 'over'].map((name) => `"${name}"`).join(', ');

const object = (names: readonly string[], sql: (name: string) => string): string => `json_build_object(${names.map((name) => `'${name}', coalesce(${sql(name)}, 0)`).join(', ')})`;
const FIGURES = `"group", period, ${object(OVER_NIGHTS, (it) => `sum(${columnOf(it)})`)} as sums, ${object(AT_LAST, (it) => `sum(${it}) filter (where ends)`)} as "lastNight",
  ${object(FIGURE_SOURCES, (it) => `sum(nights_${it})`)} as nights, ${object(FIGURE_SOURCES, (it) => `count(*) filter (where ends and source = '${it}')`)} as hosts,
  json_agg(over) filter (where over is not null) as over`;

/** Whole months from their sums, the nights beside them from the runs: one statement. */
const statement = (group: string, join: (table: string) => string): string => `
  select ${FIGURES} from (
    select ${group}, ${MONTHS} from unnest(?::int[], ?::boolean[], ?::date[]) as p (period, ends, month) join occupancy_month m on m.month = p.month ${join('m')}
    union all
    select ${group}, ${RUNS} from unnest(?::int[], ?::boolean[], ?::date[], ?::date[]) as p (period, ends, first, last)
      join occupancy_run r on p.last >= r.first_night and p.first <= r.last_night and r.last_night >= ? and r.first_night <= ? ${join('r')}
  ) as x (${COLUMNS}) group by 1, 2 order by 1, 2`;

const OF_HOSTS = `with h as materialized (select * from unnest(?::uuid[], ?::int[]) as h (host_id, grp)) ${statement('h.grp', (table) => `join h on h.host_id = ${table}.host_id and ${table}.departement = ?`)}`;
const OF_ALL = statement('0', () => '');

/** Hosts by heading (`group`), over several periods that follow each other: one statement. */
export async function readSums(em: Em, departement: string, hosts: readonly { readonly hostId: string; readonly group: number }[], periods: readonly FigurePeriod[]): Promise<PeriodSums[]> {
  const { months, edges } = marks(periods);
  return found(await em.execute<Found[]>(OF_HOSTS, [list(hosts.map(({ hostId }) => hostId)), list(hosts.map(({ group }) => group)), ...months, departement, ...edges, departement]));
}

/** Every host that the unit of work may see, as one: of the nation when it is the system's. */
export async function readAllSums(em: Em, periods: readonly FigurePeriod[]): Promise<PeriodSums[]> {
  const { months, edges } = marks(periods);
  return found(await em.execute<Found[]>(OF_ALL, [...months, ...edges]));
}

/** Hosts of a Département whose figures wait to be worked out. */
export async function countPending(em: Em, departement: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>('select count(distinct host_id)::int as n from occupancy_dirty where departement = ?', [departement]);
  return row!.n;
}

type Found = Omit<PeriodSums, 'over'> & { readonly over: [OverOccupancyReason | null, number][][] | null };

const found = (rows: readonly Found[]): PeriodSums[] => rows.map(({ over, ...row }) => {
  const days = new Map<OverOccupancyReason | null, number>();
  for (const [reason, count] of (over ?? []).flat()) days.set(reason, (days.get(reason) ?? 0) + count);
  return { ...row, over: [...days].map(([reason, count]) => ({ reason, days: count })) };
});
const list = (values: readonly (string | number | boolean)[]): string => `{${values.join(',')}}`;

const NEVER: Day = '9999-12-31';

/** The pieces of the periods as the statement takes them. */
function marks(periods: readonly FigurePeriod[]): { readonly months: readonly Day[]; readonly edges: readonly Day[] } {
  const { months, edges } = piecesOf(periods);
  const of = (pieces: readonly { readonly period: number; readonly ends: boolean }[]): string[] => [list(pieces.map(({ period }) => period)), list(pieces.map(({ ends }) => ends))];
  const [first, last] = [edges[0]?.first ?? NEVER, edges.at(-1)?.last ?? NEVER]; // of all of them: what runs are looked at before each is cut
  return { months: [...of(months), list(months.map(({ month }) => month))], edges: [...of(edges), list(edges.map((edge) => edge.first)), list(edges.map((edge) => edge.last)), first, last] };
}
