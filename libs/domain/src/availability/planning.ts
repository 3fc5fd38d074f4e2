import { addDays, eachNight, type Day, type Nights } from '../kernel/day.js';
import { claimsOf } from './balance.js';
import { claimNights } from './claim-nights.js';
import type { Claim, FreePlacesInput } from './free-places.js';
import { stack, valueOn, type Counts } from './segments.js';
import { placeStates, type PlaceStates } from './states.js';

/** A night to come of a host, as its own people plan it: the states of its places, and who moves that day. */
export interface PlanningNight extends PlaceStates {
  /** Of those held, places that are only optioned: the host has not answered yet. */
  readonly optioned: number;
  /** People expected to arrive that day, on a place that the host has granted. */
  readonly arriving: number;
  /** People expected to leave that day: named stays, or as many as the host's own counts foretell. */
  readonly leaving: number;
}

const number = (claims: readonly Claim[]): Counts => stack(claims.flatMap(claimNights));

/** Exits that the counts in force on the day foretell. */
function saidToLeave({ statements, ledger }: FreePlacesInput, day: Day): number {
  const speaks = statements.filter((it) => (it.intermittent ?? false) === (ledger === 'intermittent') && it.from <= day && (it.until === null || day <= it.until)).at(-1);
  return speaks?.kind === 'counts' ? speaks.exits.filter(({ on }) => on === day).length : 0;
}

/** A host's nights one by one. The input's capacity covers the night after the last, on which a child may already be expected. */
export function planningNights(input: FreePlacesInput, nights: Nights): PlanningNight[] {
  const claims = claimsOf(input);
  const options = number(claims.filter(({ kind }) => kind === 'option'));
  const granted = claims.filter(({ kind }) => kind !== 'option');
  return eachNight(nights).map((night) => {
    const states = placeStates(night, input);
    return {
      ...states,
      optioned: Math.min(states.held, valueOn(options, night) ?? 0),
      arriving: granted.filter(({ kind, first }) => kind === 'hold' && first === night).length,
      leaving: Math.max(granted.filter(({ last }) => last === addDays(night, -1)).length, saidToLeave(input, night)),
    };
  });
}
