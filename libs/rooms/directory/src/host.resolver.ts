import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page } from '@ugo/access';
import { HostIdArgs, HostsArgs, IdArgs } from './dto/hosts.args.js';
import { FosterHomeCount, HomeAddressView, HostCard, HostConnection } from './host.types.js';
import { CountFosterHomes } from './count-foster-homes.use-case.js';
import { ListHosts } from './list-hosts.use-case.js';
import { ReadHomeAddress } from './read-home-address.use-case.js';

@Resolver(() => HostCard)
export class HostResolver {
  constructor(private readonly list: ListHosts, private readonly homeAddressUseCase: ReadHomeAddress, private readonly count: CountFosterHomes) {}

  @Can('directory.read')
  @Query(() => HostConnection, { description: 'Lieux d’accueil de l’annuaire, par nom. Les familles d’accueil : à qui peut les voir une à une.' })
  hosts(@CurrentActor() actor: Actor, @Args() args: HostsArgs): Promise<Page<HostCard>> {
    return this.list.page(actor, args);
  }

  @Can('directory.read')
  @Query(() => HostCard, { nullable: true, description: 'Null : introuvable, ou hors de vos droits.' })
  host(@CurrentActor() actor: Actor, @Args() { id }: IdArgs): Promise<HostCard | null> {
    return this.list.one(actor, id);
  }

  @Can('directory.read')
  @Query(() => [FosterHomeCount], { description: 'Nombre de familles d’accueil par territoire, sans en montrer aucune.' })
  fosterHomeCounts(@CurrentActor() actor: Actor): Promise<FosterHomeCount[]> {
    return this.count.execute(actor);
  }

  @Can('home.ownAddress')
  @Query(() => HomeAddressView, { nullable: true, description: 'L’adresse d’une famille d’accueil, servie à elle seule.' })
  homeAddress(@CurrentActor() actor: Actor, @Args() { hostId }: HostIdArgs): Promise<HomeAddressView | null> {
    return this.homeAddressUseCase.execute(actor, hostId);
  }
}
