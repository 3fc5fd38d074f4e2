import type { PolicyVersionView } from './policy.types.js';
import type { PolicyVersion } from './policy-versions.js';

/** A version as the API shows it. */
export function policyView({ policy, ...version }: PolicyVersion): PolicyVersionView {
  const { name, version: number, tiers, travelBandsMetres, siteBandsMetres, freshnessBandsHours, plans } = policy;
  return {
    ...version, name, version: number, tiers: [...tiers], plans,
    travelBandsMetres: [...travelBandsMetres], siteBandsMetres: [...siteBandsMetres], freshnessBandsHours: [...freshnessBandsHours],
  };
}
