export * from './search.schema.js';
