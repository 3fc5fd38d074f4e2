import { OVER_OCCUPANCY_LABELS } from '@ugo/domain/availability';
import { FIGURE_SOURCES, type FigurePeriod, NO_SUMS, ratesOf } from '@ugo/domain/occupancy';
import type { OccupancyPeriod } from './occupancy.types.js';
import { AT_LAST, OVER_NIGHTS } from './occupancy-months.js';
import type { PeriodSums } from './read-sums.js';

const NOTHING: PeriodSums = { group: 0, period: 0, sums: NO_SUMS, lastNight: NO_SUMS, nights: NO_SUMS.nights, hosts: NO_SUMS.nights, over: [] };

/** Several headings as one. */
export function addPeriods(parts: readonly PeriodSums[]): PeriodSums {
  return parts.reduce((a, b) => ({
    ...a, sums: add(OVER_NIGHTS, a.sums, b.sums), lastNight: add(AT_LAST, a.lastNight, b.lastNight), nights: add(FIGURE_SOURCES, a.nights, b.nights), hosts: add(FIGURE_SOURCES, a.hosts, b.hosts),
    over: [...[...a.over, ...b.over].reduce((days, it) => days.set(it.reason, (days.get(it.reason) ?? 0) + it.days), new Map<PeriodSums['over'][number]['reason'], number>())].map(([reason, days]) => ({ reason, days })),
  }), NOTHING);
}

/** What people read of a period; without sums there was no host. */
export function periodView({ first, last, sums: given }: FigurePeriod & { readonly sums: PeriodSums | undefined }): OccupancyPeriod {
  const { sums, lastNight, nights, hosts, over } = given ?? NOTHING;
  return {
    first, last, ...ratesOf(sums, lastNight), authorised: lastNight.authorised, held: lastNight.held, closed: lastNight.closed, hosts, nights,
    over: [...over].sort((a, b) => (a.reason ?? '').localeCompare(b.reason ?? '')).map(({ reason, days }) => ({ reason, days, label: reason && OVER_OCCUPANCY_LABELS[reason].fr })),
  };
}

function add<Key extends string>(keys: readonly Key[], a: Readonly<Record<Key, number>>, b: Readonly<Record<Key, number>>): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<Key, number>;
}
