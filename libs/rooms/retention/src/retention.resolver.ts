import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { EraseChildInput } from './dto/erase-child.input.js';
import { EraseChild } from './erase-child.use-case.js';
import { ChildErased, ChildErasedResult } from './retention.types.js';

@Resolver()
export class RetentionResolver {
  constructor(private readonly erase: EraseChild) {}

  @Can('retention.erase')
  @Mutation(() => ChildErasedResult, { description: 'Efface une personne, à la demande de qui en a le droit ; ce qui est compté reste, sans elle.' })
  eraseChild(@CurrentActor() actor: Actor, @Args('input') input: EraseChildInput): Promise<ChildErased | Refusal> {
    return this.erase.execute(actor, input);
  }
}
