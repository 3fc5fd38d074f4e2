import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { AvailabilityChange } from './availability.types.js';
import { DepartementArgs } from './dto/host.args.js';
import { type StillSignedIn, WatchAvailability } from './watch-availability.use-case.js';

@Resolver()
export class AvailabilitySubscription {
  constructor(private readonly watch: WatchAvailability) {}

  @Can('availability.read')
  @Subscription(() => AvailabilityChange, { description: 'Chaque changement de disponibilité visible depuis un Département ; finit avec la session.' })
  availabilityChanged(@CurrentActor() actor: Actor, @Args() { departement }: DepartementArgs, @Context('stillSignedIn') stillSignedIn: StillSignedIn): AsyncIterableIterator<unknown> {
    return this.watch.execute(actor, departement, stillSignedIn);
  }
}
