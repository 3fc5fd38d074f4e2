import { addDays, type Day } from '../kernel/day.js';
import { spansBetween } from './spans.js';
import type { FigurePeriod } from './types.js';

/** How a period is split. */
export const PERIOD_STEPS = ['day', 'month', 'quarter', 'year'] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

const MONTHS: Readonly<Record<Exclude<PeriodStep, 'day'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the step after the one that holds this day. */
function nextStep(day: Day, step: PeriodStep): Day {
  if (step === 'day') return addDays(day, 1);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  const next = year * 12 + (Math.floor(month / MONTHS[step]) + 1) * MONTHS[step];
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

/** The period by days, months, quarters or years of the calendar; the first and the last may be parts of one. */
export function splitPeriod(period: FigurePeriod, step: PeriodStep): FigurePeriod[] {
  const cuts: Day[] = [];
  for (let day = nextStep(period.first, step); day <= period.last; day = nextStep(day, step)) cuts.push(day);
  return spansBetween(period, cuts).map(({ first, last }) => ({ first, last: last ?? period.last }));
}
