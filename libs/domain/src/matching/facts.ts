import { ageOn, monthsOn } from '../kernel/index.js';
import type { AgeSpan } from '../kernel/index.js';
import { countAsked, nightsOf } from './asked-nights.js';
import type { AskedNights } from './asked-nights.js';
import { Calendar } from './calendar.js';
import { freshnessScale } from './freshness.js';
import type { FreshnessScale } from './freshness.js';
import { leastFree, leastOpen, leastWithinNumber } from './places.js';
import type { Capacity, Headcount } from './places.js';
import type { Candidate, MatchContext, MatchRequest, Person, Policy, SettledSibling } from './types.js';

/** Legal bound of early childhood in a lieu de vie and a pouponnière, completed years (CASF D.316-2). */
export const EARLY_CHILDHOOD_YEARS = 3;

/** People who would go to one host together, as the rules about numbers see them. */
export interface Demand extends Headcount {
  /** The person when there is one; null for a group. */
  readonly personKey: string | null;
  /** Children under three, surely. */
  readonly underThree: number;
  /** Children who may be under three: their day of birth decides. */
  readonly perhapsUnderThree: number;
}

/** A person and what the rules ask about them again and again. */
export interface PersonFacts {
  readonly index: number;
  readonly person: Person;
  /** Completed years on the day of arrival. */
  readonly age: AgeSpan;
  /** Completed months on the day of arrival; null where only years are known. */
  readonly months: AgeSpan | null;
  readonly alone: Demand;
  /** Sites of settled siblings from whom the person must be apart, or with whom they must be. */
  readonly notAt: readonly string[];
  readonly onlyAt: readonly string[];
}

/** A host and what is free there on every night asked. */
export interface HostFacts {
  /** Rank by host id: the order of the candidates given never matters. */
  readonly index: number;
  readonly candidate: Candidate;
  readonly authorised: Capacity;
  readonly declared: Capacity;
  /** Places left on the worst night on which the host itself, or an authority's decision, closes some; unlimited when none does. */
  readonly open: number;
  readonly openByDecision: number;
  /** Places free within the permanent number on the worst night with exceptions: whoever comes on top takes one of these. Unlimited when there are none. */
  readonly withinNumber: number;
  /** Children under three on the whole site: the law's limit and who lives there; null = no such limit. */
  readonly underThree: Candidate['underThree'];
  /** One for the whole site, so that two of its units are never at a distance. */
  readonly position: Candidate['position'];
}

/** What is asked, worked out once. */
export interface Asked {
  readonly request: MatchRequest;
  readonly nights: AskedNights;
  readonly context: MatchContext;
  readonly policy: Policy;
  /** In the order of their keys. */
  readonly people: readonly PersonFacts[];
  /** What every subset of the people asks of one host together, by their bits. */
  readonly demands: readonly Demand[];
  readonly settled: readonly SettledSibling[];
  readonly excludedHosts: ReadonlySet<string>;
  readonly refusedHosts: ReadonlySet<string>;
  readonly freshness: FreshnessScale;
  readonly calendar: Calendar;
}

function demandOf(person: Person, age: AgeSpan): Demand {
  // A parent comes with a child under three (CASF L.222-5 4°), who counts where early childhood is limited.
  const withInfant = person.kind === 'parentWithInfant';
  const surely = withInfant || age.oldest < EARLY_CHILDHOOD_YEARS;
  const perhaps = !surely && age.youngest < EARLY_CHILDHOOD_YEARS;
  return {
    personKey: person.key, size: 1, female: person.sex === 'female' ? 1 : 0, male: person.sex === 'male' ? 1 : 0, ages: [age],
    underThree: surely ? 1 : 0, perhapsUnderThree: perhaps ? 1 : 0,
  };
}

function partnersOf(key: string, pairs: MatchRequest['apart'], settled: readonly SettledSibling[]): string[] {
  const partners = pairs.filter((pair) => pair.includes(key)).map(([one, other]) => (one === key ? other : one));
  return settled.filter((sibling) => partners.includes(sibling.key)).map((sibling) => sibling.siteId);
}

/** Works out what the rules and the order ask of a request. */
export function ask(request: MatchRequest, policy: Policy, context: MatchContext): Asked {
  const settled = request.settledSiblings ?? [];
  const nights = nightsOf(request);
  const inOrder = [...request.people].sort((a, b) => (a.key < b.key ? -1 : 1));
  const people = inOrder.map((person, index): PersonFacts => {
    const age = ageOn(person.age, nights.first);
    return {
      index, person, age, months: 'birthMonth' in person.age ? monthsOn(person.age.birthMonth, nights.first) : null, alone: demandOf(person, age),
      notAt: partnersOf(person.key, request.apart, settled), onlyAt: partnersOf(person.key, request.together, settled),
    };
  });
  return {
    request, nights, context, policy, people, settled,
    demands: Array.from({ length: 1 << people.length }, (_, mask) => demandOfGroup(people.filter(({ index }) => (mask >> index) & 1))),
    excludedHosts: new Set(request.excludedHostIds), refusedHosts: new Set(request.refusedHostIds),
    freshness: freshnessScale(policy, context), calendar: new Calendar(),
  };
}

/** Adds up the people of a group. */
export function demandOfGroup(people: readonly PersonFacts[]): Demand {
  if (people.length === 1) return people[0]!.alone;
  let [female, male, underThree, perhapsUnderThree] = [0, 0, 0, 0];
  for (const { alone } of people) {
    female += alone.female;
    male += alone.male;
    underThree += alone.underThree;
    perhapsUnderThree += alone.perhapsUnderThree;
  }
  return { personKey: null, size: people.length, female, male, ages: people.map(({ age }) => age), underThree, perhapsUnderThree };
}

/** Works out what is free at one host. */
export function hostFacts(candidate: Candidate, index: number, position: Candidate['position'], { nights, calendar }: Asked, underThree = candidate.underThree): HostFacts {
  return {
    index, candidate, position, underThree,
    authorised: leastFree(candidate.authorised.free, nights, calendar),
    declared: leastFree(candidate.declared.free, nights, calendar),
    open: leastOpen(candidate.closed, 'host', nights, calendar), openByDecision: leastOpen(candidate.closed, 'decision', nights, calendar),
    withinNumber: leastWithinNumber(candidate.authorised.withinNumber, nights, calendar),
  };
}

/**
 * The hosts in the order of their ids.
 * @throws RangeError when two candidates are the same host: its places would count twice
 */
export function hostsInOrder(candidates: readonly Candidate[], asked: Asked): HostFacts[] {
  const isOrdered = candidates.every(({ hostId }, index) => index === 0 || candidates[index - 1]!.hostId < hostId);
  const inOrder = isOrdered ? candidates : [...candidates].sort((a, b) => (a.hostId < b.hostId ? -1 : 1));
  const severalMembers = asked.people.length + asked.settled.length > 1;
  const positions = new Map<string, Candidate['position']>();
  inOrder.forEach(({ siteId, hostId, position }, index) => {
    if (inOrder[index - 1]?.hostId === hostId) throw new RangeError('a host is there twice among the candidates');
    if (severalMembers && position !== null && !positions.has(siteId)) positions.set(siteId, position);
  });
  const earlyChildhood = underThreeBySite(inOrder);
  return inOrder.map((candidate, index) => (
    hostFacts(candidate, index, severalMembers ? positions.get(candidate.siteId) ?? null : candidate.position, asked, earlyChildhood.get(candidate.siteId) ?? null)));
}

/** The tightest of what the units of each site say of children under three. */
function underThreeBySite(candidates: readonly Candidate[]): ReadonlyMap<string, NonNullable<Candidate['underThree']>> {
  const bySite = new Map<string, NonNullable<Candidate['underThree']>>();
  for (const { siteId, underThree } of candidates) {
    if (underThree === null) continue;
    const said = bySite.get(siteId);
    bySite.set(siteId, said ? { limit: Math.min(said.limit, underThree.limit), hosted: Math.max(said.hosted, underThree.hosted) } : underThree);
  }
  return bySite;
}

/** Nights asked after a day; all of them when the day is before the first. */
export function nightsAfter({ nights, calendar }: Asked, day: string): number {
  return countAsked(nights, Math.max(calendar.numberOf(nights.first), calendar.numberOf(day) + 1), calendar.numberOf(nights.last));
}
