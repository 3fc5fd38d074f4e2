/**
 * A calendar day, `YYYY-MM-DD`. Strings compare in calendar order, survive JSON and databases unchanged,
 * and carry no zone: the zone is applied once, where an instant becomes a day ({@link dayIn}).
 * A *night* is named by the day of its evening.
 */
export type Day = string;

/** A month, `YYYY-MM`: as precise as a search may be about a birth (least data, CNIL référentiel of 20 January 2022). */
export type Month = string;

/** Nights from `first` to `last`, both included. */
export interface Nights {
  readonly first: Day;
  readonly last: Day;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real day of the calendar: `2025-02-29` is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Whether the text is a real month, `YYYY-MM`. */
export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && isDay(`${text}-01`);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;
}

/** Days written once: sums over nights ask for the same ones thousands of times. From 1970 to 2105, so that it never grows past that. */
const written: Day[] = [];
const MOST_WRITTEN = 49_673;

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const known = written[number];
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (number >= 0 && number < MOST_WRITTEN) written[number] = day;
  return day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** How many nights the range holds; 0 when it is reversed. */
export function nightCount(nights: Nights): number {
  return Math.max(0, dayNumber(nights.last) - dayNumber(nights.first) + 1);
}

/** Every night of the range, in order. */
export function eachNight(nights: Nights): Day[] {
  const start = dayNumber(nights.first);
  return Array.from({ length: nightCount(nights) }, (_, index) => dayFromNumber(start + index));
}

/** Whether the night falls in the range; an open end (`null`) never closes. */
export function within(night: Day, from: Day, until: Day | null): boolean {
  return night >= from && (until === null || night <= until);
}

/** Day of the week, 1 = Monday to 7 = Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((dayNumber(day) + 3) % 7 + 7) % 7 + 1;
}

/** What a wall clock shows in a zone: the day and the minutes since midnight. */
export interface WallTime {
  readonly day: Day;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock at an instant in an IANA zone, daylight saving included. */
export function wallTime(instant: Date, zone: string): WallTime {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, minute: Number(part['hour']) * 60 + Number(part['minute']) };
}

/**
 * The instant (ms) at which a wall clock of the zone shows this day and minute; summer time included: after a change of clocks an hour is not so many
 * hours after midnight.
 */
export function instantAt(day: Day, minute: number, zone: string): number {
  const wanted = dayNumber(day) * MS_PER_DAY + minute * MS_PER_MINUTE;
  let instant = wanted;
  // The offset found at a guess may be another one an hour later: the second turn settles it.
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = wallTime(new Date(instant), zone);
    instant += wanted - (dayNumber(shown.day) * MS_PER_DAY + shown.minute * MS_PER_MINUTE);
  }
  return instant;
}

/** The calendar day at an instant in a zone. */
export function dayIn(instant: Date, zone: string): Day {
  return wallTime(instant, zone).day;
}

/** Before this hour of the morning, "tonight" is still the night that began yesterday evening. */
export const NIGHT_ENDS_AT_MINUTE = 6 * 60;

/** The night that is "tonight" at an instant: at 02:00 it bears yesterday's date. */
export function tonight(instant: Date, zone: string): Day {
  const { day, minute } = wallTime(instant, zone);
  return minute < NIGHT_ENDS_AT_MINUTE ? addDays(day, -1) : day;
}
