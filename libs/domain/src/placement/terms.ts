import { addDays, dayIn } from '../kernel/day.js';
import { nextWorkingDay } from '../kernel/working-day.js';
import { startOfDay } from '../measures/legal-time.js';
import type { PlacementSettings } from './settings.js';

/** How the place is sought: in the night's hurry, or prepared. Names of the ranking policies. */
export type PlacementMode = 'tonight' | 'planned';

const MS_PER_MINUTE = 60_000;
const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MS_PER_MINUTE);

/** When an option asked now runs out: elapsed minutes, so that a change of clocks neither lengthens nor shortens it. */
export function optionEnds({ mode, now, settings }: {
  readonly mode: PlacementMode; readonly now: Date; readonly settings: Pick<PlacementSettings, 'optionMinutes'>;
}): Date {
  return later(now, settings.optionMinutes[mode]);
}

/** The midnight that ends the `count`-th working day after the day of `now`, in the zone of the Département. */
export function endOfWorkingDay(now: Date, count: number, zone: string): Date {
  let day = dayIn(now, zone);
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day);
  return startOfDay(addDays(day, 1), zone);
}

/** What decides how long a hold lasts. */
export interface HoldTerms {
  readonly mode: PlacementMode;
  /** The agreed arrival; null = not agreed yet. */
  readonly arrival: Date | null;
  /** Whether a visit comes before the arrival. */
  readonly visitPlanned: boolean;
  readonly now: Date;
  readonly settings: Pick<PlacementSettings, 'holdMarginMinutes' | 'holdWorkingDays'>;
  readonly zone: string;
}

/**
 * When a hold made now runs out. Without a visit: the agreed arrival and the margin (from now, where that arrival has passed).
 * With a visit, or with nothing agreed on a working day: the same, but at least and at most so many working days. A night has no visit.
 */
export function holdEnds({ mode, arrival, visitPlanned, now, settings, zone }: HoldTerms): Date {
  const expected = later(arrival !== null && arrival.getTime() > now.getTime() ? arrival : now, settings.holdMarginMinutes);
  if (mode === 'tonight' || (!visitPlanned && arrival !== null)) return expected;
  const least = endOfWorkingDay(now, settings.holdWorkingDays.least, zone);
  const most = holdLatest({ now, settings, zone });
  return expected < least ? least : expected > most ? most : expected;
}

/** The latest instant to which a hold with a visit, made at `now`, may be extended. */
export function holdLatest({ now, settings, zone }: Pick<HoldTerms, 'now' | 'zone'> & { readonly settings: Pick<PlacementSettings, 'holdWorkingDays'> }): Date {
  return endOfWorkingDay(now, settings.holdWorkingDays.most, zone);
}
