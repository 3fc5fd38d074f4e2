import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, isRefusal, type Refusal } from '@ugo/access';
import { ExplainHostArgs, SearchArgs } from './dto/search.args.js';
import { SearchInput } from './dto/search.input.js';
import { ExplainHost } from './explain-host.use-case.js';
import { ReadSearch } from './read-search.use-case.js';
import { RunSearch } from './run-search.use-case.js';
import { type ShownSearch, shown } from './search.fields.resolver.js';
import { ExplainResult, HostExplanation, SearchResult, SearchView } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly runSearch: RunSearch, private readonly readSearch: ReadSearch, private readonly explainHost: ExplainHost) {}

  @Can('search.run')
  @Mutation(() => SearchResult, { description: 'Cherche une place : classée, expliquée, et pourquoi pas les autres. La recherche est gardée.' })
  async search(@CurrentActor() actor: Actor, @Args('input') input: SearchInput): Promise<ShownSearch | Refusal | null> {
    const answer = await this.runSearch.execute(actor, input);
    if (isRefusal(answer)) return answer;
    return shown(answer.search ?? await this.readSearch.byId(actor, answer.id));
  }

  @Can('search.run')
  @Query(() => SearchView, { name: 'search', nullable: true, description: 'Une recherche gardée ; chaque lecture est tracée.' })
  async storedSearch(@CurrentActor() actor: Actor, @Args() { id }: SearchArgs): Promise<ShownSearch | null> {
    return shown(await this.readSearch.byId(actor, id));
  }

  @Can('search.explain')
  @Query(() => ExplainResult, { name: 'explainHost', description: 'Pourquoi ce lieu, ou pourquoi pas : chaque règle et chaque critère.' })
  explain(@CurrentActor() actor: Actor, @Args() { searchId, hostId }: ExplainHostArgs): Promise<HostExplanation | Refusal> {
    return this.explainHost.execute(actor, searchId, hostId);
  }
}
