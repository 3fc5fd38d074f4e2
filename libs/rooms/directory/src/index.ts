export * from './directory.schema.js';
export * from './host-changes.port.js';
export * from './host-facts.js';
export * from './host-locks.js';
export * from './find-communes.js';
export { CommuneIndex, Contours, searchKey } from './geography/index.js';
export * from './search-communes.js';
export * from './host-cards.js';
export * from './host.types.js';
export * from './telephone-chain.js';
export * from './directory.module.js';
export { findRoleScope, type RoleScopeName } from './role-scope.js';
export * from './load-communes.js';
export { COMMUNES_FILE, readCommuneIndex, readContours, referencePath, streamOf } from './reference-data.js';
export {
  type FinessContent, type FinessImportOptions, type FinessImportPort, type FinessImportReport, type FinessRow, importFiness, type ImportItem, readFiness,
} from './import/index.js';
