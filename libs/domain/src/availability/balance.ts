import type { CapacityRun, ClosureInForce } from './capacity.types.js';
import { nightsOf } from './capacity.js';
import type { Claim, FreePlacesInput } from './free-places.js';
import { atLeastZero, clip, intersection, maximum, overlay, stack, subtract, sum, type Counts, type Runs, type Span } from './segments.js';
import { samePlaces, shift, statedFree, statedLiving, type Places } from './statements.js';

/** The two sides of what is free, by night, before anything is cut at zero. */
export interface Balance {
  /** What the law leaves: open places and reasoned over-occupancy, less everyone who lives there or is expected. */
  readonly lawful: Runs<Places>;
  /** What the host says, less claims and closures that its statement does not know of. */
  readonly stated: Runs<Places>;
  /** Reserved places less those in use. */
  readonly quota: Counts;
  /** Children living there, by stays or by the host's own counts. */
  readonly living: Counts;
  /** Places held or optioned. */
  readonly held: Counts;
  /** Children living there above everything that is allowed. */
  readonly excess: Counts;
  /** Places added by a reasoned over-occupancy. */
  readonly over: Counts;
}

const number = (claims: readonly Claim[]): Counts => stack(claims.map(({ first, last }) => ({ first, last, value: 1 })));
const negative = (counts: Counts): Counts => subtract([], counts);
/** The part of an item that lies within the window, or nothing. */
const within = <T extends Span>(item: T, window: Span): readonly T[] => {
  const shared = intersection(item, window);
  return shared ? [{ ...item, ...shared }] : [];
};
const shut = (closures: readonly ClosureInForce[]): boolean => closures.some(({ places }) => places === 'all');
const unknownToHost = (closures: readonly ClosureInForce[]): number => closures
  .reduce((total, { places, counted }) => total + (counted || places === 'all' ? 0 : places), 0);

/** Claims of the account asked. */
export const claimsOf = ({ claims, ledger }: FreePlacesInput): readonly Claim[] => (
  claims.filter((it) => (it.intermittent ?? false) === (ledger === 'intermittent')));

/** Sets the places, the girls' and the boys' ceilings down by these claims. */
const lessClaims = (runs: Runs<Places>, claims: readonly Claim[]): Runs<Places> => (['female', 'male'] as const).reduce(
  (left, sex) => shift(left, negative(number(claims.filter((it) => it.sex === sex))), sex),
  shift(runs, negative(number(claims)), 'places'));

/** A sex the decision does not name has no place, whatever the number. */
const openTo = (run: CapacityRun, intermittent: boolean): Places => ({
  places: intermittent ? run.openIntermittent : run.open,
  female: run.sexes.includes('female') ? null : 0,
  male: run.sexes.includes('male') ? null : 0,
});

/** Works out both sides on the nights of the window. A counted claim is among the children the host counts; the others come on top. */
export function balanceOf(input: FreePlacesInput, window: Span = input.window): Balance {
  const intermittent = input.ledger === 'intermittent';
  const claims = claimsOf(input).flatMap((it) => within(it, window));
  const statements = input.statements.filter((it) => (it.intermittent ?? false) === intermittent);
  const capacity = clip(input.capacity.map((run) => ({ first: run.first, last: run.last, value: run })), window);
  const open: Runs<Places> = capacity.map(({ value, ...span }) => ({ ...span, value: openTo(value, intermittent) }));
  const over = intermittent ? [] : stack(clip(input.overOccupancies.map((it) => nightsOf(it, it.places)), window));

  const [known, fresh] = [claims.filter(({ counted }) => counted), claims.filter(({ counted }) => !counted)];
  const present = sum(maximum(number(known), clip(statedLiving(statements), window)), number(fresh));
  const held = number(claims.filter(({ kind }) => kind !== 'stay'));
  const lawful = shift(shift(open, over, 'places'), negative(present), 'places');

  const closed = overlay<Places, CapacityRun, Places>(lessClaims(clip(statedFree(statements), window), fresh), capacity, (free, run) => {
    if (!free || !run) return free;
    return shut(run.closures) ? { ...free, places: 0 } : { ...free, places: free.places - unknownToHost(run.closures) };
  }, samePlaces);

  const living = atLeastZero(subtract(present, held));
  const allowed = sum(stack(capacity.map(({ value, ...span }) => (
    { ...span, value: intermittent ? value.intermittent : value.authorised + value.derogated }))), over);
  const reserved = stack(input.reserved.flatMap((it) => within(it, window)).map(({ first, last, places }) => ({ first, last, value: places })));
  const quota = subtract(reserved, number(claims.filter((it) => it.reserved)));
  return { lawful, stated: closed, quota, living, held, over, excess: atLeastZero(subtract(living, allowed)) };
}
