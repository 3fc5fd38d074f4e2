import type { Day } from '../kernel/day.js';
import type { Sex } from '../kernel/vocabulary.js';
import type { Ages, Period } from './capacity.types.js';
import { isEmpty, layer, overlay, stack, type Counts, type Run, type Runs } from './segments.js';

/** At most so many of the places for these ages, in completed years, both included; other ages have no such ceiling. */
export interface AgePlaces extends Ages {
  readonly places: number;
}

/** Places and, where the host says so, how many of them at most for girls, for boys, for some ages; null or absent = no ceiling. */
export interface Places {
  readonly places: number;
  readonly female: number | null;
  readonly male: number | null;
  readonly ages?: readonly AgePlaces[];
}

/** A child expected to leave or to come: from the night of `on`, the place is free or taken. Null sex = not said. */
export interface Movement {
  readonly on: Day;
  readonly sex: Sex | null;
}

/** "I can take two, one girl at most, from the 3rd until the 30th." Nights of `from` to `until`. */
export interface Declaration extends Period {
  readonly kind: 'declaration';
  readonly places: number;
  readonly female: number | null;
  readonly male: number | null;
  readonly ages?: readonly AgePlaces[];
  /** For the intermittent places of a foster home. */
  readonly intermittent?: boolean;
}

/** "9 of 10, one girl leaving on the 3rd": enough for a host that keeps its stays in software of its own. */
export interface CountsStatement extends Period {
  readonly kind: 'counts';
  /** Places the host counts on. */
  readonly capacity: number;
  /** Children living there on `from`. */
  readonly occupied: number;
  /** Of the places free on `from`, at most so many for girls, for boys; null = not said. */
  readonly female: number | null;
  readonly male: number | null;
  /** Of the places free on `from`, at most so many for these ages. */
  readonly ages?: readonly AgePlaces[];
  readonly exits: readonly Movement[];
  readonly entries: readonly Movement[];
  /** For the intermittent places of a foster home. */
  readonly intermittent?: boolean;
}

/** What a host says of itself. */
export type Statement = Declaration | CountsStatement;

/** Whether two values say the same. */
export const samePlaces = (a: Places, b: Places): boolean => a.places === b.places && a.female === b.female && a.male === b.male
  && (a.ages === b.ages || JSON.stringify(a.ages) === JSON.stringify(b.ages));

/** The places with these ceilings by age; without any they carry none, so that the usual offer says nothing of ages. */
export function withAges({ places, female, male }: Places, ages: readonly AgePlaces[] | undefined): Places {
  return ages && ages.length > 0 ? { places, female, male, ages } : { places, female, male };
}

/** Adds `by` to the places or to a ceiling on the nights that have places; a ceiling that is not said stays so. */
export function shift(runs: Runs<Places>, by: Counts, part: 'places' | 'female' | 'male'): Runs<Places> {
  if (by.length === 0) return runs;
  return overlay<Places, number, Places>(runs, by, (value, count = 0) => {
    const old = value?.[part];
    return value && old !== null && old !== undefined ? { ...value, [part]: old + count } : value;
  }, samePlaces);
}

/** Sets down the ceilings by age that `touches`, by `by` on its nights. */
export function shiftAges(runs: Runs<Places>, by: Counts, touches: (ages: Ages) => boolean = () => true): Runs<Places> {
  if (by.length === 0 || !runs.some(({ value }) => value.ages)) return runs;
  return overlay<Places, number, Places>(runs, by, (value, count = 0) => (
    value && withAges(value, value.ages?.map((it) => (touches(it) ? { ...it, places: it.places + count } : it)))), samePlaces);
}

/** +1 for each exit and −1 for each entry from its day on; one before `from` is late news and counts from `from`. */
function change(statement: CountsStatement, sex?: Sex): Counts {
  const pieces = (movements: readonly Movement[], value: number): Run<number>[] => movements
    .filter((it) => sex === undefined || it.sex === sex)
    .map(({ on }) => ({ first: on < statement.from ? statement.from : on, last: statement.until, value }));
  return stack([...pieces(statement.exits, 1), ...pieces(statement.entries, -1)]);
}

/**
 * The places one statement leaves free, zero included. Counts may give less than zero while the host is over its number: two exits
 * then free one place. A freed place is open to every sex the host takes; where the host counts its free places by sex, it stays
 * with the sex of the child who leaves, and an exit without a sex lifts no ceiling. The age of who leaves is not told: it lifts no ceiling
 * by age; who comes may be of any, and sets all of them down.
 */
function freeBy(statement: Statement): Runs<Places> {
  const { from: first, until: last, female, male } = statement;
  const total = statement.kind === 'declaration' ? statement.places : statement.capacity - statement.occupied;
  const start: Runs<Places> = [{ first, last, value: withAges({ places: total, female, male }, statement.ages) }];
  if (statement.kind === 'declaration') return start;
  const bySex = shift(shift(shift(start, change(statement), 'places'), change(statement, 'female'), 'female'), change(statement, 'male'), 'male');
  return shiftAges(bySex, change({ ...statement, exits: [] }));
}

/** What the host says is free, by night; of several statements for a night the later in the list speaks. Nights without one: nothing published. */
export function statedFree(statements: readonly Statement[]): Runs<Places> {
  return layer(statements.filter((it) => !isEmpty({ first: it.from, last: it.until })).flatMap(freeBy), samePlaces);
}

/** How many children live at the host by its own counts, by night; a declaration says nothing of them. */
export function statedLiving(statements: readonly Statement[]): Counts {
  const pieces = statements.flatMap((it): readonly Run<number>[] => {
    const { from: first, until: last } = it;
    if (isEmpty({ first, last })) return [];
    if (it.kind === 'declaration') return [{ first, last, value: 0 }];
    return overlay<number, number, number>([{ first, last, value: it.occupied }], change(it), (living = 0, freed = 0) => living - freed);
  });
  return stack(layer(pieces).filter(({ value }) => value !== 0));
}
