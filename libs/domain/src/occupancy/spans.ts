import type { Span } from '../availability/index.js';
import { addDays, type Day } from '../kernel/day.js';

/** The window cut at these first nights, in order; cuts outside it count for nothing. */
export function spansBetween(window: Span, cuts: Iterable<Day>): Span[] {
  const firsts = [window.first, ...[...new Set(cuts)].filter((day) => day > window.first && (window.last === null || day <= window.last)).sort()];
  return firsts.map((first, index) => ({ first, last: firsts[index + 1] === undefined ? window.last : addDays(firsts[index + 1]!, -1) }));
}
