export * from './table.js';
export * from './discloses.js';
