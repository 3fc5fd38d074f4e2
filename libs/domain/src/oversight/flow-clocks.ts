import type { Measure } from '../kernel/vocabulary.js';
import { type Acts, dueDates } from '../measures/due.js';
import type { ClockCode } from '../measures/measures.js';
import type { Urgency } from '../placement/request-codes.js';

const MS_PER_HOUR = 3_600_000;

/** What became of a clock for one person. `unknown`: it has run out, and nothing was recorded before the request was closed. */
export const CLOCK_OUTCOMES = ['inTime', 'late', 'running', 'unknown'] as const;
export type ClockOutcome = (typeof CLOCK_OUTCOMES)[number];

/** A request, with when one of its people arrived. */
export interface ClockedPerson {
  readonly measure: Measure | null;
  readonly measureStart: Date | null;
  readonly acts: Acts;
  readonly urgency: Urgency;
  readonly submittedAt: Date;
  /** The Département's delay when it was submitted. */
  readonly urgentHours: number;
  readonly arrivedAt: Date | null;
  readonly closedAt: Date | null;
}

/** A clock of a person and what became of it. */
export interface ClockOf {
  readonly code: ClockCode | 'carryOut';
  readonly outcome: ClockOutcome;
}

/** The act ended it in time or late; without an act it runs, is late, or nobody can say any more. */
function outcome(due: Date, done: Date | null, closedAt: Date | null, now: Date): ClockOutcome {
  if (done !== null) return done > due ? 'late' : 'inTime';
  if (closedAt !== null) return closedAt > due ? 'unknown' : 'inTime';
  return now > due ? 'late' : 'running';
}

/**
 * The clocks of the law and of the Département that ran for one person, and what became of each. A clock of which the beginning is not
 * known yet, because it follows an act that has not been recorded, is not counted.
 */
export function clocksOfPerson(person: ClockedPerson, zone: string, now: Date): ClockOf[] {
  const { measure, measureStart, acts, urgency, submittedAt, urgentHours, arrivedAt, closedAt } = person;
  const legal = measure === null || measureStart === null ? [] : dueDates(measure, measureStart.toISOString(), zone, acts).filter(({ code, estimated }) => code !== 'end' && !estimated)
    .map(({ code, instant }): ClockOf => ({ code, outcome: outcome(new Date(instant), acts[code] ? new Date(acts[code]) : null, closedAt, now) }));
  if (urgency === 'planned') return legal;
  return [{ code: 'carryOut', outcome: outcome(new Date(submittedAt.getTime() + urgentHours * MS_PER_HOUR), arrivedAt, closedAt, now) }, ...legal];
}
