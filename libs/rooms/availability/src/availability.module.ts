import { Global, Module } from '@nestjs/common';
import { HostChanges } from '@ugo/directory';
import { AvailabilityResolver } from './availability.resolver.js';
import { AvailabilitySubscription } from './availability.subscription.js';
import { CloseHost } from './close-host.js';
import { ClosePlaces } from './close-places.use-case.js';
import { ClosuresResolver } from './closures.resolver.js';
import { ConfirmAvailability } from './confirm-availability.use-case.js';
import { ConfirmByLink } from './confirm-by-link.js';
import { ConfirmCarerAvailability } from './confirm-carer-availability.use-case.js';
import { DeclareOnCall } from './declare-on-call.use-case.js';
import { HostWork } from './host-work.js';
import { KeepOffers } from './keep-offers.js';
import { ListOwnPlaces } from './list-own-places.use-case.js';
import { PlaceClaims } from './place-claims.js';
import { PlanOwnNights } from './plan-own-nights.use-case.js';
import { Publish } from './publish.js';
import { PublishAvailability } from './publish-availability.use-case.js';
import { PublishCounts } from './publish-counts.use-case.js';
import { ReadAvailability } from './read-availability.use-case.js';
import { OfferRefresh } from './refresh-offers.js';
import { ReleaseReservedPlaces } from './release-reserved-places.use-case.js';
import { ReopenPlaces } from './reopen-places.use-case.js';
import { ReserveEmergencyPlaces } from './reserve-emergency-places.use-case.js';
import { WatchAvailability } from './watch-availability.use-case.js';

/** Global: the directory tells this room what changed without knowing it. */
@Global()
@Module({
  providers: [
    OfferRefresh, KeepOffers, { provide: HostChanges, useExisting: OfferRefresh },
    PlaceClaims, CloseHost, ConfirmByLink, HostWork, Publish, PublishAvailability, PublishCounts, ConfirmAvailability, ConfirmCarerAvailability,
    ClosePlaces, ReopenPlaces, DeclareOnCall, ReserveEmergencyPlaces, ReleaseReservedPlaces,
    ReadAvailability, ListOwnPlaces, PlanOwnNights, WatchAvailability,
    AvailabilityResolver, ClosuresResolver, AvailabilitySubscription,
  ],
  exports: [OfferRefresh, PlaceClaims, CloseHost, ConfirmByLink, HostChanges],
})
export class AvailabilityModule {}
