import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, SignedIn } from '@ugo/access';
import { CommuneAtArgs, CommunesArgs, FindPlaceArgs, TerritoriesArgs } from './dto/communes.args.js';
import { FindCommunes } from './find-communes.use-case.js';
import { FindNearestCommune } from './find-nearest-commune.use-case.js';
import { FindPlace } from './find-place.use-case.js';
import { ListTerritories } from './list-territories.use-case.js';
import { CommuneView, FoundPlace, TerritoryView } from './reference.types.js';

@Resolver()
export class ReferenceResolver {
  constructor(
    private readonly findCommunes: FindCommunes, private readonly findNearestCommune: FindNearestCommune, private readonly findPlaceUseCase: FindPlace, private readonly listTerritories: ListTerritories,
  ) {}

  @SignedIn()
  @Query(() => [CommuneView], { description: 'Communes pour ce que quelqu’un tape ; les meilleures d’abord.' })
  communes(@CurrentActor() actor: Actor, @Args() args: CommunesArgs): Promise<CommuneView[]> {
    return this.findCommunes.execute(actor, args);
  }

  @SignedIn()
  @Query(() => CommuneView, { nullable: true, description: 'La commune dont le centre est le plus proche d’un point montré sur une carte ; vide en mer ou hors de France.' })
  communeAt(@CurrentActor() actor: Actor, @Args() args: CommuneAtArgs): Promise<CommuneView | null> {
    return this.findNearestCommune.execute(actor, args);
  }

  @SignedIn()
  @Query(() => FoundPlace, { nullable: true, description: 'Où est une adresse : sa commune sans réseau, l’adresse même si un service est configuré. Jamais celle d’un enfant ni d’une famille.' })
  findPlace(@CurrentActor() actor: Actor, @Args() { text }: FindPlaceArgs): Promise<FoundPlace | null> {
    return this.findPlaceUseCase.execute(actor, text);
  }

  @Can('directory.read')
  @Query(() => [TerritoryView], { description: 'Territoires, par nom.' })
  territories(@CurrentActor() actor: Actor, @Args() args: TerritoriesArgs): Promise<TerritoryView[]> {
    return this.listTerritories.execute(actor, args);
  }
}
