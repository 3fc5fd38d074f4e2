import { addDays, type Day } from '../kernel/day.js';
import { balanceOf } from './balance.js';
import { capacityOn } from './capacity.js';
import type { ClosureInForce } from './capacity.types.js';
import type { ClosureReason } from './codes.js';
import { freePlaces, type FreePlaces, type FreePlacesInput } from './free-places.js';
import { valueOn, type Counts } from './segments.js';

/** Availability states of a place, after the national ROR vocabulary. */
export const PLACE_STATES = ['available', 'reserved', 'occupied', 'held', 'closed', 'vacant'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/**
 * A host's places on one night, each in exactly one state:
 * `installed + extra = available + reserved + occupied + held + closed + vacant`.
 */
export interface PlaceStates {
  readonly night: Day;
  readonly installed: number;
  /** Places above the installed ones: derogations, reasoned over-occupancy, or children who are simply there. */
  readonly extra: number;
  /** A child can be taken: the host says so, staff is there, nobody is expected within 24 hours. */
  readonly available: number;
  /** Available to the Département's emergencies only. */
  readonly reserved: number;
  readonly occupied: number;
  /** Kept or optioned for a child, or for one who comes the next day. */
  readonly held: number;
  readonly closed: number;
  /** Why places are closed; empty when none is. */
  readonly closedFor: readonly ClosureReason[];
  /** Empty, and nobody has said that a child can be taken: a vacant place is not an available one. */
  readonly vacant: number;
}

const placesOn = (free: readonly FreePlaces[], night: Day): number => (
  valueOn(free.map(({ first, last, places }) => ({ first, last, value: places })), night) ?? 0);

const reasonsOf = (closures: readonly ClosureInForce[]): readonly ClosureReason[] => [...new Set(closures.map(({ reason }) => reason))];

/** The states of a host's places on a night. Children who are there come first, then those expected, closures, what is offered. */
export function placeStates(night: Day, input: FreePlacesInput): PlaceStates {
  const tomorrow = addDays(night, 1);
  const balance = balanceOf(input, { first: night, last: tomorrow });
  const offer = freePlaces({ ...input, window: { first: night, last: night } });
  const run = capacityOn(input.capacity, night);
  const intermittent = input.ledger === 'intermittent';
  const installed = (intermittent ? run?.intermittent : run?.installed) ?? 0;
  const added = (intermittent ? 0 : run?.derogated ?? 0) + (valueOn(balance.over, night) ?? 0);

  const on = (counts: Counts, day: Day): number => valueOn(counts, day) ?? 0;
  const [occupied, heldTonight, heldTomorrow] = [on(balance.living, night), on(balance.held, night), on(balance.held, tomorrow)];
  // A child who comes tomorrow blocks a place tonight, unless another leaves in between.
  const needed = on(balance.living, tomorrow) + heldTomorrow - occupied - heldTonight;
  const expected = Math.max(0, Math.min(needed, heldTomorrow, installed + added - occupied - heldTonight));
  const held = heldTonight + expected;

  const extra = Math.max(added, occupied + held - installed);
  let rest = installed + extra - occupied - held;
  const take = (wanted: number): number => {
    const taken = Math.min(wanted, rest);
    rest -= taken;
    return taken;
  };
  const shut = run?.closures.some(({ places }) => places === 'all') ?? false;
  const closed = take(shut ? rest : intermittent ? 0 : run?.closed ?? 0);
  const reserved = take(placesOn(offer.reserved, night));
  const available = take(placesOn(offer.free, night));
  const closedFor = closed > 0 && run ? reasonsOf(run.closures) : [];
  return { night, installed, extra, available, reserved, occupied, held, closed, closedFor, vacant: rest };
}
