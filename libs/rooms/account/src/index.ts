export * from './account.module.js';
export * from './account.schema.js';
export * from './authenticate.js';
export { hashPassword } from './password.js';
