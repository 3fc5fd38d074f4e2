import { addDays, isDay, weekday, type Day } from '../kernel/day.js';
import { problem, type Problem } from './problem.js';
import type { PlacementSettings } from './settings.js';
import { ABSENCE_KINDS, EXIT_REASONS, STAY_KINDS, type StayKind } from './stay-codes.js';

/** A stay by its days: its nights go from `admittedOn` to the one before `exitOn`. */
export interface StayDays {
  /** Day of the evening of the first night. */
  readonly admittedOn: Day;
  /** Day of the exit; null = the child lives there. */
  readonly exitOn: Day | null;
}

/** Another stay of the same child. */
export interface OtherStay extends StayDays {
  readonly kind: StayKind;
  /** Evenings of a sequential stay. */
  readonly weekdays?: readonly number[];
}

/** A stay to be recorded, before it is trusted. */
export interface StayInput {
  readonly kind: string;
  readonly admittedOn: string;
  /** When the exit is expected, or was, for a stay that is over; null = not known. */
  readonly exitOn: string | null;
  /** Renewals of a relay. */
  readonly renewals?: number;
  readonly weekdays?: readonly number[] | null;
  /** Other stays of the same child. */
  readonly others: readonly OtherStay[];
  /** The night that is "tonight" in the Département: at 02:00 an arrival bears yesterday's date. */
  readonly today: Day;
  readonly settings: Pick<PlacementSettings, 'relayDays' | 'relayRenewals' | 'admissionPastDays'>;
  /** True for rows of an import: there an old arrival is what is wanted. */
  readonly isHistory?: boolean;
}

/** The last night of a relay stay that was renewed so many times; renewals beyond those allowed add nothing. */
export function relayLast(first: Day, renewals: number, settings: Pick<PlacementSettings, 'relayDays' | 'relayRenewals'>): Day {
  return addDays(first, settings.relayDays * (1 + Math.min(Math.max(0, renewals), settings.relayRenewals)) - 1);
}

const known = (codes: readonly string[], value: string): boolean => codes.includes(value);
const areWeekdays = (days: readonly number[]): boolean => (
  days.length > 0 && new Set(days).size === days.length && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7));

/** Which of a child's stays exclude each other: a relay and a sequential stay lie over the stay that goes on elsewhere. */
const layerOf = (kind: string): 'whole' | 'relay' | 'sequential' => (kind === 'relay' || kind === 'sequential' ? kind : 'whole');

const DAYS_A_WEEK = 7;

/** Whether the child would sleep in both on some night; two rhythms must share an evening that lies in both. */
function collide(a: Pick<StayInput, 'kind' | 'admittedOn' | 'exitOn' | 'weekdays'>, b: OtherStay): boolean {
  if (layerOf(a.kind) !== layerOf(b.kind)) return false;
  const first = a.admittedOn > b.admittedOn ? a.admittedOn : b.admittedOn;
  const sleeps = ({ weekdays }: { readonly weekdays?: readonly number[] | null }, night: Day): boolean => !weekdays || weekdays.includes(weekday(night));
  const lasts = ({ exitOn }: StayDays, night: Day): boolean => exitOn === null || night < exitOn;
  // A week tells it all: rhythms repeat, and both stays end once and for all.
  return Array.from({ length: DAYS_A_WEEK }, (_, index) => addDays(first, index)).some((night) => (
    lasts(a, night) && lasts(b, night) && sleeps(a, night) && sleeps(b, night)));
}

/** What is wrong with an admission, or with the row of an import. */
export function checkStay(input: StayInput): Problem[] {
  const { kind, admittedOn, exitOn, renewals = 0, weekdays = null, others, today, settings, isHistory = false } = input;
  const problems: Problem[] = [];
  if (!known(STAY_KINDS, kind)) problems.push(problem('kind', 'unknownCode'));
  if (kind === 'sequential' ? weekdays === null || !areWeekdays(weekdays) : weekdays !== null) {
    problems.push(problem('weekdays', kind === 'sequential' ? 'badWeekdays' : 'weekdaysOfSequential'));
  }
  problems.push(...renewalProblems(kind, renewals, settings));
  if (!isDay(admittedOn)) problems.push(problem('admittedOn', 'notADay'));
  if (exitOn !== null && !isDay(exitOn)) problems.push(problem('exitOn', 'notADay'));
  if (!isDay(admittedOn) || (exitOn !== null && !isDay(exitOn))) return problems;

  if (admittedOn > today) problems.push(problem('admittedOn', 'admissionInFuture'));
  if (!isHistory && admittedOn < addDays(today, -settings.admissionPastDays)) problems.push(problem('admittedOn', 'admissionTooOld'));
  if (exitOn !== null && exitOn < admittedOn) problems.push(problem('exitOn', 'exitBeforeEntry'));
  if (kind === 'relay' && exitOn !== null && exitOn > addDays(relayLast(admittedOn, renewals, settings), 1)) problems.push(problem('exitOn', 'relayTooLong'));
  if (others.some((other) => collide(input, other))) problems.push(problem('admittedOn', 'overlappingStay'));
  return problems;
}

function renewalProblems(kind: string, renewals: number, settings: StayInput['settings']): Problem[] {
  if (!Number.isSafeInteger(renewals) || renewals < 0) return [problem('renewals', 'notAWholeNumber')];
  if (kind !== 'relay') return renewals > 0 ? [problem('renewals', 'renewalsOfRelay')] : [];
  return renewals > settings.relayRenewals ? [problem('renewals', 'relayRenewedTooOften')] : [];
}

/** What is wrong with an exit. */
export function checkExit({ stay, exitOn, reason, today }: {
  readonly stay: StayDays; readonly exitOn: string; readonly reason: string;
  /** The calendar day in the Département: an exit in the morning bears its own date. */
  readonly today: Day;
}): Problem[] {
  const problems = known(EXIT_REASONS, reason) ? [] : [problem('reason', 'unknownCode')];
  if (stay.exitOn !== null) problems.push(problem('stay', 'alreadyLeft'));
  if (!isDay(exitOn)) return [...problems, problem('exitOn', 'notADay')];
  if (exitOn < stay.admittedOn) problems.push(problem('exitOn', 'exitBeforeEntry'));
  if (exitOn > today) problems.push(problem('exitOn', 'exitInFuture'));
  return problems;
}

/** Nights of an absence. */
export interface AbsenceNights {
  readonly first: Day;
  /** Last night away; null = not known yet. */
  readonly last: Day | null;
}

/** What is wrong with an absence. A holiday may be told ahead: the nights may lie in the future, never outside the stay. */
export function checkAbsence({ stay, kind, first, last, others }: {
  readonly stay: StayDays; readonly kind: string; readonly first: string; readonly last: string | null;
  /** Other absences of the same stay. */
  readonly others: readonly AbsenceNights[];
}): Problem[] {
  const problems = known(ABSENCE_KINDS, kind) ? [] : [problem('kind', 'unknownCode')];
  if (!isDay(first)) problems.push(problem('first', 'notADay'));
  if (last !== null && !isDay(last)) problems.push(problem('last', 'notADay'));
  if (!isDay(first) || (last !== null && !isDay(last))) return problems;
  if (last !== null && last < first) return [...problems, problem('last', 'endBeforeBeginning')];
  if (first < stay.admittedOn || (stay.exitOn !== null && first >= stay.exitOn)) problems.push(problem('first', 'absenceOutsideStay'));
  else if (stay.exitOn !== null && last !== null && last >= stay.exitOn) problems.push(problem('last', 'absenceOutsideStay'));
  if (others.some((it) => (it.last === null || it.last >= first) && (last === null || it.first <= last))) problems.push(problem('first', 'overlappingAbsence'));
  return problems;
}
