export * from './commune-name.js';
export * from './communes.js';
export * from './commune-index.js';
export * from './contours.js';
export * from './projections.js';
export * from './geocoder.port.js';
export * from './geocoder-geoplateforme.js';
export * from './departements.js';
