export { faultsOfPlan } from './check-plan.js';
export { faultsOfAnswer } from './check-result.js';
export type { CheckedAnswer } from './check-result.js';
export { match } from './checked-match.js';
