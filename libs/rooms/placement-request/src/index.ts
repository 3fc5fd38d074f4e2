export * from './placement-request.module.js';
export * from './placement-request.schema.js';
export * from './person-identity.schema.js';
export * from './placement-request.types.js';
export { seesHosts, seesRequest } from './placement-request.policy.js';
export { REQUEST_CHANGED, type RequestSubject, RequestWork, settingsOf } from './request-work.js';
export { ReferralWork } from './referral-work.js';
export { ExpireReferrals } from './expire-referrals.use-case.js';
export { requestView } from './placement-request.view.js';
