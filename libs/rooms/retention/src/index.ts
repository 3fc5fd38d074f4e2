export * from './retention.module.js';
export { Purge, type PurgeOptions, type PurgeReport } from './purge.use-case.js';
export { PURGE_KINDS, type PurgeKind } from './kinds.js';
export { EraseChild, type Erased } from './erase-child.use-case.js';
export { ErasureFile } from './erasure-file.js';
export { EraseChildInput } from './dto/erase-child.input.js';
