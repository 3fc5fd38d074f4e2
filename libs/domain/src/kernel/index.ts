export * from './day.js';
export * from './age.js';
export * from './clock.js';
export * from './vocabulary.js';
export * from './territory.js';
export * from './hash.js';
export * from './bilingual.js';
export * from './working-day.js';
