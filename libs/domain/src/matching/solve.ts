import { ask, hostsInOrder } from './facts.js';
import type { Asked, HostFacts } from './facts.js';
import { judge } from './judge.js';
import type { Judgement } from './judge.js';
import { PlanSearch } from './planner/search.js';
import type { Candidate, MatchContext, MatchRequest, Policy } from './types.js';

/** A request with its hosts judged, and the search for plans over them. */
export interface Solving {
  readonly asked: Asked;
  readonly hosts: readonly HostFacts[];
  readonly judgements: readonly Judgement[];
  readonly search: PlanSearch;
}

/** Judges every host for a request and makes the search ready. */
export function solve(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext, nodeLimit: number): Solving {
  const asked = ask(request, policy, context);
  const hosts = hostsInOrder(candidates, asked);
  const judgements = hosts.map((host) => judge(host, asked));
  return { asked, hosts, judgements, search: new PlanSearch(judgements, asked, nodeLimit) };
}
