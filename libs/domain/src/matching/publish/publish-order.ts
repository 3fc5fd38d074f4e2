import { TIER_WORDS } from '../texts/tiers.js';
import type { Policy, PolicyTier } from '../types.js';
import { freshnessBandsSaid, siteBandsSaid, travelBandsSaid } from './bands.js';

/** The bands of a tier that has some, in the words of the policy. */
function bandsOf(tier: PolicyTier, policy: Policy): string | null {
  switch (tier) {
    case 'siblings': return `Paliers de distance entre deux sites : ${siteBandsSaid(policy)}.`;
    case 'travel': case 'whereTheyAre': return `Paliers : ${travelBandsSaid(policy)}.`;
    case 'chance': return `Paliers : ${freshnessBandsSaid(policy)}.`;
    default: return null;
  }
}

/** A sentence's first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One numbered step of the order: what it prefers, its bands, several people, what is not known. */
function step(tier: PolicyTier, rank: number, policy: Policy): string[] {
  const { name, components, several, unknown } = TIER_WORDS[tier];
  const bands = bandsOf(tier, policy);
  return [
    `${rank}. **${capital(name.fr)}**${tier === 'siblings' ? ' – toujours en premier : la loi le veut (Code civil, art. 375-7)' : ''}`,
    ...components.map((component) => `   - ${component}`),
    ...(bands === null ? [] : [`   - ${bands}`]),
    `   - Plusieurs enfants : ${several}`,
    `   - Ce qui n’est pas connu : ${unknown}`,
  ];
}

/** The order of a policy, step by step. */
export function orderLines(policy: Policy): string[] {
  return policy.tiers.flatMap((tier, index) => step(tier, index + 1, policy));
}
