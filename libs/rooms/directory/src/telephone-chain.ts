import type { TelephoneLine } from './directory.schema.js';

/** Whether the line answers at a minute of the day; a line that ends before it begins passes midnight, both 0 is at any hour. */
export function answersAt({ from, to }: TelephoneLine, minute: number): boolean {
  if (from === to) return true;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Those who answer at a minute of the day, in the order in which to call them: a line for these hours before one for any hour. */
export function chainAt<Line extends TelephoneLine>(lines: readonly Line[], minute: number): Line[] {
  const now = lines.filter((line) => answersAt(line, minute));
  return [...now.filter(({ from, to }) => from !== to), ...now.filter(({ from, to }) => from === to)];
}
