import { addDays, dayNumber, weekday } from '../kernel/day.js';
import type { Claim } from './free-places.js';
import { EVERY_DAY, WEEKLY_HORIZON_NIGHTS } from './opening.js';
import type { Run } from './segments.js';

/**
 * The nights on which a claim takes its place, each counting 1. A sequential claim takes its evenings of the week only. Its rhythm is
 * unrolled two years ahead, as that of the hosts; beyond, it takes every night: a place shown as taken that is free can be asked for, one
 * shown as free that is taken would be promised twice.
 */
export function claimNights({ first, last, weekdays }: Claim): readonly Run<number>[] {
  if (!weekdays || weekdays.length === 0 || EVERY_DAY.every((day) => weekdays.includes(day))) return [{ first, last, value: 1 }];
  const horizon = addDays(first, WEEKLY_HORIZON_NIGHTS - 1);
  const isBeyond = last === null || last > horizon;
  const runs: Run<number>[] = [];
  for (let night = first, left = dayNumber(isBeyond ? horizon : last) - dayNumber(first); left >= 0; left -= 1, night = addDays(night, 1)) {
    if (!weekdays.includes(weekday(night))) continue;
    const previous = runs.at(-1);
    if (previous?.last === addDays(night, -1)) runs[runs.length - 1] = { ...previous, last: night };
    else runs.push({ first: night, last: night, value: 1 });
  }
  if (isBeyond) runs.push({ first: addDays(horizon, 1), last, value: 1 });
  return runs;
}
