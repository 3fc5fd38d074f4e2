import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal, resultUnion } from '@ugo/access';
import { QuarterArgs } from './dto/quarter.args.js';
import { Fairness } from './fairness.types.js';
import { ReadFairness } from './read-fairness.use-case.js';

const FairnessResult = resultUnion('FairnessResult', Fairness);

@Resolver()
export class FairnessResolver {
  constructor(private readonly read: ReadFairness) {}

  @Can('oversight.read')
  @Query(() => FairnessResult, { description: 'Délais, refus, rang et distance selon les enfants, pour un trimestre achevé.' })
  fairness(@CurrentActor() actor: Actor, @Args() args: QuarterArgs): Promise<Fairness | Refusal> {
    return this.read.execute(actor, args);
  }
}
