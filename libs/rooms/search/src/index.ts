export * from './search.module.js';
export * from './search.schema.js';
export * from './candidates.js';
