import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor } from '@ugo/access';
import { MonthsArgs } from './dto/months.args.js';
import { WaitingArgs } from './dto/waiting.args.js';
import { FlowFigures } from './flow.types.js';
import { WaitingNow } from './waiting.types.js';
import { ReadFlow } from './read-flow.use-case.js';

@Resolver()
export class FlowResolver {
  constructor(private readonly read: ReadFlow) {}

  @Can('oversight.read')
  @Query(() => WaitingNow, { description: 'Combien d’enfants attendent maintenant, depuis quand, avec quels délais.' })
  waitingNow(@CurrentActor() actor: Actor, @Args() { departement }: WaitingArgs): Promise<WaitingNow> {
    return this.read.waiting(actor, departement);
  }

  @Can('oversight.read')
  @Query(() => FlowFigures, { description: 'De la demande à l’arrivée, mois par mois.' })
  flowFigures(@CurrentActor() actor: Actor, @Args() args: MonthsArgs): Promise<FlowFigures> {
    return this.read.flow(actor, args);
  }
}
