import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Anyone, CurrentActor, type Refusal, SignedIn } from '@ugo/access';
import { AccountView, SignedInSession, SignInResult } from './account.types.js';
import { SignInInput } from './dto/sign-in.input.js';
import { ReadOwnAccount } from './read-own-account.use-case.js';
import { SignIn } from './sign-in.use-case.js';
import { SignOut } from './sign-out.use-case.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly signInUseCase: SignIn, private readonly signOutUseCase: SignOut, private readonly readOwnAccount: ReadOwnAccount) {}

  @Anyone()
  @Mutation(() => SignInResult, { description: 'Ouvre une session. Ralenti après plusieurs échecs.' })
  signIn(@Args('input') input: SignInInput): Promise<SignedInSession | Refusal> {
    return this.signInUseCase.execute(input);
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Ferme la session. La rejouer ne change rien.' })
  signOut(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.signOutUseCase.execute(actor);
  }

  @SignedIn()
  @Query(() => AccountView, { description: 'Le compte connecté et ses rôles.' })
  me(@CurrentActor() actor: Actor): Promise<AccountView> {
    return this.readOwnAccount.execute(actor);
  }
}
