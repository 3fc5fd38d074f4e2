import type { Policy, PolicyTier, SearchMode } from '@ugo/domain/matching/policy';
import type { PolicyInput, PolicyTextFragment } from '../../gql/graphql.js';

const METRES_PER_KM = 1000;

/** A policy as it is written: scales as text, distances in kilometres. */
export interface PolicyDraft {
  readonly name: SearchMode;
  readonly tiers: readonly PolicyTier[];
  readonly travel: string;
  readonly sites: string;
  readonly freshness: string;
  readonly plans: number;
}

const textOf = (values: readonly number[], per: number): string => values.map((value) => value / per).join(', ');
const numbersOf = (text: string, per: number): number[] => text.split(/[,;\s]+/).filter((one) => one !== '').map((one) => Math.round(Number(one) * per));

export const draftOf = (policy: PolicyTextFragment): PolicyDraft => ({
  name: policy.name as SearchMode, tiers: policy.tiers as PolicyTier[], plans: policy.plans,
  travel: textOf(policy.travelBandsMetres, METRES_PER_KM), sites: textOf(policy.siteBandsMetres, METRES_PER_KM), freshness: textOf(policy.freshnessBandsHours, 1),
});

/** The same as the API and the check read it. */
export const inputOf = ({ name, tiers, travel, sites, freshness, plans }: PolicyDraft): PolicyInput => ({
  name, tiers: [...tiers], plans, travelBandsMetres: numbersOf(travel, METRES_PER_KM), siteBandsMetres: numbersOf(sites, METRES_PER_KM), freshnessBandsHours: numbersOf(freshness, 1),
});

/** For the check of the library; the version counts for nothing before it is signed. */
export const policyOf = (draft: PolicyDraft): Policy => ({ ...inputOf(draft), version: 1 } as unknown as Policy);

/** The tier at a place, one step up (−1) or down (+1). The first and the last stay where the law and the order want them. */
export function moved(tiers: readonly PolicyTier[], at: number, step: -1 | 1): PolicyTier[] {
  const next = [...tiers];
  [next[at], next[at + step]] = [next[at + step]!, next[at]!];
  return next;
}

/** Whether a tier may take that step: nothing comes before siblings, nothing after scarcity. */
export const mayMove = (tiers: readonly PolicyTier[], at: number, step: -1 | 1): boolean => at > 0 && at < tiers.length - 1 && at + step > 0 && at + step < tiers.length - 1;
