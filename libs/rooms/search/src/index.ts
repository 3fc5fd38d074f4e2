export * from './search.module.js';
export * from './search.schema.js';
