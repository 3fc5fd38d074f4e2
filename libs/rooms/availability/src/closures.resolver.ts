import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { type HostAvailability, HostAvailabilityResult } from './availability.types.js';
import { ClosePlaces } from './close-places.use-case.js';
import { DeclareOnCall } from './declare-on-call.use-case.js';
import { ClosePlacesInput, ReopenPlacesInput } from './dto/close-places.input.js';
import { DeclareOnCallInput } from './dto/declare-on-call.input.js';
import { ReleaseReservedPlacesInput, ReserveEmergencyPlacesInput } from './dto/reserve-places.input.js';
import { ReleaseReservedPlaces } from './release-reserved-places.use-case.js';
import { ReopenPlaces } from './reopen-places.use-case.js';
import { ReserveEmergencyPlaces } from './reserve-emergency-places.use-case.js';

/** What limits, or widens, the places that were published. */
@Resolver()
export class ClosuresResolver {
  constructor(
    private readonly close: ClosePlaces,
    private readonly reopen: ReopenPlaces,
    private readonly onCall: DeclareOnCall,
    private readonly reserve: ReserveEmergencyPlaces,
    private readonly release: ReleaseReservedPlaces,
  ) {}

  @Can('availability.publish')
  @Mutation(() => HostAvailabilityResult, { description: 'Ferme des places, avec un motif.' })
  closePlaces(@CurrentActor() actor: Actor, @Args('input') input: ClosePlacesInput): Promise<HostAvailability | Refusal> {
    return this.close.execute(actor, input);
  }

  @Can('availability.publish')
  @Mutation(() => HostAvailabilityResult, { description: 'Rouvre des places fermées.' })
  reopenPlaces(@CurrentActor() actor: Actor, @Args('input') input: ReopenPlacesInput): Promise<HostAvailability | Refusal> {
    return this.reopen.execute(actor, input);
  }

  @Can('availability.publish')
  @Mutation(() => HostAvailabilityResult, { description: 'Déclare des nuits d’astreinte : le lieu accueille à toute heure.' })
  declareOnCall(@CurrentActor() actor: Actor, @Args('input') input: DeclareOnCallInput): Promise<HostAvailability | Refusal> {
    return this.onCall.execute(actor, input);
  }

  @Can('availability.reserve')
  @Mutation(() => HostAvailabilityResult, { description: 'Le Département se réserve des places d’urgence.' })
  reserveEmergencyPlaces(@CurrentActor() actor: Actor, @Args('input') input: ReserveEmergencyPlacesInput): Promise<HostAvailability | Refusal> {
    return this.reserve.execute(actor, input);
  }

  @Can('availability.reserve')
  @Mutation(() => HostAvailabilityResult, { description: 'Rend des places réservées, à partir de cette nuit.' })
  releaseReservedPlaces(@CurrentActor() actor: Actor, @Args('input') input: ReleaseReservedPlacesInput): Promise<HostAvailability | Refusal> {
    return this.release.execute(actor, input);
  }
}
