import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, SignedIn } from '@ugo/access';
import { CommunesArgs, TerritoriesArgs } from './dto/communes.args.js';
import { FindCommunes } from './find-communes.use-case.js';
import { ListTerritories } from './list-territories.use-case.js';
import { CommuneView, TerritoryView } from './reference.types.js';

@Resolver()
export class ReferenceResolver {
  constructor(private readonly findCommunes: FindCommunes, private readonly listTerritories: ListTerritories) {}

  @SignedIn()
  @Query(() => [CommuneView], { description: 'Communes pour ce que quelqu’un tape ; les meilleures d’abord.' })
  communes(@CurrentActor() actor: Actor, @Args() args: CommunesArgs): Promise<CommuneView[]> {
    return this.findCommunes.execute(actor, args);
  }

  @Can('directory.read')
  @Query(() => [TerritoryView], { description: 'Territoires, par nom.' })
  territories(@CurrentActor() actor: Actor, @Args() args: TerritoriesArgs): Promise<TerritoryView[]> {
    return this.listTerritories.execute(actor, args);
  }
}
