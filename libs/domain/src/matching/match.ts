import { checkPolicy } from './policy.js';
import { candidateProblems } from './check-candidates.js';
import { contextProblems } from './check-context.js';
import { checkRequest } from './check-request.js';
import { bridgesOf } from './bridges.js';
import type { Bridging } from './bridges.js';
import { countByRule, excludedOf } from './excluded.js';
import type { Asked } from './facts.js';
import type { Judgement } from './judge.js';
import { allTogether, keysOf, nearMisses, reservedPlaces } from './near-misses.js';
import { placedOf, presentPlans } from './present.js';
import { DEFAULT_NODE_LIMIT } from './planner/search.js';
import type { Outcome } from './planner/search.js';
import type { Found } from './planner/top-plans.js';
import type { Fitting, MatchResult } from './result.js';
import { solve } from './solve.js';
import { splitBeside } from './split-beside.js';
import type { Candidate, MatchContext, MatchRequest, Policy } from './types.js';

/** Version of what the matching means: a replay that differs names it. Change it with any change of rule, order or draw. */
export const ENGINE_VERSION = '2.1.0';

/** Limits of one search, never of its meaning. */
export interface MatchOptions {
  /** Steps the search of splits may take; everyone on one site is always searched to the end. */
  readonly nodeLimit?: number;
  /** Near misses listed; `counts.nearMisses` has them all. Default 20. */
  readonly nearMisses?: number;
}

const DEFAULT_NEAR_MISSES = 20;
const NOTHING: Outcome = { found: [], nodes: 0, proven: true };
const NO_BRIDGES: Bridging = { bridges: [], nodes: 0, proven: true };

/**
 * Refuses what the checks refuse: callers ask {@link checkRequest} and {@link checkPolicy} first and show their problems. Hosts and
 * clock come from our own tables: a figure there that is none is an error of ours, and must not be taken for « enough ».
 */
export function assertUsable(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext): void {
  const problems = [...checkRequest(request), ...checkPolicy(policy), ...candidateProblems(candidates), ...contextProblems(context)];
  if (problems.length > 0) throw new RangeError(`match: ${problems.map(({ code, field }) => `${code} at ${field}`).join(', ')}`);
}

function fittingOf(judgements: readonly Judgement[], found: readonly Found[], asked: Asked): Fitting[] {
  const listed = new Map<number, number>();
  for (const { hostOf } of found) hostOf.forEach((host, rank) => host >= 0 && listed.set(host, (listed.get(host) ?? 0) | (1 << rank)));
  return judgements.filter(({ fits }) => fits !== 0).map(({ host, fits }) => {
    const used = listed.get(host.index) ?? 0;
    return {
      hostId: host.candidate.hostId, siteId: host.candidate.siteId,
      listed: keysOf(used, asked), unlisted: keysOf(fits & ~used, asked), allTogether: allTogether(fits, host, asked),
    };
  });
}

/**
 * Finds where the people of a request could live: the plans in order, and for every host that is no place, why.
 *
 * The same input gives the same answer, on a server, in a browser or in a test; the order of candidates and of people does not matter.
 * @throws RangeError naming the field when {@link checkRequest} or {@link checkPolicy} has something to say, when a figure of a host is
 * no whole number from 0 up, when the clock can't be read, or when a host is there twice
 */
export function match(request: MatchRequest, candidates: readonly Candidate[], policy: Policy, context: MatchContext, options: MatchOptions = {}): MatchResult {
  assertUsable(request, candidates, policy, context);
  const nodeLimit = options.nodeLimit ?? DEFAULT_NODE_LIMIT;
  const solving = solve(request, candidates, policy, context, nodeLimit);
  const { asked, hosts, judgements, search } = solving;
  const present = (found: readonly Found[]) => presentPlans(found.map(({ hostOf }) => placedOf(hostOf, hosts, asked)), asked);
  const complete = search.best();
  const isComplete = complete.found.length > 0;
  const partial = isComplete ? NOTHING : search.bestIncomplete();
  const bridging = isComplete ? NO_BRIDGES : bridgesOf(request, candidates, policy, context, nodeLimit);
  const plans = present(complete.found);

  const excluded = excludedOf(judgements, asked);
  const fitting = fittingOf(judgements, [...complete.found, ...partial.found], asked);
  const misses = nearMisses(judgements, asked, options.nearMisses ?? DEFAULT_NEAR_MISSES);
  return {
    engineVersion: ENGINE_VERSION,
    requestId: request.id,
    policy: { name: policy.name, version: policy.version },
    plans,
    incomplete: present(partial.found),
    bridges: bridging.bridges,
    splitBeside: splitBeside(plans[0], solving),
    fitting,
    excluded,
    nearMisses: misses.listed,
    reserved: reservedPlaces(judgements, asked),
    counts: {
      candidates: judgements.length, fitting: fitting.length, excluded: excluded.length, nearMisses: misses.count, byRule: countByRule(judgements),
    },
    effort: { nodes: complete.nodes + partial.nodes + bridging.nodes, nodeLimit, proven: complete.proven && partial.proven && bridging.proven },
  };
}
