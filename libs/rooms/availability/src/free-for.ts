import { capacityOf, freePlaces } from '@ugo/domain/availability';
import { addDays, ageOn, type CareKind, type Day, type Month, type Sex } from '@ugo/domain/kernel';
import { type AskedNights, Calendar, type FreePlaces, type Headcount, leastOpen, shortfall } from '@ugo/domain/matching';
import type { HostFacts } from '@ugo/directory';
import { capacityFacts, freePlacesInput, type HostRows, type Ledger } from './host-rows.js';

/** Someone for whom a place is claimed, without a name. */
export interface ClaimedPerson {
  readonly personId: string;
  readonly sex: Sex;
  readonly age: { readonly birthMonth: Month } | { readonly completedYears: number };
}

/** Places asked of one host for some people, all or none. */
export interface ClaimAsked {
  readonly hostId: string;
  readonly referralId: string;
  readonly people: readonly ClaimedPerson[];
  readonly nights: AskedNights;
  /** Relay and sequential care take a foster home's intermittent places first (CASF L.421-5). */
  readonly care: CareKind;
  /** On places that the Département reserves for its emergencies. */
  readonly reserved: boolean;
  /** The host's yes lifts what it had declared and closed itself; never the law. */
  readonly beyondDeclared: boolean;
  /** Coded reason to go above the number; null = not above. */
  readonly overReason: string | null;
}

/** Why some people can't be taken: how many places are missing on the worst night, and from which night. */
export interface Shortage {
  readonly hostId: string;
  readonly missing: number;
  readonly from: Day;
}

const headcount = ({ people, nights }: ClaimAsked): Headcount => ({
  size: people.length,
  female: people.filter(({ sex }) => sex === 'female').length, male: people.filter(({ sex }) => sex === 'male').length,
  ages: people.map(({ age }) => ageOn(age, nights.first)),
});

/** On which of the host's accounts the people can be claimed, worked out from the rows; or what is missing on the one that is nearest. */
export function accountFor(asked: ClaimAsked, facts: HostFacts, rows: HostRows): { readonly ledger: Ledger } | Shortage {
  const accounts: Ledger[] = asked.care === 'relay' || asked.care === 'sequential' ? ['intermittent', 'permanent'] : ['permanent'];
  let nearest: Shortage | null = null;
  for (const ledger of accounts) {
    const short = shortageOn(ledger, asked, facts, rows);
    if (!short) return { ledger };
    if (!nearest || short.missing < nearest.missing) nearest = short;
  }
  return nearest!;
}

function shortageOn(ledger: Ledger, asked: ClaimAsked, facts: HostFacts, rows: HostRows): Shortage | null {
  const window = { first: asked.nights.first, last: asked.nights.last };
  const end = facts.closedOn && facts.closedOn <= window.last ? addDays(facts.closedOn, -1) : window.last;
  const capacity = end < window.first ? [] : capacityOf(capacityFacts(facts, rows, ledger), { ...window, last: end });
  const result = freePlaces(freePlacesInput(facts, rows, capacity, window, ledger));
  const people = headcount(asked);
  const calendar = new Calendar();
  const runs: readonly FreePlaces[] = (asked.reserved ? result.reserved : asked.beyondDeclared ? result.authorised : result.free)
    .map((run) => ({ ...run, last: run.last }));
  const short = shortfall(runs, asked.nights, people, calendar);
  if (short) return { hostId: asked.hostId, missing: short.missing, from: short.from };
  const open = asked.beyondDeclared ? leastOpen(result.closed, 'decision', asked.nights, calendar) : people.size;
  return open < people.size ? { hostId: asked.hostId, missing: people.size - open, from: asked.nights.first } : null;
}
