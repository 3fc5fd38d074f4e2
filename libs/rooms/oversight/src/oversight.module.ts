import { Module } from '@nestjs/common';
import { FairnessResolver } from './fairness.resolver.js';
import { FlowResolver } from './flow.resolver.js';
import { ReadFairness } from './read-fairness.use-case.js';
import { ReadFlow } from './read-flow.use-case.js';
import { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { UnmetNeedResolver } from './unmet-need.resolver.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    FairnessResolver,
    FlowResolver,
    ReadFairness,
    ReadFlow,
    ReadUnmetNeed,
    UnmetNeedResolver,
  ],
})
export class OversightModule {}
