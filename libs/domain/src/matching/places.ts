import type { AgeSpan, Day } from '../kernel/index.js';
import { countAsked, meets, nextAsked } from './asked-nights.js';
import type { AskedNights } from './asked-nights.js';
import { Calendar } from './calendar.js';
import type { AgePlaces, AgeRange, ClosedNights, FreePlaces, PlacesWithinNumber } from './types.js';

/** Places free on the worst night; `female`, `male` and `ages` are ceilings. {@link UNLIMITED} where the host sets none. */
export interface Capacity {
  readonly places: number;
  readonly female: number;
  readonly male: number;
  /** Every ceiling by age of a night asked: each must hold. */
  readonly ages: readonly AgePlaces[];
}

/** People to be taken together. */
export interface Headcount {
  readonly size: number;
  readonly female: number;
  readonly male: number;
  /** Completed years on arrival, one for each person. */
  readonly ages: readonly AgeSpan[];
}

/** How far the places fall short: by how many on the worst night, on how many nights, from which. */
export interface Shortfall {
  readonly missing: number;
  readonly nights: number;
  readonly from: Day;
  /** Places free on the worst night, whatever the sex. */
  readonly free: number;
  /** The ceiling that stops: one sex, some ages, or the number itself. */
  readonly ceiling: 'female' | 'male' | 'ages' | 'places';
  /** The ages of that ceiling; null when it is another. */
  readonly ages: AgeRange | null;
}

export const UNLIMITED = Number.MAX_SAFE_INTEGER;
const NO_AGES: readonly AgePlaces[] = [];
const NONE: Capacity = { places: 0, female: 0, male: 0, ages: NO_AGES };

function inOrder(runs: readonly FreePlaces[]): readonly FreePlaces[] {
  for (let index = 1; index < runs.length; index += 1) {
    if (runs[index]!.first < runs[index - 1]!.first) return [...runs].sort((a, b) => (a.first < b.first ? -1 : 1));
  }
  return runs;
}

/**
 * The least that is free on any night asked, straight from the runs: a stay of two years costs what a night costs.
 * A night that no run covers has no place. Where runs overlap the smaller figure counts.
 */
export function leastFree(runs: readonly FreePlaces[], nights: AskedNights, calendar: Calendar): Capacity {
  if (nights.weekdays !== undefined) return leastOfRhythm(runs, nights, calendar);
  let places = UNLIMITED;
  let female = UNLIMITED;
  let male = UNLIMITED;
  let ages = NO_AGES;
  let lastCovered: Day | null = null;
  let complete = false;
  for (const run of inOrder(runs)) {
    if (run.last !== null && run.last < nights.first) continue;
    if (run.first > nights.last) break;
    const gap = !complete && run.first > nights.first
      && (lastCovered === null || calendar.numberOf(run.first) > calendar.numberOf(lastCovered) + 1);
    if (gap) return NONE;
    if (run.places < places) places = run.places;
    if (run.female !== null && run.female < female) female = run.female;
    if (run.male !== null && run.male < male) male = run.male;
    if (run.ages !== undefined && run.ages !== ages) ages = ages.length === 0 ? run.ages : [...ages, ...run.ages];
    if (run.last === null || run.last >= nights.last) complete = true;
    else if (lastCovered === null || run.last > lastCovered) lastCovered = run.last;
  }
  return complete ? { places, female, male, ages } : NONE;
}

/** The same for the evenings of a rhythm: what happens on the nights between is nobody's concern. */
function leastOfRhythm(runs: readonly FreePlaces[], nights: AskedNights, calendar: Calendar): Capacity {
  let [places, female, male] = [UNLIMITED, UNLIMITED, UNLIMITED];
  let ages = NO_AGES;
  const end = calendar.numberOf(nights.last);
  let next = calendar.numberOf(nights.first);
  for (const run of inOrder(runs)) {
    if (!meets(run, nights, calendar)) continue;
    if (nextAsked(nights, next, calendar.numberOf(run.first) - 1) !== null) return NONE;
    places = Math.min(places, run.places);
    female = Math.min(female, run.female ?? UNLIMITED);
    male = Math.min(male, run.male ?? UNLIMITED);
    if (run.ages !== undefined) ages = [...ages, ...run.ages];
    next = Math.max(next, run.last === null ? end + 1 : calendar.numberOf(run.last) + 1);
  }
  return nextAsked(nights, next, end) === null ? { places, female, male, ages } : NONE;
}

/** Places left on the worst of the nights asked that are closed by one or the other; {@link UNLIMITED} where none is. */
export function leastOpen(closed: readonly ClosedNights[], by: ClosedNights['by'], nights: AskedNights, calendar: Calendar): number {
  let least = UNLIMITED;
  for (const run of closed) if (run.by === by && run.places < least && meets(run, nights, calendar)) least = run.places;
  return least;
}

/** What is free on the law's, the host's and the closures' account, as the offer of a host keeps it. */
export interface Account {
  readonly authorised: readonly FreePlaces[];
  readonly declared: readonly FreePlaces[];
  readonly closed: readonly ClosedNights[];
}

/** Places, whatever the sex and age, on every night asked. */
export function placesOnEveryNight({ authorised, declared, closed }: Account, nights: AskedNights): number {
  const calendar = new Calendar();
  return Math.min(
    leastFree(authorised, nights, calendar).places, leastFree(declared, nights, calendar).places,
    leastOpen(closed, 'host', nights, calendar), leastOpen(closed, 'decision', nights, calendar),
  );
}

/** Places free within the permanent number on the worst of the nights asked that have more by exception; {@link UNLIMITED} where none has. */
export function leastWithinNumber(runs: readonly PlacesWithinNumber[] | undefined, nights: AskedNights, calendar: Calendar): number {
  let least = UNLIMITED;
  if (runs !== undefined) for (const run of runs) if (run.places < least && meets(run, nights, calendar)) least = run.places;
  return least;
}

/** Whether the people can be taken on every night. */
export function holds(capacity: Capacity, people: Headcount): boolean {
  return people.size <= capacity.places && people.female <= capacity.female && people.male <= capacity.male
    && (capacity.ages.length === 0 || holdsAges(capacity.ages, people.ages));
}

function holdsAges(ceilings: readonly AgePlaces[], ages: readonly AgeSpan[]): boolean {
  for (const ceiling of ceilings) if (countAged(ages, ceiling) > ceiling.places) return false;
  return true;
}

/** How many are surely of these ages: where the day of birth decides, it is asked before anyone is refused. */
function countAged(ages: readonly AgeSpan[], { min, max }: AgeRange): number {
  let count = 0;
  for (const { youngest, oldest } of ages) if (youngest >= min && oldest <= max) count += 1;
  return count;
}

/** How many places are missing for the people on the worst night asked; zero or less when none is. */
export function missingIn(capacity: Capacity, people: Headcount): number {
  let missing = Math.max(people.size - capacity.places, people.female - capacity.female, people.male - capacity.male);
  for (const ceiling of capacity.ages) missing = Math.max(missing, countAged(people.ages, ceiling) - ceiling.places);
  return missing;
}

/** The ceiling by age that falls shortest, and by how many; null when all hold. */
function shortestAges(ceilings: readonly AgePlaces[], ages: readonly AgeSpan[]): { readonly missing: number; readonly ages: AgeRange } | null {
  let worst: { missing: number; ages: AgeRange } | null = null;
  for (const { min, max, places } of ceilings) {
    const missing = countAged(ages, { min, max }) - places;
    if (missing > (worst?.missing ?? 0)) worst = { missing, ages: { min, max } };
  }
  return worst;
}

/** First nights (as day numbers) of the stretches on which the runs say the same thing; the end of the period comes last. */
function stretches(runs: readonly FreePlaces[], first: number, end: number, calendar: Calendar): number[] {
  const starts = [first];
  for (const run of runs) {
    addStart(starts, calendar.numberOf(run.first), end);
    if (run.last !== null) addStart(starts, calendar.numberOf(run.last) + 1, end);
  }
  starts.push(end);
  return starts;
}

/** Keeps the starts in order without sorting them: runs mostly come one after the other, so that a start is the last one. */
function addStart(starts: number[], start: number, end: number): void {
  if (start <= starts[0]! || start >= end) return;
  let at = starts.length;
  while (starts[at - 1]! > start) at -= 1;
  if (starts[at - 1] !== start) starts.splice(at, 0, start);
}

/** What is missing for the people, or null when nothing is. */
export function shortfall(runs: readonly FreePlaces[], nights: AskedNights, people: Headcount, calendar: Calendar): Shortfall | null {
  const first = calendar.numberOf(nights.first);
  const end = calendar.numberOf(nights.last) + 1;
  const bounds = stretches(runs, first, end, calendar);
  let worst = 0;
  let free = 0;
  let ceiling: Shortfall['ceiling'] = 'places';
  let stopped: AgeRange | null = null;
  let short = 0;
  let from = 0;
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const until = bounds[index + 1]! - 1;
    const start = nextAsked(nights, bounds[index]!, until);
    if (start === null) continue;
    const night = calendar.dayOf(start);
    const least = leastFree(runs, { first: night, last: night }, calendar);
    const lacking = people.size - least.places;
    const girls = people.female - least.female;
    const aged = least.ages.length === 0 ? null : shortestAges(least.ages, people.ages);
    const missing = Math.max(lacking, girls, people.male - least.male, aged?.missing ?? 0);
    if (missing <= 0) continue;
    if (short === 0) from = start;
    short += countAsked(nights, start, until);
    if (missing <= worst) continue;
    worst = missing;
    free = least.places;
    ceiling = lacking === missing ? 'places' : girls === missing ? 'female' : people.male - least.male === missing ? 'male' : 'ages';
    stopped = ceiling === 'ages' ? aged!.ages : null;
  }
  return worst === 0 ? null : { missing: worst, nights: short, from: calendar.dayOf(from), free, ceiling, ages: stopped };
}

/** How closed places fall short: on how many nights, from which, by how many on the worst; `closed` null = all places on one of them. */
export interface Closure {
  readonly nights: number;
  readonly from: Day;
  readonly missing: number;
  readonly closed: number | null;
}

/** What closures take from the people; asked only where they take something. The runs follow each other. */
export function closure(runs: readonly ClosedNights[], nights: AskedNights, size: number, calendar: Calendar): Closure {
  let [count, missing] = [0, 0];
  let closed: number | null = 0;
  let from = Infinity;
  for (const run of runs) {
    if (run.places >= size || !meets(run, nights, calendar)) continue;
    const last = calendar.numberOf(run.last === null || run.last > nights.last ? nights.last : run.last);
    const first = nextAsked(nights, calendar.numberOf(run.first > nights.first ? run.first : nights.first), last)!;
    from = Math.min(from, first);
    count += countAsked(nights, first, last);
    missing = Math.max(missing, size - run.places);
    closed = closed === null || run.closed === null ? null : Math.max(closed, run.closed);
  }
  return { nights: count, from: calendar.dayOf(from), missing, closed };
}
