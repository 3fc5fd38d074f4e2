import type { Day } from '../kernel/day.js';
import { CARE_KINDS, MEASURES, SEXES } from '../kernel/vocabulary.js';
import { OVER_OCCUPANCY_REASONS } from './codes.js';
import type { Ages, CapacityRun } from './capacity.types.js';
import type { Report } from './publication.js';
import type { ProblemCode, PublicationInput } from './publication.types.js';
import { after, intersection, type Span } from './segments.js';

/** The last night up to which the decisions follow each other without a gap from `first`; null = without end, undefined = none in force then. */
function coveredUntil(capacity: readonly CapacityRun[], first: Day): Day | null | undefined {
  let reached: Day | null | undefined;
  let next: Day | null = first;
  for (const run of capacity) {
    if (next === null || run.first > next) break;
    if (run.last !== null && run.last < next) continue;
    reached = run.last;
    next = after(run);
  }
  return reached;
}

/** Whether some age is in both. */
export const overlap = (one: Ages, other: Ages): boolean => one.min <= other.max && other.min <= one.max;

/** Only what someone gave a known reason for lifts the number. */
function reasonedPlaces({ overOccupancy: it }: PublicationInput): number {
  return it?.reason && (OVER_OCCUPANCY_REASONS as readonly string[]).includes(it.reason) ? it.places : 0;
}

function numberProblems(input: PublicationInput, runs: readonly CapacityRun[], report: Report): void {
  const added = reasonedPlaces(input);
  const allowed = Math.min(...runs.map((run) => (input.intermittent ? run.intermittent : run.authorised + run.derogated))) + added;
  const { statement } = input;
  if (statement.kind === 'declaration') {
    if (statement.places > allowed) report('statement.places', 'aboveAuthorised');
    return;
  }
  if (statement.capacity > allowed) report('statement.capacity', 'aboveAuthorised');
}

/** What is published lies within every decision in force on its nights (CASF L.313-1, L.313-10, L.421-5). */
export function lawProblems(input: PublicationInput, capacity: readonly CapacityRun[], report: Report): void {
  const span: Span = { first: input.from, last: input.until };
  const covered = coveredUntil(capacity, input.from);
  if (covered === undefined) {
    report('from', 'noAuthorisation');
    return;
  }
  // Without an end, a publication lasts as long as the authorisation; a stated end must lie within it.
  if (input.until !== null && covered !== null && input.until > covered) report('until', 'beyondAuthorisation');
  const runs = capacity.filter((run) => intersection(run, { ...span, last: input.until ?? covered }) !== null);
  numberProblems(input, runs, report);
  // A code that no list knows is told by the first check, once.
  const outside = <T extends string>(values: readonly string[] | null, known: readonly T[], allows: (run: CapacityRun) => readonly T[] | null,
    field: string, code: ProblemCode): void => {
    values?.forEach((value, index) => {
      const named = known.find((it) => it === value);
      if (named && runs.some((run) => allows(run)?.includes(named) === false)) report(`${field}.${index}`, code);
    });
  };
  outside(input.sexes, SEXES, (run) => run.sexes, 'sexes', 'sexNotAuthorised');
  outside(input.care, CARE_KINDS, (run) => run.care, 'care', 'careNotAuthorised');
  outside(input.measures, MEASURES, (run) => run.measures, 'measures', 'measureNotAuthorised');
  const { ages } = input;
  if (ages && runs.some((run) => ages.min < run.ages.min || ages.max > run.ages.max)) report('ages', 'agesNotAuthorised');
  input.statement.agePlaces?.forEach((ceiling, index) => {
    if (!runs.some((run) => overlap(run.ages, ceiling))) report(`statement.agePlaces.${index}`, 'agesNotAuthorised');
  });
}
