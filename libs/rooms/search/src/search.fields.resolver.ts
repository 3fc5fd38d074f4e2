import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, PageArgs } from '@ugo/access';
import { ReadSearch } from './read-search.use-case.js';
import { type ExcludedHost, ExcludedHostConnection, NearMissHost, PlanBridge, PlanSplitBeside, ReservedHost, type SearchPlan, SearchPlanConnection, SearchView } from './search.types.js';
import { searchView } from './search.view.js';
import type { RecentSearch } from './store-search.js';

/** A search on its way out, with the row its pages are cut from. */
export type ShownSearch = SearchView & { readonly row: RecentSearch };

/** The search with its row beside it; null stays null. */
export function shown(row: RecentSearch | null): ShownSearch | null {
  return row && { ...searchView(row), row };
}

@Resolver(() => SearchView)
export class SearchFieldsResolver {
  constructor(private readonly searches: ReadSearch) {}

  @Can('search.run')
  @ResolveField(() => SearchPlanConnection, { description: 'Les meilleures propositions, dans l’ordre.' })
  plans(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch, @Args() page: PageArgs): Promise<Page<SearchPlan>> {
    return this.searches.plans(actor, row, page);
  }

  @Can('search.run')
  @ResolveField(() => SearchPlanConnection, { description: 'Quand personne ne peut prendre tout le monde : celles qui placent le plus d’enfants.' })
  incomplete(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch, @Args() page: PageArgs): Promise<Page<SearchPlan>> {
    return this.searches.incomplete(actor, row, page);
  }

  @Can('search.run')
  @ResolveField(() => [PlanBridge], { description: 'Urgences : un lieu cette nuit, un autre ensuite, quand aucun ne couvre toutes les nuits ; les meilleurs d’abord.' })
  bridges(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch): Promise<PlanBridge[]> {
    return this.searches.bridges(actor, row);
  }

  @Can('search.run')
  @ResolveField(() => PlanSplitBeside, { nullable: true, description: 'La meilleure séparation, si elle sert bien mieux les besoins ou les trajets : à une personne d’en juger.' })
  splitBeside(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch): Promise<PlanSplitBeside | null> {
    return this.searches.splitBeside(actor, row);
  }

  @Can('search.run')
  @ResolveField(() => ExcludedHostConnection, { description: 'Les lieux écartés, chacun avec toutes ses raisons.' })
  excluded(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch, @Args() page: PageArgs): Promise<Page<ExcludedHost>> {
    return this.searches.excluded(actor, row, page);
  }

  @Can('search.run')
  @ResolveField(() => [NearMissHost], { description: 'Ceux qui conviendraient si peu de chose changeait.' })
  nearMisses(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch): Promise<NearMissHost[]> {
    return this.searches.nearMisses(actor, row);
  }

  @Can('search.run')
  @ResolveField(() => [ReservedHost], { description: 'Les places d’urgence réservées par le Département, à part.' })
  reserved(@CurrentActor() actor: Actor, @Parent() { row }: ShownSearch): Promise<ReservedHost[]> {
    return this.searches.reserved(actor, row);
  }
}
