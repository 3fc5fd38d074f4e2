import { Module } from '@nestjs/common';
import { AbsorbChanges } from './absorb-changes.use-case.js';
import { CheckOccupancy } from './check-occupancy.use-case.js';
import { OccupancyJobs } from './occupancy-jobs.js';
import { OccupancyResolver } from './occupancy.resolver.js';
import { ReadOccupancy } from './read-occupancy.use-case.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    AbsorbChanges,
    CheckOccupancy,
    OccupancyJobs,
    OccupancyResolver,
    ReadOccupancy,
  ],
})
export class OversightModule {}
