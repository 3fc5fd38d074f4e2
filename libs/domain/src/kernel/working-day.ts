import { addDays, type Day, weekday } from './day.js';

/** Public holidays of the whole country (Code du travail L.3133-1), by month and day. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const MOVABLE = [1, 39, 50];

/** Easter Sunday (Gregorian computus, Meeus). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${String(year).padStart(4, '0')}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}

/** Whether services of the Département work that day: Monday to Friday, no public holiday. */
export function isWorkingDay(day: Day): boolean {
  if (weekday(day) > 5 || FIXED.includes(day.slice(5))) return false;
  const sunday = easter(Number(day.slice(0, 4)));
  return !MOVABLE.some((after) => addDays(sunday, after) === day);
}

/** The first working day after the day. */
export function nextWorkingDay(day: Day): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
