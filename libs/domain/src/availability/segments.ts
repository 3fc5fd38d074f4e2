import { addDays, type Day } from '../kernel/day.js';

/** Nights from `first` to `last`, both included; `last` null = without end. */
export interface Span {
  readonly first: Day;
  readonly last: Day | null;
}

/** The same value on every night of a span. */
export interface Run<T> extends Span {
  readonly value: T;
}

/** Runs in order of nights, none overlapping; a night that no run covers has no value. */
export type Runs<T> = readonly Run<T>[];

/** Numbers by night; a night that no run covers counts 0. Functions of this file return them without zeros, neighbours merged. */
export type Counts = Runs<number>;

/** The first night after a span; null when it never ends. */
export const after = (span: Span): Day | null => (span.last === null ? null : addDays(span.last, 1));

/** Whether `last` a lies before `last` b; null lies after all. */
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b);

/** Whether the span holds no night: its end lies before its beginning. */
export const isEmpty = (span: Span): boolean => span.last !== null && span.last < span.first;

/** The nights two spans share, or null. */
export function intersection(a: Span, b: Span): Span | null {
  const shared = { first: a.first > b.first ? a.first : b.first, last: earlier(a.last, b.last) };
  return isEmpty(shared) ? null : shared;
}

/** Whether two spans share a night. */
export function meet(a: Span, b: Span): boolean {
  const first = a.first > b.first ? a.first : b.first;
  return (a.last === null || first <= a.last) && (b.last === null || first <= b.last);
}

/** Compares two values of a run when neighbours are merged. */
export type Same<T> = (a: T, b: T) => boolean;

/** Appends a run if it has a value, merging it with its neighbour when they touch and say the same. */
function add<T>(runs: Run<T>[], first: Day, last: Day | null, value: T | undefined, same: Same<T>): void {
  if (value === undefined) return;
  const previous = runs.at(-1);
  if (previous && same(previous.value, value) && after(previous) === first) {
    runs[runs.length - 1] = { first: previous.first, last, value: previous.value };
  } else {
    runs.push({ first, last, value });
  }
}

/**
 * Joins two lists of runs night by night, without visiting the nights: values only change where a run begins or ends.
 * `join` is asked wherever at least one side has a value, and drops the nights for which it answers undefined.
 */
export function overlay<A, B, C>(
  a: Runs<A>, b: Runs<B>, join: (a: A | undefined, b: B | undefined) => C | undefined, same: Same<C> = Object.is,
): Runs<C> {
  const joined: Run<C>[] = [];
  if (a.length === 0 || b.length === 0) {
    // One side alone: its runs are the only ones. Most joins are of this kind, and searches do thousands of them.
    for (const { first, last, value: x } of a) add(joined, first, last, join(x, undefined), same);
    for (const { first, last, value: y } of b) add(joined, first, last, join(undefined, y), same);
    return joined;
  }
  const edges = new Set<Day>();
  for (const run of [...a, ...b]) {
    edges.add(run.first);
    const next = after(run);
    if (next !== null) edges.add(next);
  }
  const days = [...edges].sort();
  let [atA, atB] = [0, 0];
  days.forEach((first, index) => {
    while (ended(a[atA], first)) atA += 1;
    while (ended(b[atB], first)) atB += 1;
    const [valueA, valueB] = [valueAt(a[atA], first), valueAt(b[atB], first)];
    if (valueA === undefined && valueB === undefined) return;
    const next = days[index + 1];
    add(joined, first, next === undefined ? null : addDays(next, -1), join(valueA, valueB), same);
  });
  return joined;
}

const ended = <T>(run: Run<T> | undefined, night: Day): boolean => run !== undefined && run.last !== null && run.last < night;
const valueAt = <T>(run: Run<T> | undefined, night: Day): T | undefined => (run && run.first <= night ? run.value : undefined);

/** The value on a night, or undefined. */
export function valueOn<T>(runs: Runs<T>, night: Day): T | undefined {
  return runs.find((run) => run.first <= night && (run.last === null || night <= run.last))?.value;
}

/** Only the nights within the span. */
export function clip<T>(runs: Runs<T>, span: Span): Runs<T> {
  return runs.flatMap((run) => {
    const shared = intersection(run, span);
    return shared ? [{ ...run, ...shared }] : [];
  });
}

/** Another value for each run; undefined drops the nights. */
export function mapRuns<A, B>(runs: Runs<A>, change: (value: A) => B | undefined, same: Same<B> = Object.is): Runs<B> {
  return overlay<A, never, B>(runs, [], (value) => (value === undefined ? undefined : change(value)), same);
}

/** Pieces that may overlap, in order of authority: on each night the last piece that covers it wins. */
export function layer<T>(pieces: readonly Run<T>[], same: Same<T> = Object.is): Runs<T> {
  return pieces.filter((piece) => !isEmpty(piece)).reduce<Runs<T>>(
    (below, piece) => overlay<T, T, T>(below, [piece], (old, over) => (over === undefined ? old : over), same), []);
}

const nonZero = (value: number): number | undefined => (value === 0 ? undefined : value);

/** Adds up pieces that may overlap: three stays in one night count 3. */
export function stack(pieces: readonly Run<number>[]): Counts {
  const steps = new Map<Day, number>();
  const step = (day: Day | null, by: number): void => {
    if (day !== null) steps.set(day, (steps.get(day) ?? 0) + by);
  };
  for (const piece of pieces) {
    if (isEmpty(piece)) continue;
    step(piece.first, piece.value);
    step(after(piece), -piece.value);
  }
  const counts: Run<number>[] = [];
  const days = [...steps.entries()].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  let value = 0;
  days.forEach(([first, by], index) => {
    value += by;
    const next = days[index + 1]?.[0];
    if (value !== 0) counts.push({ first, last: next === undefined ? null : addDays(next, -1), value });
  });
  return counts;
}

/** Night by night a + b. */
export const sum = (a: Counts, b: Counts): Counts => overlay(a, b, (x = 0, y = 0) => nonZero(x + y));

/** Night by night a − b; below zero where b is greater. */
export const subtract = (a: Counts, b: Counts): Counts => overlay(a, b, (x = 0, y = 0) => nonZero(x - y));

/** Night by night the smaller; a night that one side does not cover counts 0 there. */
export const minimum = (a: Counts, b: Counts): Counts => overlay(a, b, (x = 0, y = 0) => nonZero(Math.min(x, y)));

/** Night by night the greater; a night that one side does not cover counts 0 there. */
export const maximum = (a: Counts, b: Counts): Counts => overlay(a, b, (x = 0, y = 0) => nonZero(Math.max(x, y)));

/** Nothing below zero. */
export const atLeastZero = (counts: Counts): Counts => mapRuns(counts, (value) => nonZero(Math.max(0, value)));

/** The smallest count on any night of the span, uncovered nights counting 0. An empty span has no night: Infinity. */
export function tightest(counts: Counts, span: Span): number {
  if (isEmpty(span)) return Infinity;
  let least = Infinity;
  let next: Day | null = span.first;
  for (const run of clip(counts, span)) {
    if (next === null || run.first !== next) least = Math.min(least, 0);
    least = Math.min(least, run.value);
    next = after(run);
  }
  const covered = next === null || (span.last !== null && next > span.last);
  return covered ? least : Math.min(least, 0);
}
