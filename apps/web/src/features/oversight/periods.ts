import { tonight, zoneOf } from '@ugo/domain/kernel';

const MONTHS_A_YEAR = 12;

/** The night that is tonight in a Département. */
export const tonightIn = (departement: string): string => tonight(new Date(), zoneOf(departement));

/** `2026-11` so many months before a day. */
export function monthBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * MONTHS_A_YEAR + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / MONTHS_A_YEAR)}-${String((count % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

/** The last so many months, this one included. */
export const lastMonths = (departement: string, count: number): { firstMonth: string; lastMonth: string } => {
  const today = tonightIn(departement);
  return { firstMonth: monthBefore(today, count - 1), lastMonth: today.slice(0, 7) };
};

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** The last so many quarters, the newest first: the one that runs, or those that are over. */
export function quarters(departement: string, count: number, from: 'running' | 'over'): string[] {
  const today = tonightIn(departement);
  return Array.from({ length: count }, (_, index) => quarterOf(monthBefore(today, 3 * (index + (from === 'over' ? 1 : 0)))));
}

/** Whole periods before the one that runs: a year of months, two years of quarters, five years. */
const BEFORE = { month: 11, quarter: 7, year: 4 } as const;
const MONTHS_OF = { month: 1, quarter: 3, year: MONTHS_A_YEAR } as const;
export type Step = keyof typeof BEFORE;

/** First night of a span that ends tonight. */
export function spanStart(step: Step, last: string): string {
  const month = Number(last.slice(5, 7)) - 1;
  return `${monthBefore(last, BEFORE[step] * MONTHS_OF[step] + (month % MONTHS_OF[step]))}-01`;
}
