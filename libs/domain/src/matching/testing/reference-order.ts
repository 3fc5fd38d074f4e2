import { hash32 } from '../../kernel/index.js';
import type { Candidate, MatchContext, MatchRequest, Person, Policy } from '../types.js';

/**
 * The order of plans, written again from the specification for brute force: tables of figures, one by person and host or by host.
 * Shares nothing with the engine but the draw's hash.
 */

/** One number of the vector, smaller is better, out of what each person or each host adds to it. */
export interface ReferencePart {
  /** The worst of the parts; else their sum. */
  readonly worst: boolean;
  /** By person, then by host; null when only the hosts used count. */
  readonly people: readonly (readonly number[])[] | null;
  /** By host, once however many go there. */
  readonly hosts: readonly number[] | null;
  /** By host, then by how many people go there, from nobody: what they add together, never with `worst`. */
  readonly groups?: readonly (readonly number[])[];
}

/** The band of a value: how many bounds it has reached. */
export function bandOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => bound <= value).length;
}

/** Band of the distance between two homes of a sibling group: none, then by the bounds; not known is the worst. */
export function apartBand(one: Candidate['position'], other: Candidate['position'], { siteBandsMetres }: Policy): number {
  if (one === null || other === null) return siteBandsMetres.length + 1;
  const metres = Math.hypot(one.x - other.x, one.y - other.y);
  return metres < 1 ? 0 : 1 + bandOf(Math.floor(metres), siteBandsMetres);
}

function tripBand(host: Candidate, place: string, { travelBandsMetres }: Policy): number {
  const metres = host.travel[place];
  return metres === null || metres === undefined ? Math.floor(travelBandsMetres.length / 2) : bandOf(metres, travelBandsMetres);
}

function visits(person: Person, host: Candidate, policy: Policy): number {
  return Math.max(0, ...person.visitPlaces.map((place) => tripBand(host, place, policy)));
}

function school(person: Person, host: Candidate, policy: Policy): number {
  return person.schoolPlace === null ? 0 : tripBand(host, person.schoolPlace, policy);
}

/** Written for contexts in Paris in winter (UTC+1), in the evening: midnight is 23:00Z the day before. */
function chance({ freshness: { confirmedAt, onCallTonight } }: Candidate, policy: Policy, context: MatchContext): number {
  const hours = confirmedAt === null ? Infinity : (Date.parse(context.now) - Date.parse(confirmedAt)) / 3_600_000;
  const byHours = bandOf(hours, policy.freshnessBandsHours);
  if (policy.name === 'planned') return byHours;
  if (onCallTonight) return 0;
  const day = context.now.slice(0, 10);
  if (confirmedAt !== null && Date.parse(confirmedAt) >= Date.parse(`${day}T17:00:00Z`)) return 0;
  if (confirmedAt !== null && Date.parse(confirmedAt) >= Date.parse(`${day}T00:00:00Z`) - 3_600_000) return 1;
  return 2 + byHours;
}

/** Places above the number on the worst night, by how many people go there: each night looked at. */
function exceptionsAt({ authorised: { withinNumber = [] } }: Candidate, { people, nights, weekdays }: MatchRequest): number[] {
  const worst = [0, ...people.map(() => 0)];
  for (let day = Date.parse(nights.first); day <= Date.parse(nights.last); day += 86_400_000) {
    const night = new Date(day).toISOString().slice(0, 10);
    if (weekdays && !weekdays.includes(new Date(day).getUTCDay() || 7)) continue;
    for (const { first, last, places } of withinNumber) {
      if (night >= first && night <= (last ?? '9999')) worst.forEach((most, here) => { worst[here] = Math.max(most, here - places); });
    }
  }
  return worst;
}

/** Everything after the siblings, in the policy's order, the draw last. */
export function referenceParts(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext): ReferencePart[] {
  const byPerson = (worst: boolean, of: (person: Person, host: Candidate) => number): ReferencePart => (
    { worst, people: request.people.map((person) => candidates.map((host) => of(person, host))), hosts: null });
  const byHost = (worst: boolean, of: (host: Candidate) => number): ReferencePart => ({ worst, people: null, hosts: candidates.map(of) });
  const tiers: Record<string, ReferencePart[]> = {
    siblings: [],
    known: [byPerson(false, (person, host) => (person.knownHostIds.includes(host.hostId) ? -1 : 0))],
    needs: [byPerson(false, (person, host) => (
      -person.wished.filter((wish) => host.declared.capabilities.includes(wish)).length - (request.preferredKinds.includes(host.kind) ? 1 : 0)))],
    travel: [
      byPerson(true, (person, host) => visits(person, host, policy)), byPerson(false, (person, host) => visits(person, host, policy)),
      byPerson(true, (person, host) => school(person, host, policy)), byPerson(false, (person, host) => school(person, host, policy)),
    ],
    chance: [byHost(true, (host) => chance(host, policy, context))],
    whereTheyAre: [byHost(true, (host) => (request.searchPlace === null ? 0 : tripBand(host, request.searchPlace, policy)))],
    outsideDepartement: [byPerson(false, (_, host) => (host.departement === request.departement ? 0 : 1))],
    homes: [byHost(false, () => 1)],
    exceptions: [{ worst: false, people: null, hosts: null, groups: candidates.map((host) => exceptionsAt(host, request)) }],
    scarcity: [byPerson(false, (_, host) => host.priceBand)],
  };
  return [
    ...policy.tiers.flatMap((tier) => tiers[tier]!),
    byHost(false, (host) => host.recentAdmissionsPerMille),
    byHost(false, (host) => hash32(request.id + host.hostId)),
  ];
}
