import { OVER_OCCUPANCY_LABELS } from '@ugo/domain/availability';
import { addFigures, FIGURE_SOURCES, type FigurePeriod, type FigureSource, NO_SUMS, ratesOf } from '@ugo/domain/occupancy';
import type { OccupancyPeriod } from './occupancy.types.js';
import type { PeriodSums } from './read-sums.js';

const NOBODY: Readonly<Record<FigureSource, number>> = NO_SUMS.nights;
const NOTHING: PeriodSums = { group: 0, period: 0, sums: NO_SUMS, lastNight: NO_SUMS, nights: NOBODY, hosts: NOBODY, over: [] };

/** Several headings as one. */
export function addPeriods(parts: readonly PeriodSums[]): PeriodSums {
  return parts.reduce((a, b) => ({
    ...a, sums: addFigures(a.sums, b.sums), lastNight: addFigures(a.lastNight, b.lastNight), nights: add(a.nights, b.nights), hosts: add(a.hosts, b.hosts),
    over: [...[...a.over, ...b.over].reduce((days, it) => days.set(it.reason, (days.get(it.reason) ?? 0) + it.days), new Map<PeriodSums['over'][number]['reason'], number>())].map(([reason, days]) => ({ reason, days })),
  }), NOTHING);
}

/** What people read of a period; without sums there was no host. */
export function periodView({ first, last, sums: given }: FigurePeriod & { readonly sums: PeriodSums | undefined }): OccupancyPeriod {
  const { sums, lastNight, nights, hosts, over } = given ?? NOTHING;
  return {
    first, last, ...ratesOf({ ...NO_SUMS, ...sums }, lastNight), authorised: lastNight.authorised, held: lastNight.held, closed: lastNight.closed, hosts, nights,
    over: [...over].sort((a, b) => (a.reason ?? '').localeCompare(b.reason ?? '')).map(({ reason, days }) => ({ reason, days, label: reason && OVER_OCCUPANCY_LABELS[reason].fr })),
  };
}

const add = (a: PeriodSums['nights'], b: PeriodSums['nights']): PeriodSums['nights'] => Object.fromEntries(FIGURE_SOURCES.map((source) => [source, a[source] + b[source]])) as Record<FigureSource, number>;
