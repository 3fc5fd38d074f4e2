export * from './availability.schema.js';
export * from './offer.js';
