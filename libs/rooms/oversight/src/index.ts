export * from './occupancy.schema.js';
export { AbsorbChanges } from './absorb-changes.use-case.js';
export { CheckOccupancy, type OccupancyCheckReport, type OccupancyDifference } from './check-occupancy.use-case.js';
export * from './oversight.module.js';
export { readAllSums, readSums } from './read-sums.js';
export { readRuns } from './occupancy-rows.js';
