import { Module } from '@nestjs/common';
import { FlowResolver } from './flow.resolver.js';
import { ReadFlow } from './read-flow.use-case.js';

/** What managers see of places and delays, and establishments of themselves. */
@Module({
  providers: [
    FlowResolver,
    ReadFlow,
  ],
})
export class OversightModule {}
