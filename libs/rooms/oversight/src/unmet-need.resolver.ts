import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { MonthsArgs } from './dto/months.args.js';
import { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { UnmetNeeds } from './unmet-need.types.js';

@Resolver()
export class UnmetNeedResolver {
  constructor(private readonly read: ReadUnmetNeed) {}

  @Can('oversight.read')
  @Query(() => UnmetNeeds, { description: 'Ce que les recherches n’ont pas trouvé, et la place qui y aurait répondu.' })
  unmetNeeds(@CurrentActor() actor: Actor, @Args() args: MonthsArgs): Promise<UnmetNeeds> {
    return this.read.execute(actor, args);
  }
}
