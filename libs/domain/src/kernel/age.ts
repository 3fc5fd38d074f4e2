import type { Day, Month } from './day.js';

/**
 * Oldest age a place can be for, in completed years. Children and young adults end at 20, but a parent with a child under three is
 * hosted at any age (CASF L.222-5 4°).
 */
export const OLDEST_AGE = 60;

/** What is known of an age: a birth month, or completed years as the worker states them. */
export type KnownAge = { readonly birthMonth: Month } | { readonly completedYears: number };

/** The completed years that are possible; both ends equal when the answer is sure. */
export interface AgeSpan {
  readonly youngest: number;
  readonly oldest: number;
}

/**
 * Completed years on a day. Within the birth month both answers are possible, because the day of birth is not known:
 * the caller must then ask to *confirm the day*, never refuse.
 */
export function ageOn(age: KnownAge, day: Day): AgeSpan {
  if ('completedYears' in age) return { youngest: age.completedYears, oldest: age.completedYears };
  const months = (Number(day.slice(0, 4)) - Number(age.birthMonth.slice(0, 4))) * 12
    + Number(day.slice(5, 7)) - Number(age.birthMonth.slice(5, 7));
  const oldest = Math.floor(months / 12);
  const inBirthMonth = months % 12 === 0;
  return { youngest: inBirthMonth ? Math.max(0, oldest - 1) : oldest, oldest };
}
