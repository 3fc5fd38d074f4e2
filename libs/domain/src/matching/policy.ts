import type { Problem } from './result.js';
import { frenchSpacing } from './texts/format.js';
import { TIERS } from './types.js';
import type { Policy, Tier } from './types.js';

const KM = 1000;
const BANDS = { travelBandsMetres: [10 * KM, 25 * KM, 50 * KM, 100 * KM], siteBandsMetres: [5 * KM, 15 * KM, 30 * KM, 60 * KM], plans: 20 } as const;

/** Most plans a policy may list. */
export const MOST_PLANS = 100;

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

export type PolicyProblemCode =
  | 'tierMissing' | 'tierRepeated' | 'tierUnknown' | 'siblingsNotFirst' | 'scarcityNotLast'
  | 'bandsEmpty' | 'bandsNotNumbers' | 'bandsNotAscending' | 'plansOutOfRange';

const MESSAGES: Readonly<Record<PolicyProblemCode, { readonly fr: string; readonly en: string }>> = {
  tierMissing: { fr: 'Un critère manque : chacun doit figurer une fois.', en: 'A tier is missing: each must be there once.' },
  tierRepeated: { fr: 'Un critère figure deux fois.', en: 'A tier is there twice.' },
  tierUnknown: { fr: 'Ce critère n’existe pas.', en: 'There is no such tier.' },
  siblingsNotFirst: { fr: 'La fratrie passe en premier : la loi le veut (Code civil, art. 375-7).', en: 'Siblings come first: the law says so (Code civil 375-7).' },
  scarcityNotLast: { fr: 'La rareté des places départage en dernier.', en: 'Scarcity comes last.' },
  bandsEmpty: { fr: 'Il faut au moins une borne.', en: 'At least one bound is needed.' },
  bandsNotNumbers: { fr: 'Les bornes sont des nombres positifs.', en: 'Bounds are positive numbers.' },
  bandsNotAscending: { fr: 'Les bornes vont en croissant.', en: 'Bounds must ascend.' },
  plansOutOfRange: { fr: `Le nombre de propositions va de 1 à ${MOST_PLANS}.`, en: `The number of plans goes from 1 to ${MOST_PLANS}.` },
};

function problem(field: string, code: PolicyProblemCode): Problem<PolicyProblemCode> {
  return { field, code, message: { fr: frenchSpacing(MESSAGES[code].fr), en: MESSAGES[code].en } };
}

function tierProblems(tiers: readonly Tier[]): Problem<PolicyProblemCode>[] {
  const problems: Problem<PolicyProblemCode>[] = [];
  const seen = new Set<Tier>();
  tiers.forEach((tier, index) => {
    if (!TIERS.includes(tier)) problems.push(problem(`tiers.${index}`, 'tierUnknown'));
    else if (seen.has(tier)) problems.push(problem(`tiers.${index}`, 'tierRepeated'));
    seen.add(tier);
  });
  if (TIERS.some((tier) => !seen.has(tier))) problems.push(problem('tiers', 'tierMissing'));
  if (tiers[0] !== 'siblings') problems.push(problem('tiers.0', 'siblingsNotFirst'));
  if (seen.has('scarcity') && tiers.at(-1) !== 'scarcity') problems.push(problem('tiers', 'scarcityNotLast'));
  return problems;
}

function bandProblems(field: string, bounds: readonly number[]): Problem<PolicyProblemCode>[] {
  if (bounds.length === 0) return [problem(field, 'bandsEmpty')];
  const bad = bounds.findIndex((bound) => !Number.isFinite(bound) || bound <= 0);
  if (bad >= 0) return [problem(`${field}.${bad}`, 'bandsNotNumbers')];
  const falling = bounds.findIndex((bound, index) => index > 0 && bound <= bounds[index - 1]!);
  return falling < 0 ? [] : [problem(`${field}.${falling}`, 'bandsNotAscending')];
}

/** What is wrong with a policy, field by field; empty when it may be used. */
export function checkPolicy(policy: Policy): Problem<PolicyProblemCode>[] {
  const problems = [
    ...tierProblems(policy.tiers),
    ...bandProblems('travelBandsMetres', policy.travelBandsMetres),
    ...bandProblems('siteBandsMetres', policy.siteBandsMetres),
    ...bandProblems('freshnessBandsHours', policy.freshnessBandsHours),
  ];
  const { plans } = policy;
  if (!Number.isInteger(plans) || plans < 1 || plans > MOST_PLANS) problems.push(problem('plans', 'plansOutOfRange'));
  return problems;
}
