import { OLDEST_AGE } from '../kernel/age.js';
import { isDay, type Day } from '../kernel/day.js';
import { CAPABILITIES, CARE_KINDS, MEASURES, SEXES } from '../kernel/vocabulary.js';
import type { Ages, CapacityRun } from './capacity.types.js';
import { CLOSURE_REASONS, OVER_OCCUPANCY_REASONS } from './codes.js';
import { lawProblems, overlap } from './publication.law.js';
import { PROBLEM_MESSAGES } from './publication.messages.js';
import type { MovementInput, Problem, ProblemCode, PublicationInput, StatementInput } from './publication.types.js';

/** Collects problems; the message follows from the code. */
export type Report = (field: string, code: ProblemCode) => void;

const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function numbers(fields: Readonly<Record<string, number | null>>, report: Report): void {
  for (const [field, value] of Object.entries(fields)) if (value !== null && !whole(value)) report(field, 'notAWholeNumber');
}

/** Values of a list that the code list does not know, and an empty list where something must be chosen. */
function codes(field: string, values: readonly string[] | null, known: readonly string[], mayBeEmpty: boolean, report: Report): void {
  if (values?.length === 0 && !mayBeEmpty) report(field, 'listEmpty');
  values?.forEach((value, index) => {
    if (!known.includes(value)) report(`${field}.${index}`, 'unknownCode');
  });
}

/** @returns whether both ends are days in order */
function period(prefix: string, from: string, until: string | null, report: Report): boolean {
  if (!isDay(from)) report(`${prefix}from`, 'notADay');
  if (until !== null && !isDay(until)) report(`${prefix}until`, 'notADay');
  if (!isDay(from) || (until !== null && !isDay(until))) return false;
  if (until !== null && until < from) report(`${prefix}until`, 'endBeforeBeginning');
  return until === null || until >= from;
}

function reason(field: string, value: string | null, known: readonly string[], report: Report): void {
  if (value === null || value === '') report(field, 'reasonMissing');
  else if (!known.includes(value)) report(field, 'unknownCode');
}

/** Girls' and boys' places against the places there are to share. */
function ceilings(total: number, { female, male }: StatementInput, report: Report): void {
  if (female !== null && female > total) report('statement.female', 'ceilingAbovePlaces');
  if (male !== null && male > total) report('statement.male', 'ceilingAbovePlaces');
  if (female !== null && male !== null && female + male < total) report('statement', 'ceilingsBelowPlaces');
}

function movements(name: 'exits' | 'entries', items: readonly MovementInput[], input: PublicationInput, report: Report): void {
  items.forEach(({ on, sex }, index) => {
    if (!isDay(on)) report(`statement.${name}.${index}.on`, 'notADay');
    else if (on < input.from || (input.until !== null && on > input.until)) report(`statement.${name}.${index}.on`, 'movementOutsideDates');
    if (sex !== null && !(SEXES as readonly string[]).includes(sex)) report(`statement.${name}.${index}.sex`, 'unknownCode');
  });
}

function statement(input: PublicationInput, report: Report): void {
  const it = input.statement;
  if (it.kind === 'declaration') {
    numbers({ 'statement.places': it.places, 'statement.female': it.female, 'statement.male': it.male }, report);
    ceilings(it.places, it, report);
    return;
  }
  numbers({ 'statement.capacity': it.capacity, 'statement.occupied': it.occupied, 'statement.female': it.female, 'statement.male': it.male }, report);
  ceilings(Math.max(0, it.capacity - it.occupied), it, report);
  movements('exits', it.exits, input, report);
  movements('entries', it.entries, input, report);
  if (it.occupied > it.capacity && !input.overOccupancy) report('statement.occupied', 'occupiedAboveCapacity');
  if (it.exits.length > it.occupied + it.entries.length) report('statement.exits', 'exitsAboveOccupied');
}

function range(field: string, { min, max }: Ages, report: Report): void {
  numbers({ [`${field}.min`]: min, [`${field}.max`]: max }, report);
  if (min > max) report(field, 'agesUpsideDown');
  if (max > OLDEST_AGE) report(`${field}.max`, 'agesOutOfBounds');
}

/** "One under three at most": ages that can come at all, each once, and no more places than there are. */
function agePlaces({ statement: it, ages: accepted }: PublicationInput, report: Report): void {
  it.agePlaces?.forEach((ceiling, index, all) => {
    const field = `statement.agePlaces.${index}`;
    range(field, ceiling, report);
    numbers({ [`${field}.places`]: ceiling.places }, report);
    if (ceiling.places > mostPlaces(it)) report(`${field}.places`, 'agePlacesAbovePlaces');
    if (all.findIndex(({ min, max }) => min === ceiling.min && max === ceiling.max) < index) report(field, 'agePlacesTwice');
    if (accepted && !overlap(accepted, ceiling)) report(field, 'agesNotAccepted');
  });
}

/** Most places the host can have free at once by its own words. */
const mostPlaces = (it: StatementInput): number => (it.kind === 'declaration' ? it.places : Math.max(0, it.capacity - it.occupied + it.exits.length));

function closures(input: PublicationInput, report: Report): void {
  input.closures.forEach((closure, index) => {
    period(`closures.${index}.`, closure.from, closure.until, report);
    if (closure.places !== 'all') numbers({ [`closures.${index}.places`]: closure.places }, report);
    reason(`closures.${index}.reason`, closure.reason, CLOSURE_REASONS, report);
  });
}

/**
 * Everything wrong with a publication, field by field; empty = it may be published.
 * @param capacity what the decisions allow, from `capacityOf` with an open window that begins no later than `input.from`
 * @param tonight the night that is tonight where the host is: earlier nights are over
 */
export function checkPublication(input: PublicationInput, capacity: readonly CapacityRun[], tonight: Day): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (field, code) => {
    problems.push({ field, code, message: PROBLEM_MESSAGES[code] });
  };
  const dated = period('', input.from, input.until, report);
  if (isDay(input.from) && input.from < tonight) report('from', 'inThePast');
  statement(input, report);
  if (input.ages) range('ages', input.ages, report);
  agePlaces(input, report);
  codes('sexes', input.sexes, SEXES, false, report);
  codes('care', input.care, CARE_KINDS, false, report);
  codes('measures', input.measures, MEASURES, false, report);
  codes('capabilities', input.capabilities, CAPABILITIES, true, report);
  numbers({ siblingsAtMost: input.siblingsAtMost }, report);
  if (input.siblingsAtMost !== null && input.siblingsAtMost > mostPlaces(input.statement)) report('siblingsAtMost', 'siblingsAbovePlaces');
  if (input.overOccupancy) {
    numbers({ 'overOccupancy.places': input.overOccupancy.places }, report);
    reason('overOccupancy.reason', input.overOccupancy.reason, OVER_OCCUPANCY_REASONS, report);
  }
  closures(input, report);
  if (dated) lawProblems(input, capacity, report);
  return problems;
}
