export * from './directory.schema.js';
export * from './host-changes.port.js';
export * from './host-facts.js';
export * from './host-locks.js';
export * from './find-communes.js';
