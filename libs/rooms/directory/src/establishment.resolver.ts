import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page } from '@ugo/access';
import { DirectoryLoaders } from './directory.loaders.js';
import { EstablishmentsArgs, IdArgs } from './dto/hosts.args.js';
import { EstablishmentConnection, EstablishmentView, OrganisationConnection, OrganisationView } from './establishment.types.js';
import { HostCard } from './host.types.js';
import { ListEstablishments } from './list-establishments.use-case.js';
import { ListOrganisations } from './list-organisations.use-case.js';
import { OrganisationsArgs } from './dto/organisations.args.js';

@Can('directory.read')
@Resolver(() => EstablishmentView)
export class EstablishmentResolver {
  constructor(private readonly list: ListEstablishments, private readonly listOrganisations: ListOrganisations, private readonly loaders: DirectoryLoaders) {}

  @Can('directory.read')
  @Query(() => EstablishmentConnection, { description: 'Établissements et services, par nom.' })
  establishments(@CurrentActor() actor: Actor, @Args() args: EstablishmentsArgs): Promise<Page<EstablishmentView>> {
    return this.list.page(actor, args);
  }

  @Can('directory.read')
  @Query(() => EstablishmentConnection, { description: 'Services de placement familial, par nom.' })
  placementServices(@CurrentActor() actor: Actor, @Args() args: EstablishmentsArgs): Promise<Page<EstablishmentView>> {
    return this.list.page(actor, { ...args, kind: 'fosterHome' });
  }

  @Can('directory.read')
  @Query(() => EstablishmentView, { nullable: true, description: 'Null : introuvable, ou hors de vos droits.' })
  async establishment(@CurrentActor() actor: Actor, @Args() { id }: IdArgs): Promise<EstablishmentView | null> {
    return (await this.list.byId(actor, [id])).get(id) ?? null;
  }

  @Can('directory.read')
  @Query(() => OrganisationConnection, { description: 'Organismes gestionnaires, par nom.' })
  organisations(@CurrentActor() actor: Actor, @Args() args: OrganisationsArgs): Promise<Page<OrganisationView>> {
    return this.listOrganisations.execute(actor, args);
  }

  @Can('directory.read')
  @ResolveField(() => [HostCard], { description: 'Unités ouvertes de l’établissement.' })
  units(@Parent() { id }: EstablishmentView, @Context() request: object, @CurrentActor() actor: Actor): Promise<HostCard[]> {
    return this.loaders.of(request, actor).units.load(id);
  }
}
