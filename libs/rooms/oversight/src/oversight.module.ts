import { Module } from '@nestjs/common';
import { AbsorbChanges } from './absorb-changes.use-case.js';
import { CheckOccupancy } from './check-occupancy.use-case.js';
import { FairnessResolver } from './fairness.resolver.js';
import { FlowResolver } from './flow.resolver.js';
import { OccupancyJobs } from './occupancy-jobs.js';
import { OccupancyResolver } from './occupancy.resolver.js';
import { ReadFairness } from './read-fairness.use-case.js';
import { ReadFlow } from './read-flow.use-case.js';
import { ReadOccupancy } from './read-occupancy.use-case.js';
import { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { UnmetNeedResolver } from './unmet-need.resolver.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    AbsorbChanges,
    CheckOccupancy,
    FairnessResolver,
    FlowResolver,
    OccupancyJobs,
    OccupancyResolver,
    ReadFairness,
    ReadFlow,
    ReadOccupancy,
    ReadUnmetNeed,
    UnmetNeedResolver,
  ],
})
export class OversightModule {}
