export * from './anomaly-codes.js';
export * from './history.js';
export * from './occupancy-of.js';
export * from './oversight-settings.js';
export * from './periods.js';
export * from './settings.js';
export * from './sums.js';
export * from './types.js';
