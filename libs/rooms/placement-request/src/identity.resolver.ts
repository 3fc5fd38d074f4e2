import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal, SignedIn } from '@ugo/access';
import { EnterIdentityInput, IdentitiesArgs } from './dto/identity.input.js';
import { EnterIdentity } from './enter-identity.use-case.js';
import { type Identities, IdentitiesResult, type IdentityEntered, IdentityEnteredResult } from './identity.types.js';
import { ReadIdentities } from './read-identities.use-case.js';

@Resolver()
export class IdentityResolver {
  constructor(private readonly enter: EnterIdentity, private readonly read: ReadIdentities) {}

  @Can('placement.follow')
  @Mutation(() => IdentityEnteredResult, { description: 'Saisit l’identité d’une personne, une fois un accord retenu : elle va à ce lieu seul.' })
  enterIdentity(@CurrentActor() actor: Actor, @Args('input') input: EnterIdentityInput): Promise<IdentityEntered | Refusal> {
    return this.enter.execute(actor, input);
  }

  @SignedIn()
  @Query(() => IdentitiesResult, { description: 'Les identités, pour qui suit la demande et pour le lieu dont l’accord est retenu ; chaque lecture est tracée.' })
  identities(@CurrentActor() actor: Actor, @Args() { referralId }: IdentitiesArgs): Promise<Identities | Refusal> {
    return this.read.execute(actor, referralId);
  }
}
