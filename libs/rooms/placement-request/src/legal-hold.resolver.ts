import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, type Refusal } from '@ugo/access';
import { LegalHoldsArgs, LiftLegalHoldInput, SetLegalHoldInput } from './dto/legal-hold.input.js';
import { LegalHold, LegalHoldConnection, LegalHoldResult } from './legal-hold.types.js';
import { LegalHolds } from './legal-holds.use-case.js';

/** What keeps requests from the purge. */
@Resolver()
export class LegalHoldResolver {
  constructor(private readonly holds: LegalHolds) {}

  @Can('retention.hold')
  @Query(() => LegalHoldConnection, { description: 'Les demandes conservées au-delà de leur terme, les plus récentes d’abord.' })
  legalHolds(@CurrentActor() actor: Actor, @Args() args: LegalHoldsArgs): Promise<Page<LegalHold>> {
    return this.holds.list(actor, args);
  }

  @Can('retention.hold')
  @Mutation(() => LegalHoldResult, { description: 'Conserve une demande : ni purgée ni effacée.' })
  setLegalHold(@CurrentActor() actor: Actor, @Args('input') input: SetLegalHoldInput): Promise<LegalHold | Refusal> {
    return this.holds.set(actor, input);
  }

  @Can('retention.hold')
  @Mutation(() => LegalHoldResult, { description: 'Lève la conservation d’une demande.' })
  liftLegalHold(@CurrentActor() actor: Actor, @Args('input') input: LiftLegalHoldInput): Promise<LegalHold | Refusal> {
    return this.holds.lift(actor, input);
  }
}
