export * from './search.module.js';
export * from './search.schema.js';
export * from './candidates.js';
export * from './solver/highs-solver.js';
export * from './solver/solver.token.js';
export { SearchGate } from './search-gate.js';
export { ListPolicies } from './list-policies.use-case.js';
export type { PolicyStatus, PolicyVersion } from './policy-versions.js';
export { type PolicyToSign, SignPolicy } from './sign-policy.use-case.js';
