export * from './account.module.js';
export * from './account.schema.js';
export { AppointAdministrator, type NewAdministrator } from './appoint-administrator.use-case.js';
export * from './authenticate.js';
export { FindActor } from './find-actor.js';
export { hashPassword } from './password.js';
export { SetAccountDisabled } from './set-account-disabled.js';
export { type Addressee, findAddressee, findAddresseesOfHost, findWorkers } from './find-addressees.js';
