export * from './problem.js';
export * from './request-state.js';
export * from './request-codes.js';
export * from './referral-state.js';
export * from './request-clocks.js';
export * from './setting-terms.js';
export * from './settings.js';
export * from './terms.js';
