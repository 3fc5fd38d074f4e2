import { componentsOf } from './components.js';
import { componentData } from './component-data.js';
import type { Asked, HostFacts } from './facts.js';
import { questionsOf, unknownsOf, warningsOf } from './notices.js';
import type { Difference, Plan } from './result.js';
import { vectorOf } from './vector.js';
import type { Placed } from './vector.js';

/** A plan with everything a person needs to judge it, but its place in the list. */
export function presentPlan(placed: readonly Placed[], asked: Asked): Plan {
  const vector = vectorOf(placed, asked);
  const there = new Set(placed.map(({ person }) => person));
  return {
    assignments: placed.map(({ person, host: { candidate } }) => ({ personKey: person.person.key, hostId: candidate.hostId, siteId: candidate.siteId })),
    unplaced: asked.people.filter((person) => !there.has(person)).map(({ person }) => person.key),
    hostIds: [...new Set(placed.map(({ host }) => host.candidate.hostId))].sort(),
    vector,
    components: componentsOf(asked.policy).map(({ tier, code }, index) => ({ tier, code, value: vector[index]!, data: componentData(code, placed, asked) })),
    unknowns: unknownsOf(placed, asked),
    questions: questionsOf(placed, asked),
    warnings: warningsOf(placed, asked),
    differsFromNext: null,
  };
}

function difference(plan: Plan, next: Plan): Difference | null {
  const index = plan.vector.findIndex((value, at) => value !== next.vector[at]);
  if (index < 0) return null;
  const { tier, code, value } = plan.components[index]!;
  return { tier, code, value, next: next.vector[index]! };
}

/** The plans in order, each with the first component in which it differs from the next. */
export function presentPlans(plans: readonly (readonly Placed[])[], asked: Asked): Plan[] {
  const presented = plans.map((placed) => presentPlan(placed, asked));
  return presented.map((plan, index) => {
    const next = presented[index + 1];
    return next ? { ...plan, differsFromNext: difference(plan, next) } : plan;
  });
}

/** Who is placed where, from the ranks of the hosts. */
export function placedOf(hostOf: ArrayLike<number>, hosts: readonly HostFacts[], asked: Asked): Placed[] {
  return asked.people.filter(({ index }) => hostOf[index]! >= 0).map((person) => ({ person, host: hosts[hostOf[person.index]!]! }));
}
