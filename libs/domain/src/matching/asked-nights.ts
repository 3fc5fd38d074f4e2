import { dayFromNumber, dayNumber } from '../kernel/index.js';
import type { Day, Nights } from '../kernel/index.js';
import type { Calendar } from './calendar.js';
import type { MatchRequest } from './types.js';

/** The nights asked: all from the first to the last, or only those of some evenings of the week. Both ends are asked themselves. */
export interface AskedNights extends Nights {
  /** 1 = Monday to 7 = Sunday, by the evening that names the night; absent = every night. */
  readonly weekdays?: readonly number[];
}

const DAYS_A_WEEK = 7;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK + 1;

/** The first night asked from one day number on; null when there is none up to the other. */
function firstAsked(weekdays: readonly number[], from: number, to: number): number | null {
  for (let day = from; day <= to && day < from + DAYS_A_WEEK; day += 1) if (weekdays.includes(weekdayOf(day))) return day;
  return null;
}

/** How many nights are asked between two day numbers, both included. */
export function countAsked({ weekdays }: AskedNights, from: number, to: number): number {
  if (to < from) return 0;
  if (weekdays === undefined) return to - from + 1;
  const weeks = Math.floor((to - from + 1) / DAYS_A_WEEK);
  let count = weeks * weekdays.length;
  for (let day = from + weeks * DAYS_A_WEEK; day <= to; day += 1) if (weekdays.includes(weekdayOf(day))) count += 1;
  return count;
}

/** The first night asked between two day numbers, both included; null when there is none. */
export function nextAsked({ weekdays }: AskedNights, from: number, to: number): number | null {
  if (to < from) return null;
  return weekdays === undefined ? from : firstAsked(weekdays, from, to);
}

/** Whether a run of nights has one of those asked. */
export function meets(run: { readonly first: Day; readonly last: Day | null }, nights: AskedNights, calendar: Calendar): boolean {
  if (run.first > nights.last || (run.last !== null && run.last < nights.first)) return false;
  if (nights.weekdays === undefined) return true;
  const from = calendar.numberOf(run.first > nights.first ? run.first : nights.first);
  return firstAsked(nights.weekdays, from, calendar.numberOf(run.last !== null && run.last < nights.last ? run.last : nights.last)) !== null;
}

/**
 * The nights a request asks. Sequential care asks only the evenings of its rhythm: the first and the last of them are its ends, so that
 * age and decisions are looked at on the day of arrival. A rhythm without a night in the period is left as it is: `checkRequest` refuses it.
 */
export function nightsOf({ nights, weekdays }: Pick<MatchRequest, 'nights' | 'weekdays'>): AskedNights {
  if (!weekdays) return nights;
  const [from, to] = [dayNumber(nights.first), dayNumber(nights.last)];
  const first = firstAsked(weekdays, from, to);
  if (first === null) return { ...nights, weekdays };
  let last = to;
  while (!weekdays.includes(weekdayOf(last))) last -= 1;
  return { first: dayFromNumber(first), last: dayFromNumber(last), weekdays };
}
