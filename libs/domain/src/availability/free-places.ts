import type { Sex } from '../kernel/vocabulary.js';
import type { CapacityRun, OverOccupancy } from './capacity.types.js';
import { balanceOf } from './balance.js';
import { atLeastZero, mapRuns, overlay, subtract, type Counts, type Runs, type Span } from './segments.js';
import { samePlaces, shift, type Places, type Statement } from './statements.js';

/** Places free on each night of a run of nights. `female` and `male` are ceilings where the host or the law says so; null = none. */
export interface FreePlaces extends Span, Places {}

/** One child's claim on one place: a stay, a hold (a host's yes) or an option. `last` is the night before the exit. */
export interface Claim extends Span {
  readonly kind: 'stay' | 'hold' | 'option';
  readonly sex: Sex;
  /** True when the host's statement in force already leaves this place out. False is the safe answer, and the rule for holds and options. */
  readonly counted: boolean;
  /** Uses a reserved emergency place. */
  readonly reserved?: boolean;
  /** Uses an intermittent place of a foster home. */
  readonly intermittent?: boolean;
}

/** Emergency places that the Département keeps for itself at this host. */
export interface ReservedQuota extends Span {
  readonly places: number;
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
  /** Authorised places that nobody occupies or holds, reserved ones taken out. */
  readonly authorised: readonly FreePlaces[];
  /** Places the host says it can take, holds and reserved ones taken out; zero is kept where the host says so. Empty = nothing published. */
  readonly declared: readonly FreePlaces[];
  /** What an ordinary request can have: the smaller of the two. */
  readonly free: readonly FreePlaces[];
  /** What only the Département's emergencies can have. */
  readonly reserved: readonly FreePlaces[];
}

const flat = (runs: Runs<Places>): readonly FreePlaces[] => runs.map(({ first, last, value }) => ({ first, last, ...value }));

const ceiling = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const smaller = (a: Places, b: Places): Places => (
  { places: Math.min(a.places, b.places), female: ceiling(a.female, b.female), male: ceiling(a.male, b.male) });
const proper = ({ places, female, male }: Places): Places => (
  { places: Math.max(0, places), female: female && Math.max(0, female), male: male && Math.max(0, male) });
const orNothing = (value: Places): Places | undefined => (value.places > 0 ? value : undefined);

/** Takes `taken` places out, keeping the nights. */
const without = (runs: Runs<Places>, taken: Counts): Runs<Places> => mapRuns(shift(runs, subtract([], taken), 'places'), proper, samePlaces);

/**
 * What is free at a host, night by night: the smaller of what it declares and of what it may still lawfully take, never below zero.
 * Reserved emergency places come first out of what is free: an ordinary request sees what is left.
 * Where the host has published nothing, its reserved places stay offered: the quota is a standing agreement with the Département.
 */
export function freePlaces(input: FreePlacesInput): FreePlacesResult {
  const balance = balanceOf(input);
  const [lawful, stated] = [mapRuns(balance.lawful, proper, samePlaces), mapRuns(balance.stated, proper, samePlaces)];
  const offered = overlay<Places, Places, Places>(lawful, stated,
    (law, host) => (law ? orNothing(host ? smaller(law, host) : law) : undefined), samePlaces);
  const kept = overlay<Places, number, Places>(offered, atLeastZero(balance.quota),
    (places, quota = 0) => (places && orNothing({ ...places, places: Math.min(places.places, quota) })), samePlaces);
  const keptCount: Counts = kept.map(({ first, last, value }) => ({ first, last, value: value.places }));
  const authorised = without(lawful, keptCount);
  const declared = without(stated, keptCount);
  const free = overlay<Places, Places, Places>(authorised, declared,
    (law, host) => (law && host ? orNothing(smaller(law, host)) : undefined), samePlaces);
  return {
    authorised: flat(mapRuns(authorised, orNothing, samePlaces)), declared: flat(declared), free: flat(free), reserved: flat(kept),
  };
}

/** Nights on which more children live at the host than it may take, and by how many: over-occupancy that awaits a decision. */
export function excessPlaces(input: FreePlacesInput): Counts {
  return balanceOf(input).excess;
}

