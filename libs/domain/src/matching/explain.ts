import { ask, hostFacts } from './facts.js';
import type { Asked, HostFacts } from './facts.js';
import { assertUsable } from './match.js';
import { presentPlan } from './present.js';
import type { Plan, Refusal, RuleCode, Waiver } from './result.js';
import { refuse, RULES } from './rules/index.js';
import type { Rule, RuleSource } from './rules/index.js';
import type { Candidate, MatchContext, MatchRequest, Policy } from './types.js';

/** One rule and what it says of one host. */
export interface ExplainedRule {
  readonly code: RuleCode;
  readonly source: RuleSource;
  readonly waivableBy: Waiver | null;
  readonly passed: boolean;
  /** By person, and once with a null key for everyone together. */
  readonly refusals: readonly Refusal[];
}

/** "Why this one, why not that one?" for one host: plain JSON. */
export interface Explanation {
  readonly hostId: string;
  readonly siteId: string;
  readonly rules: readonly ExplainedRule[];
  /** Whether everyone could live here. */
  readonly fits: boolean;
  /** Every tier as if everyone went there, whatever the rules say. */
  readonly asPlan: Plan;
}

function refusalsOf(rule: Rule, host: HostFacts, asked: Asked): Refusal[] {
  switch (rule.scope) {
    case 'host': return rule.passes(host, asked) ? [] : [refuse(rule, null, host, asked)];
    case 'person': return asked.people.filter((person) => !rule.passes(person, host, asked)).map((person) => refuse(rule, person.person.key, person, host, asked));
    case 'group': {
      const demands = asked.people.map(({ alone }) => alone);
      if (demands.length > 1) demands.push(asked.demands.at(-1)!); // everyone together
      return demands.filter((demand) => !rule.passes(demand, host, asked)).map((demand) => refuse(rule, demand.personKey, demand, host, asked));
    }
  }
}

/**
 * Every rule, passed or refused, and every tier's value for one host.
 * @throws RangeError as {@link match}
 */
export function explain(request: MatchRequest, candidate: Candidate, policy: Policy, context: MatchContext): Explanation {
  assertUsable(request, [candidate], policy, context);
  const asked = ask(request, policy, context);
  const host = hostFacts(candidate, 0, candidate.position, asked);
  const rules = RULES.map((rule): ExplainedRule => {
    const refusals = refusalsOf(rule, host, asked);
    return { code: rule.code, source: rule.source, waivableBy: rule.waivableBy, passed: refusals.length === 0, refusals };
  });
  return {
    hostId: candidate.hostId, siteId: candidate.siteId, rules,
    fits: rules.every(({ passed }) => passed),
    asPlan: presentPlan(asked.people.map((person) => ({ person, host })), asked),
  };
}
