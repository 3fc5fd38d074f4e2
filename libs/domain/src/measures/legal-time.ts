import { addDays, dayIn, instantAt, isDay, type Day } from '../kernel/day.js';

/** A delay of the law. Hours elapse; days and months are counted on the calendar (code de procédure civile 641 and 642). */
export interface Delay {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'months';
}

/** When a delay runs out. */
export interface Expiry {
  /** The last day on which the act is in time. */
  readonly day: Day;
  /** ISO instant (UTC) after which it is late. */
  readonly instant: string;
}

const MS_PER_HOUR = 3_600_000;

/**
 * The day `count` months later (earlier when negative) that bears the same number, or the last day of a month that has no such day:
 * one month after 31 January is 28 or 29 February (code de procédure civile 641 al. 2).
 */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String(months % 12 + 1).padStart(2, '0')}`;
  for (let number = Number(day.slice(8, 10)); number > 28; number -= 1) {
    if (isDay(`${month}-${number}`)) return `${month}-${number}`;
  }
  return `${month}-${day.slice(8, 10) < '28' ? day.slice(8, 10) : '28'}`;
}

/** The instant at which a day begins in a zone, daylight saving included. */
export const startOfDay = (day: Day, zone: string): Date => atHour(day, 0, zone);

/** The instant at which a wall clock of the zone shows a whole hour of the day. */
export const atHour = (day: Day, hour: number, zone: string): Date => new Date(instantAt(day, hour * 60, zone));

/**
 * When a delay that began at `start` runs out in a zone. Hours are elapsed time, whatever the clocks do. For days and months the day of the
 * event does not count and the last one does until midnight. The extension to the next working day (code de procédure civile 642) is *not*
 * applied: a reminder must hold whichever way a judge reads it, so the earlier date is kept.
 */
export function expiry(start: Date, delay: Delay, zone: string): Expiry {
  if (delay.unit === 'hours') {
    const end = new Date(start.getTime() + delay.count * MS_PER_HOUR);
    return { day: dayIn(end, zone), instant: end.toISOString() };
  }
  const first = dayIn(start, zone);
  const day = delay.unit === 'days' ? addDays(first, delay.count) : addMonths(first, delay.count);
  return { day, instant: startOfDay(addDays(day, 1), zone).toISOString() };
}
