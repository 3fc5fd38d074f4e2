import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Anyone, CurrentActor, type Refusal, SignedIn } from '@ugo/access';
import {
  AccountView, ChangeOwnPasswordResult, EndOwnSessionResult, type PasswordChanged, type PasswordSet, type SessionEnded, SessionView, type SignedInSession,
  SignInResult, UseRecoveryLinkResult,
} from './account.types.js';
import { ChangeOwnPassword } from './change-own-password.use-case.js';
import { ChangeOwnPasswordInput } from './dto/change-own-password.input.js';
import { EndOwnSessionInput } from './dto/end-own-session.input.js';
import { SignInInput } from './dto/sign-in.input.js';
import { UseRecoveryLinkInput } from './dto/use-recovery-link.input.js';
import { EndOwnSession } from './end-own-session.use-case.js';
import { ListOwnSessions } from './list-own-sessions.use-case.js';
import { ReadOwnAccount } from './read-own-account.use-case.js';
import { SignIn } from './sign-in.use-case.js';
import { SignOut } from './sign-out.use-case.js';
import { UseRecoveryLink } from './use-recovery-link.use-case.js';

/** What a person does with its own account. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly signOutUseCase: SignOut,
    private readonly readOwnAccount: ReadOwnAccount,
    private readonly useRecoveryLinkUseCase: UseRecoveryLink,
    private readonly changeOwnPasswordUseCase: ChangeOwnPassword,
    private readonly listOwnSessions: ListOwnSessions,
    private readonly endOwnSessionUseCase: EndOwnSession,
  ) {}

  @Anyone()
  @Mutation(() => SignInResult, { description: 'Ouvre une session. Ralenti après plusieurs échecs.' })
  signIn(@Args('input') input: SignInInput): Promise<SignedInSession | Refusal> {
    return this.signInUseCase.execute(input);
  }

  @Anyone()
  @Mutation(() => UseRecoveryLinkResult, { description: 'Choisit un mot de passe par un lien, et ferme toutes les sessions.' })
  useRecoveryLink(@Args('input') input: UseRecoveryLinkInput): Promise<PasswordSet | Refusal> {
    return this.useRecoveryLinkUseCase.execute(input);
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

  @SignedIn()
  @Query(() => [SessionView], { description: 'Vos sessions ouvertes, la dernière vue d’abord.' })
  mySessions(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    return this.listOwnSessions.execute(actor);
  }

  @SignedIn()
  @Mutation(() => EndOwnSessionResult, { description: 'Ferme une de vos sessions.' })
  endOwnSession(@CurrentActor() actor: Actor, @Args('input') input: EndOwnSessionInput): Promise<SessionEnded | Refusal> {
    return this.endOwnSessionUseCase.execute(actor, input);
  }

  @SignedIn()
  @Mutation(() => ChangeOwnPasswordResult, { description: 'Change votre mot de passe et ferme toutes vos sessions.' })
  changeOwnPassword(@CurrentActor() actor: Actor, @Args('input') input: ChangeOwnPasswordInput): Promise<PasswordChanged | Refusal> {
    return this.changeOwnPasswordUseCase.execute(actor, input);
  }
}
