import { Module } from '@nestjs/common';

/** What managers see of places and delays, and establishments of themselves. */
@Module({ providers: [] })
export class OversightModule {}
