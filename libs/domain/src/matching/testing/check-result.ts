import type { Assignment, MatchResult, Plan } from '../result.js';
import type { Candidate, MatchRequest } from '../types.js';
import { faultsOfPlan } from './check-plan.js';

/**
 * The second checker over a whole answer: every plan it holds, whatever list it is in. Reads answers of any version, stored ones too,
 * so it asks for no field that some do not have.
 */

/** The lists of an answer that hold plans. */
export type CheckedAnswer = Pick<MatchResult, 'plans' | 'incomplete'> & {
  /** Two hosts, one after the other, when none covers every night. */
  readonly bridges?: readonly { readonly switchNight: string; readonly tonight: Plan; readonly then: Plan }[];
  /** The best split, shown beside plans that keep siblings together far away. */
  readonly splitBeside?: { readonly plan: Plan } | null;
};

/** The request for some of its people; null when somebody who must be with one of them is left out. */
export function requestFor(request: MatchRequest, keys: readonly string[]): MatchRequest | null {
  const asked = new Set(request.people.map(({ key }) => key));
  const left = (key: string) => asked.has(key) && !keys.includes(key);
  const broken = request.together.some(([one, other]) => (keys.includes(one) && left(other)) || (keys.includes(other) && left(one)));
  if (broken) return null;
  const kept = (pairs: MatchRequest['apart']) => pairs.filter((pair) => !pair.some(left));
  return { ...request, people: request.people.filter(({ key }) => keys.includes(key)), together: kept(request.together), apart: kept(request.apart) };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** What a plan says of itself against what it places. */
function faultsOfWords({ assignments, unplaced, hostIds }: Plan, candidates: readonly Candidate[], request: MatchRequest): string[] {
  const faults: string[] = [];
  const keys = [...assignments.map(({ personKey }) => personKey), ...unplaced].sort();
  if (keys.join() !== request.people.map(({ key }) => key).sort().join()) faults.push('not everyone is placed or unplaced once');
  if ([...new Set(assignments.map(({ hostId }) => hostId))].sort().join() !== hostIds.join()) faults.push('hosts named are not those used');
  const siteOf = ({ hostId }: Assignment) => candidates.find((candidate) => candidate.hostId === hostId)?.siteId;
  if (assignments.some((assignment) => siteOf(assignment) !== assignment.siteId)) faults.push('a site is not the host’s');
  return faults;
}

function faultsOfOne(where: string, plan: Plan, candidates: readonly Candidate[], request: MatchRequest): string[] {
  const among = requestFor(request, plan.assignments.map(({ personKey }) => personKey));
  const faults = among === null ? ['somebody who must be with a placed person is left out'] : faultsOfPlan(plan.assignments, candidates, among);
  return [...faults, ...faultsOfWords(plan, candidates, request)].map((fault) => `${where}: ${fault}`);
}

function repeated(where: string, plans: readonly Plan[]): string[] {
  return new Set(plans.map(({ hostIds }) => hostIds.join())).size === plans.length ? [] : [`${where}: the same hosts twice`];
}

/** Every hard rule that a plan of the answer breaks, with where it stands; empty when all may be proposed. */
export function faultsOfAnswer({ plans, incomplete, bridges = [], splitBeside }: CheckedAnswer, candidates: readonly Candidate[], request: MatchRequest): string[] {
  const { first, last } = request.nights;
  const until = (switchNight: string): MatchRequest => ({ ...request, nights: { first, last: dayBefore(switchNight) } });
  // The move to the second host is by day, and agreed.
  const from = (switchNight: string): MatchRequest => ({ ...request, nights: { first: switchNight, last }, arrivalMinute: null });
  return [
    ...plans.flatMap((plan, index) => [
      ...faultsOfOne(`plan ${index + 1}`, plan, candidates, request), ...(plan.unplaced.length > 0 ? [`plan ${index + 1}: somebody is left out`] : []),
    ]),
    ...incomplete.flatMap((plan, index) => faultsOfOne(`incomplete ${index + 1}`, plan, candidates, request)),
    ...repeated('plans', plans), ...repeated('incomplete', incomplete),
    ...(plans.length > 0 && incomplete.length > 0 ? ['incomplete plans beside plans for everyone'] : []),
    ...bridges.flatMap(({ switchNight, tonight, then }, index) => [
      ...(switchNight > first && switchNight <= last ? [] : [`bridge ${index + 1}: changes host outside the nights asked`]),
      ...faultsOfOne(`bridge ${index + 1}, tonight`, tonight, candidates, until(switchNight)),
      ...faultsOfOne(`bridge ${index + 1}, then`, then, candidates, from(switchNight)),
    ]),
    ...(splitBeside ? faultsOfOne('split beside', splitBeside.plan, candidates, request) : []),
  ];
}
