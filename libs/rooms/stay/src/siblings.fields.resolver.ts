import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { AskedHost, AskedHosts } from '@ugo/placement-request';
import { PossibleReunionView, SiblingsPlace } from './siblings.types.js';

const DESCRIPTION = 'Le lieu, tel que l’annuaire le montre ; vide s’il ne se voit plus.';

@Can('placement.follow')
@Resolver(() => SiblingsPlace)
export class SiblingsPlaceFieldsResolver {
  constructor(private readonly hosts: AskedHosts) {}

  @ResolveField(() => AskedHost, { nullable: true, description: DESCRIPTION })
  host(@Parent() { hostId }: SiblingsPlace, @Context() request: object, @CurrentActor() actor: Actor): Promise<AskedHost | null> {
    return this.hosts.load(request, actor, hostId);
  }
}

@Can('placement.follow')
@Resolver(() => PossibleReunionView)
export class PossibleReunionFieldsResolver {
  constructor(private readonly hosts: AskedHosts) {}

  @ResolveField(() => AskedHost, { nullable: true, description: DESCRIPTION })
  host(@Parent() { hostId }: PossibleReunionView, @Context() request: object, @CurrentActor() actor: Actor): Promise<AskedHost | null> {
    return this.hosts.load(request, actor, hostId);
  }
}
