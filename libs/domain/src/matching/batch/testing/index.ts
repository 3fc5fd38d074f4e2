// For the specs of whoever brings a solver: its contract, and batches with their brute force.
export * from './batches.js';
export * from './brute-force.js';
export * from './reference-solver.js';
export * from './solver-contract.js';
export { match } from '../../testing/checked-match.js';
