import { addDays, type Day, type Month } from '../kernel/day.js';
import { overlay, type Run, type Span, stack } from './segments.js';

/** CASF D.316-2: a lieu de vie hosts at most three children under three, all its units together. */
export const LIEU_DE_VIE_UNDER_THREE = 3;
const YEARS = 3;

/**
 * The nights of a stay on which a child counts as under three: until the end of the month of its third birthday, for its day of birth is
 * not known here. Without a month of birth it counts on all of them: the safe answer.
 */
export function underThreeNights(birthMonth: Month | null, { first, last }: Span): Run<number> {
  if (birthMonth === null) return { first, last, value: 1 };
  const [year, month] = [Number(birthMonth.slice(0, 4)) + YEARS, Number(birthMonth.slice(5, 7))];
  const grown = addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
  return { first, last: last !== null && last < grown ? last : grown, value: 1 };
}

/** By how many the children who would come exceed the number, with those who are there, on the worst night on which they count; null = they fit. */
export function underThreeShortage(there: readonly Run<number>[], coming: readonly Run<number>[]): { readonly missing: number; readonly from: Day } | null {
  const over = overlay<number, number, number>(stack(coming), stack(there), (arriving, hosted = 0) => {
    const missing = (arriving ?? 0) + hosted - LIEU_DE_VIE_UNDER_THREE;
    return arriving !== undefined && missing > 0 ? missing : undefined;
  });
  return over.length === 0 ? null : { missing: Math.max(...over.map(({ value }) => value)), from: over[0]!.first };
}
