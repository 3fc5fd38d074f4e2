export * from './canonical.js';
export * from './chain.js';
export type { ChainFault } from './faults.js';
export * from './verify.js';
