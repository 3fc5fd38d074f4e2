// What a policy editor in a browser needs, without the engine.
export { checkPolicy, DEFAULT_POLICIES } from './policy.js';
export { MOST_BANDS, MOST_PLANS } from './policy-limits.js';
export { sayTier, TIER_WORDS } from './texts/tiers.js';
export { EXTRA_TIERS, type Policy, type PolicyTier, type SearchMode, TIERS } from './types.js';
