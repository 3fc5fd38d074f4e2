import { clip, type OverOccupancyReason } from '../availability/index.js';
import { nightCount } from '../kernel/day.js';
import type { FigurePeriod, FigureSource, NightFigures, OccupancyRun, Rates } from './types.js';

/** The figures that add up, over nights and over hosts. */
export const SUMMED = [
  'authorised', 'financed', 'installed', 'contracted', 'capacityDays', 'open', 'closed', 'occupied', 'realised', 'held', 'available', 'over',
] as const satisfies readonly (keyof NightFigures)[];
export type SummedFigures = Readonly<Record<(typeof SUMMED)[number], number>>;

/** Figure by figure a + b. */
export function addFigures(a: SummedFigures, b: SummedFigures): SummedFigures {
  return Object.fromEntries(SUMMED.map((figure) => [figure, a[figure] + b[figure]])) as Record<(typeof SUMMED)[number], number>;
}

/** Sums over nights: places become days of places, people days of people. Nights of hosts that had figures, by what they were counted from. */
export interface FigureSums extends SummedFigures {
  readonly nights: Readonly<Record<FigureSource, number>>;
  /** Days of people above what decisions allow, by the reason the hosts gave; `none` = they gave none. */
  readonly overBy: Readonly<Partial<Record<OverOccupancyReason | 'none', number>>>;
}

const NOTHING = Object.fromEntries(SUMMED.map((figure) => [figure, 0])) as Record<(typeof SUMMED)[number], number>;

/** Sums of no night. */
export const NO_SUMS: FigureSums = { ...NOTHING, nights: { stays: 0, counts: 0, mixed: 0, none: 0 }, overBy: {} };

/** The sums of runs over a period of nights. Sums of its parts add up to it. */
export function sumOf(runs: readonly OccupancyRun[], period: FigurePeriod): FigureSums {
  return clip(runs, period).map(({ first, last, value }): FigureSums => {
    const nights = nightCount({ first, last: last ?? period.last });
    return {
      ...Object.fromEntries(SUMMED.map((figure) => [figure, value[figure] * nights])) as Record<(typeof SUMMED)[number], number>,
      nights: { ...NO_SUMS.nights, [value.source]: nights },
      overBy: value.over > 0 ? { [value.overReason ?? 'none']: value.over * nights } : {},
    };
  }).reduce(addSums, NO_SUMS);
}

/** Sums of two periods, or of two hosts. */
export function addSums(a: FigureSums, b: FigureSums): FigureSums {
  const overBy = { ...a.overBy };
  for (const [reason, days] of Object.entries(b.overBy) as [keyof typeof overBy, number][]) overBy[reason] = (overBy[reason] ?? 0) + days;
  const { stays, counts, mixed, none } = b.nights;
  return {
    ...addFigures(a, b), overBy,
    nights: { stays: a.nights.stays + stays, counts: a.nights.counts + counts, mixed: a.nights.mixed + mixed, none: a.nights.none + none },
  };
}

/** The three rates of a period and of its last night alone; a whole of 0 has no rate. */
export function ratesOf(period: Pick<SummedFigures, 'realised' | 'capacityDays'>, lastNight: Pick<SummedFigures, 'occupied' | 'open' | 'available'>): Rates {
  return {
    instant: { part: lastNight.occupied, whole: lastNight.open },
    activity: { part: period.realised, whole: period.capacityDays },
    reallyAvailable: { part: lastNight.available, whole: lastNight.open },
  };
}
