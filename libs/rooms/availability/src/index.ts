export * from './availability.schema.js';
export * from './availability.module.js';
export * from './compose-offer.js';
export * from './offer.js';
export * from './refresh-offers.js';
export * from './to-candidate.js';
export * from './read-offers.js';
export { KeepOffers } from './keep-offers.js';
