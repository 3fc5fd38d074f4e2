import { addDays } from '../kernel/index.js';
import type { Day, Nights } from '../kernel/index.js';
import { combineVectors, compareVectors, componentsOf } from './components.js';
import { placedOf, presentPlan } from './present.js';
import type { Bridge, Plan } from './result.js';
import { solve } from './solve.js';
import type { Candidate, MatchContext, MatchRequest, Policy } from './types.js';
import { EMERGENCY_CARE } from './types.js';

/** Plans of each part that are tried with each other, for each night of change. */
const PLANS_A_PART = 3;
/** Nights of change that are tried, the earliest first: an emergency is short, a longer one is a planned search. */
const MOST_CHANGES = 31;

/** Bridges, and how far the search for them went. */
export interface Bridging {
  readonly bridges: readonly Bridge[];
  readonly nodes: number;
  readonly proven: boolean;
}

/** Nights within the request from which some host has more or fewer places, or an authorisation has ended: a change elsewhere gains nothing. */
function nightsOfChange(candidates: readonly Candidate[], { first, last }: Nights): Day[] {
  const nights = new Set<Day>();
  const add = (night: Day) => {
    if (night > first && night <= last) nights.add(night);
  };
  for (const { authorised, declared, closed } of candidates) {
    if (authorised.until !== null) add(addDays(authorised.until, 1));
    for (const run of [...authorised.free, ...declared.free, ...closed]) {
      add(run.first);
      if (run.last !== null) add(addDays(run.last, 1));
    }
  }
  return [...nights].sort().slice(0, MOST_CHANGES);
}

/** The best plans of one part of the nights. */
function part(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext, nodeLimit: number) {
  const { asked, hosts, search } = solve(request, candidates, { ...policy, plans: PLANS_A_PART }, context, nodeLimit);
  const { found, nodes, proven } = search.best();
  return { plans: found.map(({ hostOf }) => presentPlan(placedOf(hostOf, hosts, asked), asked)), nodes, proven };
}

function bridge(switchNight: Day, tonight: Plan, then: Plan, policy: Policy): Bridge {
  const moving = tonight.assignments.filter(({ personKey, hostId }) => (
    then.assignments.some((other) => other.personKey === personKey && other.hostId !== hostId))).map(({ personKey }) => personKey);
  return { switchNight, tonight, then, vector: combineVectors(tonight.vector, then.vector, componentsOf(policy)), moving };
}

function compareBridges(one: Bridge, other: Bridge): number {
  return compareVectors(one.vector, other.vector) || one.moving.length - other.moving.length || (one.switchNight < other.switchNight ? -1 : 1);
}

/** The same hosts in the same order are one bridge, whatever the night: the first is kept. */
function distinct(bridges: readonly Bridge[]): Bridge[] {
  const seen = new Set<string>();
  return bridges.filter(({ tonight, then }) => {
    const key = `${tonight.hostIds.join()}>${then.hostIds.join()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * One host tonight and another later, for an emergency whose nights no plan covers: "two nights here, then there from Monday" is a good
 * answer at two in the morning. Everyone is placed on every night; the second host knows its guests are coming, so the hour is agreed.
 */
export function bridgesOf(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext, nodeLimit: number): Bridging {
  const bridges: Bridge[] = [];
  let nodes = 0;
  let proven = true;
  const count = (one: { readonly nodes: number; readonly proven: boolean }) => {
    nodes += one.nodes;
    proven &&= one.proven;
  };
  if (!EMERGENCY_CARE.includes(request.care)) return { bridges, nodes, proven };
  for (const switchNight of nightsOfChange(candidates, request.nights)) {
    const { first, last } = request.nights;
    const tonight = part({ ...request, nights: { first, last: addDays(switchNight, -1) } }, candidates, policy, context, nodeLimit);
    count(tonight);
    if (tonight.plans.length === 0) break; // more nights at the first host are only harder
    const then = part({ ...request, nights: { first: switchNight, last }, arrivalMinute: null }, candidates, policy, context, nodeLimit);
    count(then);
    for (const one of tonight.plans) for (const other of then.plans) bridges.push(bridge(switchNight, one, other, policy));
  }
  return { bridges: distinct(bridges.sort(compareBridges)).slice(0, policy.plans), nodes, proven };
}
