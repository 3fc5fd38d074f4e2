import { hash32 } from '../kernel/index.js';
import { band, middleBand } from './bands.js';
import type { Asked, Demand, HostFacts, PersonFacts } from './facts.js';
import { freshnessBand } from './freshness.js';
import type { ComponentCode } from './result.js';
import type { Policy, PolicyTier } from './types.js';

/**
 * One integer of the vector, smaller is better. A component adds over what the plan uses, or keeps the worst:
 * both only grow as a plan grows, which is what lets the search cut early and stay exact.
 */
export interface Component {
  readonly code: ComponentCode;
  readonly tier: PolicyTier | 'draw';
  readonly combine: 'sum' | 'max';
  /** Part of one person at one host; absent where the component is not about a person. */
  readonly ofPerson?: (person: PersonFacts, host: HostFacts, asked: Asked) => number;
  /** Part of one host used, once however many go there. */
  readonly ofHost?: (host: HostFacts, asked: Asked) => number;
  /** Part of the people who go to one host together. For the bounds to hold, together is never less than alone, added up. */
  readonly ofGroup?: (people: Demand, host: HostFacts, asked: Asked) => number;
}

/** Band of a trip; the middle band where the distance is not known. */
export function travelBand(place: string, host: HostFacts, { policy: { travelBandsMetres } }: Asked): number {
  const metres = host.candidate.travel[place] ?? null;
  return metres === null ? middleBand(travelBandsMetres) : band(metres, travelBandsMetres);
}

/** Visits of one person: the farthest of the places where they happen; none when they are suspended. */
function visits({ person }: PersonFacts, host: HostFacts, asked: Asked): number {
  let worst = 0;
  for (const place of person.visitPlaces) worst = Math.max(worst, travelBand(place, host, asked));
  return worst;
}

function school({ person }: PersonFacts, host: HostFacts, asked: Asked): number {
  return person.schoolPlace === null ? 0 : travelBand(person.schoolPlace, host, asked);
}

/** How far the host is from where the people are now; nothing to compare when nobody said where that is. */
function fromWhereTheyAre(host: HostFacts, asked: Asked): number {
  const { searchPlace } = asked.request;
  return searchPlace === null ? 0 : travelBand(searchPlace, host, asked);
}

function known({ person }: PersonFacts, { candidate }: HostFacts): number {
  return person.knownHostIds.includes(candidate.hostId) ? -1 : 0;
}

/** Wished capabilities the host declares, and one more for a preferred kind; what is not declared counts as not met. */
function needsMet({ person }: PersonFacts, { candidate }: HostFacts, { request }: Asked): number {
  let met = request.preferredKinds.includes(candidate.kind) ? 1 : 0;
  for (const wish of person.wished) if (candidate.declared.capabilities.includes(wish)) met += 1;
  return -met;
}

/**
 * Places of the people that are there by exception only: above the permanent number of the approval or authorisation, on the worst of
 * the nights that a derogation or a reasoned over-occupancy covers. No plan uses a host that refuses, so nothing else has to be waived.
 */
export function exceptions({ size }: Demand, { withinNumber }: HostFacts): number {
  return size > withinNumber ? size - withinNumber : 0;
}

/** The tiers' components, those a Département may add among them. Those of siblings have no parts by person or host: they come from who is with whom. */
const COMPONENTS: readonly Component[] = [
  { code: 'separated', tier: 'siblings', combine: 'sum' },
  { code: 'sitePairs', tier: 'siblings', combine: 'sum' },
  { code: 'unitPairs', tier: 'siblings', combine: 'sum' },
  { code: 'siteDistance', tier: 'siblings', combine: 'max' },
  { code: 'known', tier: 'known', combine: 'sum', ofPerson: known },
  { code: 'needsMet', tier: 'needs', combine: 'sum', ofPerson: needsMet },
  { code: 'visitsWorst', tier: 'travel', combine: 'max', ofPerson: visits },
  { code: 'visitsSum', tier: 'travel', combine: 'sum', ofPerson: visits },
  { code: 'schoolWorst', tier: 'travel', combine: 'max', ofPerson: school },
  { code: 'schoolSum', tier: 'travel', combine: 'sum', ofPerson: school },
  { code: 'chance', tier: 'chance', combine: 'max', ofHost: ({ candidate }, { freshness }) => freshnessBand(candidate.freshness, freshness) },
  { code: 'whereTheyAre', tier: 'whereTheyAre', combine: 'max', ofHost: fromWhereTheyAre },
  { code: 'outsideDepartement', tier: 'outsideDepartement', combine: 'sum', ofPerson: (_person, { candidate }, { request }) => (candidate.departement === request.departement ? 0 : 1) },
  { code: 'homes', tier: 'homes', combine: 'sum', ofHost: () => 1 },
  { code: 'exceptions', tier: 'exceptions', combine: 'sum', ofGroup: exceptions },
  { code: 'scarcity', tier: 'scarcity', combine: 'sum', ofPerson: (_person, { candidate }) => candidate.priceBand },
  { code: 'recentAdmissions', tier: 'draw', combine: 'sum', ofHost: ({ candidate }) => candidate.recentAdmissionsPerMille },
  { code: 'drawn', tier: 'draw', combine: 'sum', ofHost: ({ candidate }, { request }) => hash32(request.id + candidate.hostId) },
];

/** The components in the order of a policy, the draw last. */
export function componentsOf(policy: Policy): readonly Component[] {
  return [...policy.tiers, 'draw' as const].flatMap((tier) => COMPONENTS.filter((component) => component.tier === tier));
}

/** Two parts of one answer taken together, component by component: sums add up, of worsts the worse stays. */
export function combineVectors(one: readonly number[], other: readonly number[], components: readonly Component[]): number[] {
  return components.map(({ combine }, index) => (combine === 'sum' ? one[index]! + other[index]! : Math.max(one[index]!, other[index]!)));
}

/** Lexicographic: negative when the first vector is better. */
export function compareVectors(one: ArrayLike<number>, other: ArrayLike<number>): number {
  for (let index = 0; index < one.length; index += 1) {
    const difference = one[index]! - other[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether no component of one is more than the other's: whatever is added to both, it stays no worse. */
export function isNoWorse(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  for (let index = 0; index < one.length; index += 1) if (one[index]! > other[index]!) return false;
  return true;
}
