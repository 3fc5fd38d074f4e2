import { dayFromNumber, dayNumber } from '../kernel/index.js';
import type { Day } from '../kernel/index.js';

/** Days as numbers, each worked out once: the same few days come back thousands of times in a search. */
export class Calendar {
  private readonly numbers = new Map<Day, number>();
  private readonly days = new Map<number, Day>();

  /** Days since 1970-01-01. */
  numberOf(day: Day): number {
    let number = this.numbers.get(day);
    if (number === undefined) this.numbers.set(day, number = dayNumber(day));
    return number;
  }

  /** The day of a number. */
  dayOf(number: number): Day {
    let day = this.days.get(number);
    if (day === undefined) this.days.set(number, day = dayFromNumber(number));
    return day;
  }
}
