import { LARGEST_BOUND, MOST_BANDS, MOST_PLANS } from './policy-limits.js';
import { policyProblem } from './texts/policy.js';
import { EXTRA_TIERS, TIERS } from './types.js';
import type { Problem } from './result.js';
import type { Policy, PolicyTier, SearchMode } from './types.js';

const KM = 1000;
const BANDS = { travelBandsMetres: [10 * KM, 25 * KM, 50 * KM, 100 * KM], siteBandsMetres: [5 * KM, 15 * KM, 30 * KM, 60 * KM], plans: 20 } as const;

/** At night what decides is who is there to say yes. Declarations: on call or since 18:00, today, under 3 days, older. */
export const TONIGHT: Policy = {
  name: 'tonight', version: 1, ...BANDS,
  tiers: ['siblings', 'chance', 'known', 'needs', 'travel', 'exceptions', 'scarcity'],
  freshnessBandsHours: [3 * 24],
};

/** On a working day: ties, needs, distance first. Declarations: under 7 days, under 30 days, older. */
export const PLANNED: Policy = {
  name: 'planned', version: 1, ...BANDS,
  tiers: ['siblings', 'known', 'needs', 'travel', 'chance', 'exceptions', 'scarcity'],
  freshnessBandsHours: [7 * 24, 30 * 24],
};

/** The orders a Département may own, by name, as they are until it signs its own. */
export const DEFAULT_POLICIES: Readonly<Record<SearchMode, Policy>> = { tonight: TONIGHT, planned: PLANNED };

export type PolicyProblemCode =
  | 'notAPolicy' | 'fieldMissing' | 'fieldUnknown' | 'wrongType' | 'nameUnknown' | 'versionOutOfRange'
  | 'tierMissing' | 'tierRepeated' | 'tierUnknown' | 'siblingsNotFirst' | 'scarcityNotLast'
  | 'bandsEmpty' | 'bandsTooMany' | 'bandsNotNumbers' | 'bandsNotAscending' | 'plansOutOfRange';

type Problems = Problem<PolicyProblemCode>[];

function tierProblems(tiers: readonly PolicyTier[]): Problems {
  const problems: Problems = [];
  const seen = new Set<PolicyTier>();
  tiers.forEach((tier, index) => {
    if (![...TIERS, ...EXTRA_TIERS].includes(tier)) problems.push(policyProblem(`tiers.${index}`, 'tierUnknown'));
    else if (seen.has(tier)) problems.push(policyProblem(`tiers.${index}`, 'tierRepeated'));
    seen.add(tier);
  });
  if (TIERS.some((tier) => !seen.has(tier))) problems.push(policyProblem('tiers', 'tierMissing'));
  if (tiers[0] !== 'siblings') problems.push(policyProblem('tiers.0', 'siblingsNotFirst'));
  if (seen.has('scarcity') && tiers.at(-1) !== 'scarcity') problems.push(policyProblem('tiers', 'scarcityNotLast'));
  return problems;
}

function bandProblems(field: string, bounds: readonly number[], largest: number): Problems {
  if (bounds.length === 0) return [policyProblem(field, 'bandsEmpty')];
  if (bounds.length > MOST_BANDS) return [policyProblem(field, 'bandsTooMany')];
  const bad = bounds.findIndex((bound) => !Number.isInteger(bound) || bound <= 0 || bound > largest);
  if (bad >= 0) return [policyProblem(`${field}.${bad}`, 'bandsNotNumbers')];
  const falling = bounds.findIndex((bound, index) => index > 0 && bound <= bounds[index - 1]!);
  return falling < 0 ? [] : [policyProblem(`${field}.${falling}`, 'bandsNotAscending')];
}

const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** What is wrong with a policy, field by field; empty when it may be used. What comes from JSON goes through `parsePolicy` first. */
export function checkPolicy(policy: Policy): Problems {
  const problems: Problems = [];
  if (!Object.hasOwn(DEFAULT_POLICIES, policy.name)) problems.push(policyProblem('name', 'nameUnknown'));
  if (!isWhole(policy.version, 1, 2 ** 31 - 1)) problems.push(policyProblem('version', 'versionOutOfRange'));
  problems.push(
    ...tierProblems(policy.tiers),
    ...bandProblems('travelBandsMetres', policy.travelBandsMetres, LARGEST_BOUND.metres),
    ...bandProblems('siteBandsMetres', policy.siteBandsMetres, LARGEST_BOUND.metres),
    ...bandProblems('freshnessBandsHours', policy.freshnessBandsHours, LARGEST_BOUND.hours),
  );
  if (!isWhole(policy.plans, 1, MOST_PLANS)) problems.push(policyProblem('plans', 'plansOutOfRange'));
  return problems;
}
