import { Global, Module } from '@nestjs/common';
import { HostChanges } from '@ugo/directory';
import { OfferRefresh } from './refresh-offers.js';

/** Global: the directory tells this room what changed without knowing it. */
@Global()
@Module({
  providers: [OfferRefresh, { provide: HostChanges, useExisting: OfferRefresh }],
  exports: [OfferRefresh, HostChanges],
})
export class AvailabilityModule {}
