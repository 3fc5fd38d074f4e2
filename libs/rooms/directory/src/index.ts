export * from './directory.schema.js';
export * from './host-changes.port.js';
export * from './host-facts.js';
export * from './host-locks.js';
export { type HostSite, listHostSites } from './host-sites.js';
export { type HostTerms, readHostTerms } from './host-terms.js';
export { decisionsInForce } from './decisions-in-force.js';
export { type NamedArea, nameAreas } from './name-areas.js';
export { type HostName, hostNames, type NamedHost } from './name-hosts.js';
export * from './find-communes.js';
export { CommuneIndex, Contours, DEPARTEMENTS, searchKey } from './geography/index.js';
export * from './search-communes.js';
export * from './host-cards.js';
export { EstablishmentView } from './establishment.types.js';
export * from './host.types.js';
export * from './telephone-chain.js';
export { telephonesAt } from './telephones-at.js';
export { findOnCallMobile } from './on-call-numbers.js';
export * from './directory.module.js';
export { DirectoryLoaders } from './directory.loaders.js';
export { findRoleScope, type RoleScopeName } from './role-scope.js';
export * from './load-communes.js';
export { COMMUNES_FILE, readCommuneIndex, readContours, referencePath, streamOf } from './reference-data.js';
export {
  type ByteSource, dayOf, daysOf, defectSentence, type FinessContent, type FinessImportOptions, type FinessImportPort, type FinessImportReport, type FinessRow, hostDefectSentence, type HostsImportReport,
  importFiness, ImportFileRefusal, type ImportItem, passedOverSentence, readFiness, readTable, type TableColumns, type TableRow,
} from './import/index.js';
export { type CommunesReport, LoadCommunes } from './load-communes.use-case.js';
export { ImportFiness, type ImportOptions } from './import-finess.use-case.js';
export { ImportHosts } from './import-hosts.use-case.js';
export { ImportOwnList, type OwnListCounts, type OwnListPreview } from './import-own-list.use-case.js';
export { FinessDirectory } from './finess-directory.port.js';
export { findSite, type EndingDecision, type ListedHost, listHostsOf, readEndingDecisions, readSiteNames } from './list-hosts-of.js';
