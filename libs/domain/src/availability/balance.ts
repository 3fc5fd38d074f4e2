import { ageOn } from '../kernel/age.js';
import type { Ages, CapacityRun, ClosureInForce } from './capacity.types.js';
import { isShut, nightsOf, usablePlaces } from './capacity.js';
import { claimNights } from './claim-nights.js';
import type { Claim, FreePlacesInput } from './free-places.js';
import { atLeastZero, clip, intersection, maximum, overlay, stack, subtract, sum, type Counts, type Runs, type Span } from './segments.js';
import { samePlaces, shift, shiftAges, statedFree, statedLiving, type Places } from './statements.js';

/** The two sides of what is free, by night, before anything is cut at zero. */
export interface Balance {
  /** What the law leaves, whatever is closed: usable places and reasoned over-occupancy, less everyone who lives there or is expected. */
  readonly lawful: Runs<Places>;
  /** The same of the places that are open. */
  readonly lawfulOpen: Runs<Places>;
  /** What the host says, less claims. */
  readonly stated: Runs<Places>;
  /** The same less closures that its statement does not know of. */
  readonly statedOpen: Runs<Places>;
  /** Reserved places less those in use. */
  readonly quota: Counts;
  /** Everyone who lives there or is expected. */
  readonly present: Counts;
  /** Children living there, by stays or by the host's own counts. */
  readonly living: Counts;
  /** Stays, holds and options together. */
  readonly claimed: Counts;
  /** Places held or optioned. */
  readonly held: Counts;
  /** Children living there above everything that is allowed. */
  readonly excess: Counts;
  /** Places added by a reasoned over-occupancy. */
  readonly over: Counts;
}

const number = (claims: readonly Claim[]): Counts => stack(claims.flatMap(claimNights));
const negative = (counts: Counts): Counts => subtract([], counts);
/** The part of an item that lies within the window, or nothing. */
const within = <T extends Span>(item: T, window: Span): readonly T[] => {
  const shared = intersection(item, window);
  return shared ? [{ ...item, ...shared }] : [];
};
const unknownToHost = (closures: readonly ClosureInForce[]): number => closures
  .reduce((total, { places, counted }) => total + (counted || places === 'all' ? 0 : places), 0);

/** Claims of the account asked. */
export const claimsOf = ({ claims, ledger }: FreePlacesInput): readonly Claim[] => (
  claims.filter((it) => (it.intermittent ?? false) === (ledger === 'intermittent')));

/** Whether the child may be of these ages on some night of the claim; where nobody said its age it may be of any. */
const mayBe = ({ first, last, birthMonth }: Claim, window: Span, { min, max }: Ages): boolean => (
  birthMonth === undefined || (ageOn({ birthMonth }, first).youngest <= max && ageOn({ birthMonth }, last ?? window.last ?? first).oldest >= min));

/** Sets the places, the girls' and the boys' ceilings and those by age down by these claims. */
function lessClaims(runs: Runs<Places>, claims: readonly Claim[], window: Span): Runs<Places> {
  const bySex = (['female', 'male'] as const).reduce(
    (left, sex) => shift(left, negative(number(claims.filter((it) => it.sex === sex))), sex),
    shift(runs, negative(number(claims)), 'places'));
  if (!bySex.some(({ value }) => value.ages)) return bySex;
  return claims.reduce((left, it) => shiftAges(left, negative(number([it])), (ages) => mayBe(it, window, ages)), bySex);
}

/** A sex the decision does not name has no place, whatever the number. */
const openTo = (run: CapacityRun, places: number): Places => ({
  places,
  female: run.sexes.includes('female') ? null : 0,
  male: run.sexes.includes('male') ? null : 0,
});

/** Works out both sides on the nights of the window. A counted claim is among the children the host counts; the others come on top. */
export function balanceOf(input: FreePlacesInput, window: Span = input.window): Balance {
  const intermittent = input.ledger === 'intermittent';
  const claims = claimsOf(input).flatMap((it) => within(it, window));
  const statements = input.statements.filter((it) => (it.intermittent ?? false) === intermittent);
  const capacity = clip(input.capacity.map((run) => ({ first: run.first, last: run.last, value: run })), window);
  const usable: Runs<Places> = capacity.map(({ value, ...span }) => ({ ...span, value: openTo(value, intermittent ? value.intermittent : usablePlaces(value)) }));
  const open: Runs<Places> = capacity.map(({ value, ...span }) => ({ ...span, value: openTo(value, intermittent ? value.openIntermittent : value.open) }));
  const over = intermittent ? [] : stack(clip(input.overOccupancies.map((it) => nightsOf(it, it.places)), window));

  const [known, fresh] = [claims.filter(({ counted }) => counted), claims.filter(({ counted }) => !counted)];
  const present = sum(maximum(number(known), clip(statedLiving(statements), window)), number(fresh));
  const held = number(claims.filter(({ kind }) => kind !== 'stay'));
  const lessPeople = (runs: Runs<Places>): Runs<Places> => shift(shift(runs, over, 'places'), negative(present), 'places');

  const stated = lessClaims(clip(statedFree(statements), window), fresh, window);
  const statedOpen = overlay<Places, CapacityRun, Places>(stated, capacity, (free, run) => {
    if (!free || !run) return free;
    return isShut(run.closures) ? { ...free, places: 0 } : { ...free, places: free.places - unknownToHost(run.closures) };
  }, samePlaces);

  const living = atLeastZero(subtract(present, held));
  const allowed = sum(stack(capacity.map(({ value, ...span }) => (
    { ...span, value: intermittent ? value.intermittent : value.authorised + value.derogated }))), over);
  const reserved = stack(input.reserved.flatMap((it) => within(it, window)).map(({ first, last, places }) => ({ first, last, value: places })));
  const quota = subtract(reserved, number(claims.filter((it) => it.reserved)));
  return {
    lawful: lessPeople(usable), lawfulOpen: lessPeople(open), stated, statedOpen, quota, claimed: number(claims), present, living, held, over, excess: atLeastZero(subtract(living, allowed)),
  };
}
