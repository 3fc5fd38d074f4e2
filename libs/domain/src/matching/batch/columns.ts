import { ask, demandOfGroup } from '../facts.js';
import type { Asked, Demand } from '../facts.js';
import { match } from '../match.js';
import type { MatchResult, Plan } from '../result.js';
import type { Candidate, MatchContext, Policy } from '../types.js';
import type { BatchOptions, BatchRequest } from './batch.types.js';

/** People of a request who would go to one host. */
export interface Use {
  readonly host: Candidate;
  readonly demand: Demand;
}

/** One plan of one request: chosen or not. */
export interface Column {
  /** Rank of the request in {@link Batch.requests}. */
  readonly request: number;
  readonly plan: Plan;
  /** 0 = the request's best. */
  readonly rank: number;
  readonly uses: readonly Use[];
}

/** A request with what was worked out for it. */
export interface Waiting {
  readonly id: string;
  readonly urgency: number;
  readonly people: number;
  readonly asked: Asked;
  readonly candidates: readonly Candidate[];
  readonly policy: Policy;
  readonly result: MatchResult;
  /** Its columns, by rank in {@link Batch.columns}, its best first. */
  readonly columns: readonly number[];
}

/** The requests in the order of their ids, and all their columns: the order in which they were given never matters. */
export interface Batch {
  readonly requests: readonly Waiting[];
  readonly columns: readonly Column[];
  readonly plansPerRequest: number;
}

function usesOf(plan: Plan, asked: Asked, hosts: ReadonlyMap<string, Candidate>): Use[] {
  return plan.hostIds.map((hostId) => {
    const there = new Set(plan.assignments.filter((one) => one.hostId === hostId).map(({ personKey }) => personKey));
    return { host: hosts.get(hostId)!, demand: demandOfGroup(asked.people.filter(({ person }) => there.has(person.key))) };
  });
}

/** Works out the columns: the best plans of each request, as `match()` lists them. */
export function columnsOf(requests: readonly BatchRequest[], shared: readonly Candidate[], policy: Policy, context: MatchContext, options: BatchOptions): Batch {
  const columns: Column[] = [];
  const inOrder = [...requests].sort((a, b) => (a.request.id < b.request.id ? -1 : 1));
  const waiting = inOrder.map((one, index): Waiting => {
    const own = one.policy ?? policy;
    const candidates = one.candidates ?? shared;
    const wanted = { ...own, plans: options.plansPerRequest ?? own.plans };
    const result = one.result ?? match(one.request, candidates, wanted, context);
    const asked = ask(one.request, own, context);
    const hosts = new Map(candidates.map((host) => [host.hostId, host]));
    const plans = result.plans.slice(0, wanted.plans);
    const from = columns.length;
    plans.forEach((plan, rank) => columns.push({ request: index, plan, rank, uses: usesOf(plan, asked, hosts) }));
    return {
      id: one.request.id, urgency: one.urgency, people: one.request.people.length, asked, candidates, policy: own, result,
      columns: plans.map((_, rank) => from + rank),
    };
  });
  return { requests: waiting, columns, plansPerRequest: options.plansPerRequest ?? policy.plans };
}
