export * from './stay.module.js';
export * from './stay.schema.js';
export * from './standing-search.schema.js';
export { LookForReunions } from './look-for-reunions.use-case.js';
export * from './stay.types.js';
export * as purgeStays from './purge-stays.js';
export { ImportStays, type StaysImportOptions, type StaysImportReport } from './import-stays.use-case.js';
export { stayDefectSentence } from './import/stays-problems.js';
export { countReservedOver, type ListedStay, readMovements, readRelays, readUnsettledEmergencies } from './read-listed-stays.js';
