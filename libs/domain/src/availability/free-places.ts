import type { Day, Month } from '../kernel/day.js';
import type { Sex } from '../kernel/vocabulary.js';
import type { CapacityRun, OverOccupancy } from './capacity.types.js';
import { isShut, nightsOf } from './capacity.js';
import { type Balance, balanceOf } from './balance.js';
import { atLeastZero, clip, mapRuns, overlay, stack, subtract, sum, type Counts, type Runs, type Span } from './segments.js';
import { samePlaces, shift, withAges, type Places, type Statement } from './statements.js';

/** Places free on each night of a run of nights. `female`, `male` and `ages` are ceilings where the host or the law says so; null or absent = none. */
export interface FreePlaces extends Span, Places {}

/** One child's claim on one place: a stay, a hold (a host's yes) or an option. `last` is the night before the exit. */
export interface Claim extends Span {
  readonly kind: 'stay' | 'hold' | 'option';
  readonly sex: Sex;
  /** True when the host's statement in force already leaves this place out. False is the safe answer, and the rule for holds and options. */
  readonly counted: boolean;
  /** Month of birth, for ceilings by age; absent = any age is possible. */
  readonly birthMonth?: Month;
  /** Uses a reserved emergency place. */
  readonly reserved?: boolean;
  /** Uses an intermittent place of a foster home. */
  readonly intermittent?: boolean;
  /** Evenings of the week that a sequential claim takes, 1 = Monday to 7 = Sunday; absent or empty = every one. */
  readonly weekdays?: readonly number[];
}

/** Emergency places that the Département keeps for itself at this host. */
export interface ReservedQuota extends Span {
  readonly places: number;
}

/** Nights on which closures, leave or closed days of the week take places away that law and host would leave free. */
export interface ClosedNights extends Span {
  /** What is left free then. */
  readonly places: number;
  /** Places closed; null = all of them. */
  readonly closed: number | null;
  /** Whose closure it is: the host's own, or a decision of an authority, which the host's yes does not lift. */
  readonly by: 'host' | 'decision';
}

/** Nights on which more is lawful than the number, by a derogation or a reasoned over-occupancy. */
export interface PlacesWithinNumber extends Span {
  /** Places free within the number itself: whoever comes on top takes one that is there by exception. */
  readonly places: number;
  /** Last night of the exception; null = without end. */
  readonly until: Day | null;
}

/** Everything that decides what is free at a host. */
export interface FreePlacesInput {
  /** The nights looked at. */
  readonly window: Span;
  /** Capacity on those nights, from `capacityOf`. */
  readonly capacity: readonly CapacityRun[];
  /** In order of publication: for a night that several cover, the later speaks. */
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly overOccupancies: readonly OverOccupancy[];
  readonly reserved: readonly ReservedQuota[];
  /** Which of a foster home's two accounts; `permanent` when absent. */
  readonly ledger?: 'permanent' | 'intermittent';
}

/** What is free, by night; nights that no segment covers have none. */
export interface FreePlacesResult {
  /** Authorised places that nobody occupies or holds, reserved ones taken out, closed ones counted in: the law does not close. */
  readonly authorised: readonly FreePlaces[];
  /** Places the host says it can take, holds and reserved ones taken out, closures apart; zero is kept where the host says so. Empty = nothing published. */
  readonly declared: readonly FreePlaces[];
  /** Nights on which closed places make less free than both would leave. */
  readonly closed: readonly ClosedNights[];
  /** Nights on which some of these places are there by exception only. */
  readonly withinNumber: readonly PlacesWithinNumber[];
  /** What an ordinary request can have: the smallest of the three. */
  readonly free: readonly FreePlaces[];
  /** What only the Département's emergencies can have. */
  readonly reserved: readonly FreePlaces[];
}

const flat = (runs: Runs<Places>): readonly FreePlaces[] => runs.map(({ first, last, value }) => ({ first, last, ...value }));

const ceiling = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
/** Only the host says ceilings by age. */
const smaller = (a: Places, b: Places): Places => (
  withAges({ places: Math.min(a.places, b.places), female: ceiling(a.female, b.female), male: ceiling(a.male, b.male) }, b.ages ?? a.ages));
const proper = ({ places, female, male, ages }: Places): Places => withAges(
  { places: Math.max(0, places), female: female && Math.max(0, female), male: male && Math.max(0, male) },
  ages?.map((it) => ({ ...it, places: Math.max(0, it.places) })));
const orNothing = (value: Places): Places | undefined => (value.places > 0 ? value : undefined);

const atLeastNone = (runs: Runs<Places>): Runs<Places> => mapRuns(runs, proper, samePlaces);

/** Takes `taken` places out, keeping the nights. */
const without = (runs: Runs<Places>, taken: Counts): Runs<Places> => atLeastNone(shift(runs, subtract([], taken), 'places'));

/** The smaller of what the law leaves and what the host says, by night; the law's alone where the host said nothing. */
const least = (law: Runs<Places>, host: Runs<Places>): Counts => overlay<Places, Places, number>(law, host,
  (allowed, said) => allowed && Math.min(allowed.places, said ? said.places : Infinity));

const sameClosed = (a: Omit<ClosedNights, keyof Span>, b: Omit<ClosedNights, keyof Span>): boolean => a.places === b.places && a.closed === b.closed && a.by === b.by;

/** The nights on which `open` places are fewer than `all`, the closed ones counted in; a host that is shut is shut, however full. */
function closedNights({ capacity, window }: FreePlacesInput, all: Counts, open: Counts): readonly ClosedNights[] {
  const shut = capacity.filter(({ closures }) => closures.length > 0).map((run) => ({ first: run.first, last: run.last, value: run }));
  if (shut.length === 0) return [];
  const before = overlay(clip(shut, window), all, (run, places = 0) => run && { run, places });
  const runs = overlay<{ run: CapacityRun; places: number }, number, Omit<ClosedNights, keyof Span>>(before, open, (night, places = 0) => {
    if (!night || !(isShut(night.run.closures) || places < night.places)) return undefined;
    return { ...closedBy(night.run), places: isShut(night.run.closures) ? 0 : places };
  }, sameClosed);
  return runs.map(({ first, last, value }) => ({ first, last, ...value }));
}

function closedBy({ closures, open }: CapacityRun): Pick<ClosedNights, 'closed' | 'by'> {
  const places = closures.reduce((total, closure) => total + (closure.places === 'all' ? 0 : closure.places), 0);
  return { closed: isShut(closures) || open === 0 ? null : places, by: closures.some(({ reason }) => reason === 'administrative') ? 'decision' : 'host' };
}

/** What is free within the number alone, on the nights on which it is not the whole of the law. Reserved places that stand empty take nothing. */
function placesWithinNumber({ capacity, overOccupancies, window, ledger }: FreePlacesInput, present: Counts): readonly PlacesWithinNumber[] {
  if (ledger === 'intermittent') return [];
  const derogated = stack(capacity.map((run) => ({ first: run.first, last: run.last, value: run.derogated })));
  const exceptions = sum(derogated, stack(overOccupancies.map((it) => nightsOf(it, it.places))));
  if (exceptions.length === 0) return [];
  const stretches = mapRuns(exceptions, () => true).map(({ first, last }) => ({ first, last, value: { until: last } }));
  const numbers = capacity.map((run) => ({ first: run.first, last: run.last, value: run.authorised }));
  const within = overlay<number, number, number>(numbers, present, (number, there = 0) => number === undefined ? undefined : Math.max(0, number - there));
  const runs = overlay<{ until: Day | null }, number, { until: Day | null; places: number }>(clip(stretches, window), within,
    (stretch, places) => (stretch && places !== undefined ? { ...stretch, places } : undefined), (a, b) => a.places === b.places && a.until === b.until);
  return runs.map(({ first, last, value }) => ({ first, last, ...value }));
}

/**
 * What is free at a host, night by night: the smaller of what it declares and of what it may still lawfully take, never below zero.
 * Reserved emergency places come first out of what is free: an ordinary request sees what is left.
 * Where the host has published nothing, its reserved places stay offered: the quota is a standing agreement with the Département.
 * Whoever needs both sides too gives the balance of the same input.
 */
export function freePlaces(input: FreePlacesInput, balance: Balance = balanceOf(input)): FreePlacesResult {
  const [lawful, stated] = [atLeastNone(balance.lawful), atLeastNone(balance.stated)];
  const [lawfulOpen, statedOpen] = [atLeastNone(balance.lawfulOpen), atLeastNone(balance.statedOpen)];
  const offered = overlay<Places, Places, Places>(lawfulOpen, statedOpen,
    (law, host) => (law ? orNothing(host ? smaller(law, host) : law) : undefined), samePlaces);
  const kept = overlay<Places, number, Places>(offered, atLeastZero(balance.quota),
    (places, quota = 0) => (places && orNothing({ ...places, places: Math.min(places.places, quota) })), samePlaces);
  const keptCount: Counts = kept.map(({ first, last, value }) => ({ first, last, value: value.places }));
  const [authorised, declared] = [without(lawful, keptCount), without(stated, keptCount)];
  const [authorisedOpen, declaredOpen] = [without(lawfulOpen, keptCount), without(statedOpen, keptCount)];
  const free = overlay<Places, Places, Places>(authorisedOpen, declaredOpen,
    (law, host) => (law && host ? orNothing(smaller(law, host)) : undefined), samePlaces);
  return {
    authorised: flat(mapRuns(authorised, orNothing, samePlaces)), declared: flat(declared), free: flat(free), reserved: flat(kept),
    closed: closedNights(input, least(authorised, declared), least(authorisedOpen, declaredOpen)),
    withinNumber: placesWithinNumber(input, balance.present),
  };
}

/** Nights on which more children live at the host than it may take, and by how many: over-occupancy that awaits a decision. */
export function excessPlaces(input: FreePlacesInput): Counts {
  return balanceOf(input).excess;
}

