export * from './audit.module.js';
export * from './audit.schema.js';
