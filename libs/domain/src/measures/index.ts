export * from './legal-time.js';
export * from './measures.js';
export * from './due.js';
