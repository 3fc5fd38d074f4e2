export * from './search.module.js';
export * from './search.schema.js';
export * from './candidates.js';
export * from './solver/highs-solver.js';
export * from './solver/solver.token.js';
