import { addDays, dayNumber, weekday, type Day } from '../kernel/day.js';
import type { Run, Runs, Span } from './segments.js';

/** Every day of the week, 1 = Monday to 7 = Sunday. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * How far a weekly rhythm is unrolled when no end is asked, in nights: two years, the longest a measure runs (Code civil 375 al. 3).
 * Nothing is promised beyond: an endless alternation has no finite list of runs.
 */
export const WEEKLY_HORIZON_NIGHTS = 731;

/**
 * Whether a unit open on these days of the week hosts on the night of this day. A night needs its evening and its morning:
 * open Monday to Friday sleeps Monday to Thursday; where children come back on Sunday evening, Sunday is an open day.
 */
export function sleepsOn(night: Day, openDays: readonly number[]): boolean {
  const evening = weekday(night);
  return openDays.includes(evening) && openDays.includes((evening % 7) + 1);
}

/** The nights of the span on which a unit with these opening days hosts. */
export function openNights(openDays: readonly number[], span: Span): Runs<true> {
  if (EVERY_DAY.every((day) => openDays.includes(day))) return [{ first: span.first, last: span.last, value: true }];
  const horizon = addDays(span.first, WEEKLY_HORIZON_NIGHTS - 1);
  const last = span.last === null || span.last > horizon ? horizon : span.last;
  const runs: Run<true>[] = [];
  for (let index = dayNumber(span.first); index <= dayNumber(last); index += 1) {
    const night = addDays(span.first, index - dayNumber(span.first));
    if (!sleepsOn(night, openDays)) continue;
    const previous = runs.at(-1);
    if (previous?.last === addDays(night, -1)) runs[runs.length - 1] = { ...previous, last: night };
    else runs.push({ first: night, last: night, value: true });
  }
  return runs;
}
