import type { Bilingual } from '../kernel/bilingual.js';
import type { CareKind, Sex } from '../kernel/vocabulary.js';
import type { MatchRequest, MatchResult, Policy, RuleCode } from '../matching/index.js';
import { type AgeBand, ageBandOn } from '../placement/age-band.js';

/** How a search fell short: no place for anybody; for some of them; siblings apart and not by wish; one host until a night and then another; far. */
export const NEED_OUTCOMES = ['noPlan', 'incomplete', 'split', 'bridge', 'far'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** What people read for it. */
export const NEED_OUTCOME_LABELS: Readonly<Record<NeedOutcome, Bilingual>> = {
  noPlan: { fr: 'aucune solution', en: 'no solution' },
  incomplete: { fr: 'pour une partie des personnes', en: 'for some of the people' },
  split: { fr: 'fratrie séparée', en: 'siblings apart' },
  bridge: { fr: 'un lieu puis un autre', en: 'one host and then another' },
  far: { fr: 'loin', en: 'far' },
};

/** What a search that fell short says of demand: coarse, and of nobody. */
export interface NeedShape {
  readonly outcome: NeedOutcome;
  readonly care: CareKind;
  readonly people: readonly { readonly sex: Sex; readonly ageBand: AgeBand }[];
  /** Need tags, one for each person who has it: counted together, never beside a person. */
  readonly needs: readonly string[];
  /** For each rule that alone kept a near miss from being a place: for how many people it would have been one. */
  readonly relaxations: Readonly<Partial<Record<RuleCode, number>>>;
}

type Answer = Pick<MatchResult, 'plans' | 'incomplete' | 'nearMisses'> & Partial<Pick<MatchResult, 'bridges'>>;

function outcomeOf(request: MatchRequest, { plans: [best], bridges, incomplete }: Answer, policy: Policy): NeedOutcome | null {
  if (!best) return (bridges ?? []).length > 0 ? 'bridge' : incomplete.length > 0 ? 'incomplete' : 'noPlan';
  if (request.apart.length === 0 && new Set(best.assignments.map(({ siteId }) => siteId)).size > 1) return 'split';
  const far = policy.travelBandsMetres.at(-1);
  const trips = best.components.find(({ code }) => code === 'visitsWorst')?.data ?? [];
  return far !== undefined && trips.some(({ metres }) => typeof metres === 'number' && metres >= far) ? 'far' : null;
}

/** The unmet need that a search shows; null when it was answered well. */
export function needOf(request: MatchRequest, answer: Answer, policy: Policy): NeedShape | null {
  const outcome = outcomeOf(request, answer, policy);
  if (outcome === null) return null;
  const relaxations: Partial<Record<RuleCode, number>> = {};
  for (const { people, refusals } of answer.nearMisses) {
    const [rule, ...others] = new Set(refusals.map((one) => one.rule));
    if (rule !== undefined && others.length === 0) relaxations[rule] = Math.max(relaxations[rule] ?? 0, people.length);
  }
  return {
    outcome, care: request.care, people: request.people.map(({ sex, age }) => ({ sex, ageBand: ageBandOn(age, request.nights.first) })),
    needs: request.people.flatMap(({ needs }) => needs), relaxations,
  };
}
