export * from './stay.module.js';
export * from './stay.schema.js';
export * from './stay.types.js';
