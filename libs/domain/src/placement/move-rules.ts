import { isDay, type Day } from '../kernel/day.js';
import type { Measure } from '../kernel/vocabulary.js';
import { noticeDay } from '../measures/due.js';
import type { Delay } from '../measures/legal-time.js';
import { problem, type Problem, type ProblemCode } from './problem.js';
import { checkExit, type StayDays } from './stay-rules.js';

/** Measures by which the judge entrusts a child to the ASE (Code civil 375-3 and 375-5): he must be told of a change of place. */
export const MEASURES_OF_THE_JUDGE: readonly Measure[] = ['prosecutorOpp', 'judgeOpp', 'judicialPlacement'];

/**
 * In an emergency the judge is told within 48 hours of the decision to move, instead of a month before; the same, on top, where siblings
 * are separated (CASF L.223-3 al. 2, loi du 7 février 2022, article 27).
 */
export const URGENT_MOVE_NOTICE: Delay = { count: 48, unit: 'hours' };

/** A change of place, before it is trusted. */
export interface MoveInput {
  /** The stay that ends. */
  readonly stay: StayDays;
  readonly movedOn: string;
  readonly measure: Measure | null;
  /** An emergency: the month's notice and the consultation may come after. */
  readonly isEmergency: boolean;
  /** Day on which the judge was told; null = not yet. */
  readonly judgeToldOn: string | null;
  /** Whether the child leaves a foster home. */
  readonly leavesFosterHome: boolean;
  /** Day on which the foster carer was consulted; null = not yet. */
  readonly familyConsultedOn: string | null;
  readonly today: Day;
  /** True while the move is only prepared: its day may lie ahead, and the judge's month has not been missed before it begins. */
  readonly isPlanned?: boolean;
}

/**
 * What should have been done and was not. A child that has moved *has* moved: a room may record it all the same, with these noted and
 * counted; the other problems are impossible facts.
 */
export const MOVE_DUTIES: readonly ProblemCode[] = ['judgeNotTold', 'judgeToldLate', 'familyNotConsulted'];

/** A day on which something was done: a real one that has come. */
function doneProblems(field: string, day: string | null, today: Day): Problem[] {
  if (day === null) return [];
  return isDay(day) ? (day > today ? [problem(field, 'inFuture')] : []) : [problem(field, 'notADay')];
}

/** Whether the judge must be told of a change of place under this measure. */
export const judgeMustBeTold = (measure: Measure | null): boolean => measure !== null && MEASURES_OF_THE_JUDGE.includes(measure);

/** What is wrong with a change of place: its day as of an exit, the judge's month, the family consulted (CASF L.223-3, L.421-16). */
export function checkMove(input: MoveInput): Problem[] {
  const { stay, movedOn, isEmergency, judgeToldOn, familyConsultedOn, today, isPlanned = false } = input;
  const problems = checkExit({ stay, exitOn: movedOn, reason: 'otherHost', today })
    .filter(({ code }) => !(isPlanned && code === 'exitInFuture'))
    .map((it) => (it.field === 'exitOn' ? { ...it, field: 'movedOn' } : it));
  problems.push(...doneProblems('judgeToldOn', judgeToldOn, today), ...doneProblems('familyConsultedOn', familyConsultedOn, today));
  return isEmergency || !isDay(movedOn) ? problems : [...problems, ...judgeDuty(input), ...familyDuty(input)];
}

function judgeDuty({ movedOn, measure, judgeToldOn, today, isPlanned = false }: MoveInput): Problem[] {
  if (!judgeMustBeTold(measure)) return [];
  const latest = noticeDay(movedOn);
  if (judgeToldOn === null) return isPlanned && today <= latest ? [] : [problem('judgeToldOn', 'judgeNotTold')];
  return isDay(judgeToldOn) && judgeToldOn > latest ? [problem('judgeToldOn', 'judgeToldLate')] : [];
}

function familyDuty({ movedOn, leavesFosterHome, familyConsultedOn }: MoveInput): Problem[] {
  const isConsulted = familyConsultedOn !== null && familyConsultedOn <= movedOn;
  return leavesFosterHome && !isConsulted ? [problem('familyConsultedOn', 'familyNotConsulted')] : [];
}
