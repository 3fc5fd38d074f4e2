import { addDays, type Day, dayIn, dayNumber, type Month, tonight, weekday } from '../kernel/day.js';
import { startOfDay } from '../measures/legal-time.js';

const MS_PER_MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** How long something took, of people: of those of whom it is known. */
export interface DelayFigures {
  readonly people: number;
  /** Of these, those to whom it has happened. */
  readonly reached: number;
  /** Whole minutes; null when it has happened to nobody. */
  readonly medianMinutes: number | null;
  /** Nine in ten waited no longer, in whole minutes. */
  readonly p90Minutes: number | null;
  /** In less than 24 hours. */
  readonly under24h: number;
}

/** The smallest value that at least so many percent of the values do not exceed (nearest rank): always one of them, never a mean. */
export function quantile(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil((sorted.length * percent) / 100)) - 1]!;
}

/** Whole minutes between two instants; null while the second has not come. What was written down afterwards is never less than nothing. */
export function minutesBetween(from: Date, to: Date | null): number | null {
  return to === null ? null : Math.max(0, Math.floor((to.getTime() - from.getTime()) / MS_PER_MINUTE));
}

/** Of each person how many minutes it took, null where it has not happened. */
export function delaysOf(minutes: readonly (number | null)[]): DelayFigures {
  const reached = minutes.filter((one) => one !== null);
  return {
    people: minutes.length, reached: reached.length, medianMinutes: quantile(reached, 50), p90Minutes: quantile(reached, 90),
    under24h: reached.filter((one) => one < DAY_MINUTES).length,
  };
}

/** An arrival, as it is known. */
export interface KnownArrival {
  readonly admittedOn: Day;
  /** When it was written down. */
  readonly recordedAt: Date;
  /** When it had been agreed for; null = nothing was. */
  readonly agreedAt: Date | null;
}

/**
 * The instant of an arrival of which the day is known: when it was written down, if that was the same day or night; else what was agreed
 * for it; else the end of that day, the latest it can have been, so that a figure never flatters.
 */
export function arrivalInstant({ admittedOn, recordedAt, agreedAt }: KnownArrival, zone: string): { readonly at: Date; readonly estimated: boolean } {
  const isThatDay = (at: Date): boolean => dayIn(at, zone) === admittedOn || tonight(at, zone) === admittedOn;
  if (isThatDay(recordedAt)) return { at: recordedAt, estimated: false };
  if (agreedAt !== null && isThatDay(agreedAt)) return { at: agreedAt, estimated: true };
  return { at: startOfDay(addDays(admittedOn, 1), zone), estimated: true };
}

/** The months from one to another, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The month after. */
export function nextMonth(month: Month): Month {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

/** The month so many before. */
export function monthsBefore(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Nights of a stay, from the admission; not the one of the exit. Null = it goes on. */
export interface NightSpan {
  readonly admittedOn: Day;
  readonly exitOn: Day | null;
  /** Evenings of a sequential stay, 1 = Monday to 7 = Sunday; absent = every one. */
  readonly weekdays?: readonly number[] | undefined;
}

/** Nights spent in a month, those of a rhythm alone where there is one, up to a day that is not over: nobody has slept there yet. */
export function nightsIn(month: Month, spans: readonly NightSpan[], today: Day): number {
  const end = [`${nextMonth(month)}-01`, today].sort()[0]!;
  return spans.reduce((nights, { admittedOn, exitOn, weekdays }) => {
    const from = admittedOn > `${month}-01` ? admittedOn : `${month}-01`;
    const until = exitOn !== null && exitOn < end ? exitOn : end;
    const spent = Math.max(0, dayNumber(until) - dayNumber(from));
    return nights + (weekdays ? Array.from({ length: spent }, (_, night) => weekday(addDays(from, night))).filter((day) => weekdays.includes(day)).length : spent);
  }, 0);
}

/** Kilometres that separate the bands in which distances are counted: each begins a band. */
export const DISTANCE_BOUNDS_KM = [0, 10, 25, 50, 100] as const;

/** The first kilometre of the band of a distance in metres. */
export function distanceBand(metres: number): (typeof DISTANCE_BOUNDS_KM)[number] {
  return DISTANCE_BOUNDS_KM.findLast((km) => metres >= km * 1000) ?? 0;
}
