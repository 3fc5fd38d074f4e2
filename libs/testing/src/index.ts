export * from './schema-difference.js';
export * from './test-database.js';
export * from './ports.js';
export * from './count-statements.js';
export * from './mail-server.js';
