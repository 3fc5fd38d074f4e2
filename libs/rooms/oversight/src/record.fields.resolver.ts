import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { DirectoryLoaders, EstablishmentView, HostCard } from '@ugo/directory';
import { AnomalyView } from './anomaly.types.js';
import { HostRefusals } from './flow.types.js';

const HOST = 'Le lieu, tel que l’annuaire vous le montre ; vide s’il ne se voit pas.';

/** The records that figures and anomalies speak of, all read at once, as the directory shows them to who asks. */
@Can('directory.read')
@Resolver(() => AnomalyView)
export class AnomalyFieldsResolver {
  constructor(private readonly loaders: DirectoryLoaders) {}

  @ResolveField(() => HostCard, { nullable: true, description: HOST })
  host(@Parent() { hostId }: AnomalyView, @Context() request: object, @CurrentActor() actor: Actor): Promise<HostCard | null> | null {
    return hostId ? this.loaders.of(request, actor).hosts.load(hostId) : null;
  }

  @ResolveField(() => EstablishmentView, { nullable: true, description: 'L’établissement, de même.' })
  establishment(@Parent() { establishmentId }: AnomalyView, @Context() request: object, @CurrentActor() actor: Actor): Promise<EstablishmentView | null> | null {
    return establishmentId ? this.loaders.of(request, actor).establishments.load(establishmentId) : null;
  }
}

@Can('directory.read')
@Resolver(() => HostRefusals)
export class RefusalsFieldsResolver {
  constructor(private readonly loaders: DirectoryLoaders) {}

  @ResolveField(() => HostCard, { nullable: true, description: HOST })
  host(@Parent() { hostId }: HostRefusals, @Context() request: object, @CurrentActor() actor: Actor): Promise<HostCard | null> {
    return this.loaders.of(request, actor).hosts.load(hostId);
  }
}
