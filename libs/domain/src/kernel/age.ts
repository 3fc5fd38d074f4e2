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

/** Days of a month; 29 in February of a leap year. */
function lengthOf(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/**
 * Completed months on a day. The day of birth is not known: until the day of the month on which everyone born in that month has had
 * theirs, two answers are possible.
 */
export function monthsOn(birthMonth: Month, day: Day): AgeSpan {
  const months = (Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(birthMonth.slice(5, 7));
  const isPast = Number(day.slice(8, 10)) >= lengthOf(birthMonth);
  return { youngest: Math.max(0, isPast ? months : months - 1), oldest: Math.max(0, months) };
}

/**
 * Completed years on a day. Within the birth month both answers are possible, because the day of birth is not known, but on its last
 * day: the caller must then ask to *confirm the day*, never refuse. Whoever was born on 29 February is a year older on 1 March.
 */
export function ageOn(age: KnownAge, day: Day): AgeSpan {
  if ('completedYears' in age) return { youngest: age.completedYears, oldest: age.completedYears };
  const { youngest, oldest } = monthsOn(age.birthMonth, day);
  return { youngest: Math.floor(youngest / 12), oldest: Math.floor(oldest / 12) };
}
