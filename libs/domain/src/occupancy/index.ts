export * from './history.js';
export * from './occupancy-of.js';
export * from './settings.js';
export * from './types.js';
