export * from './directory.schema.js';
