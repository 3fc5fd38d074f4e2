import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Page, type Refusal } from '@ugo/access';
import { AccountConnection, AccountResult, type AccountView, type IssuedRecoveryLink, IssueRecoveryLinkResult, RevokeRoleResult, type RoleRevoked } from './account.types.js';
import { CreateAccount } from './create-account.use-case.js';
import { DisableAccount } from './disable-account.use-case.js';
import { AccountInput } from './dto/account.input.js';
import { AccountsArgs } from './dto/accounts.args.js';
import { CreateAccountInput } from './dto/create-account.input.js';
import { GrantRoleInput } from './dto/grant-role.input.js';
import { RevokeRoleInput } from './dto/revoke-role.input.js';
import { EnableAccount } from './enable-account.use-case.js';
import { GrantRole } from './grant-role.use-case.js';
import { IssueRecoveryLink } from './issue-recovery-link.use-case.js';
import { ListAccounts } from './list-accounts.use-case.js';
import { RevokeRole } from './revoke-role.use-case.js';

/** What an administrator does with the accounts of its Département. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly createAccountUseCase: CreateAccount,
    private readonly listAccounts: ListAccounts,
    private readonly grantRoleUseCase: GrantRole,
    private readonly revokeRoleUseCase: RevokeRole,
    private readonly disableAccountUseCase: DisableAccount,
    private readonly enableAccountUseCase: EnableAccount,
    private readonly issueRecoveryLinkUseCase: IssueRecoveryLink,
  ) {}

  @Can('account.manage')
  @Query(() => AccountConnection, { description: 'Les comptes de votre Département.' })
  accounts(@CurrentActor() actor: Actor, @Args() args: AccountsArgs): Promise<Page<AccountView>> {
    return this.listAccounts.execute(actor, args);
  }

  @Can('account.manage')
  @Mutation(() => AccountResult, { description: 'Crée un compte sans mot de passe : émettez ensuite un lien.' })
  createAccount(@CurrentActor() actor: Actor, @Args('input') input: CreateAccountInput): Promise<AccountView | Refusal> {
    return this.createAccountUseCase.execute(actor, input);
  }

  @Can('account.manage')
  @Mutation(() => AccountResult, { description: 'Donne un rôle, dans un Département que vous administrez.' })
  grantRole(@CurrentActor() actor: Actor, @Args('input') input: GrantRoleInput): Promise<AccountView | Refusal> {
    return this.grantRoleUseCase.execute(actor, input);
  }

  @Can('account.manage')
  @Mutation(() => RevokeRoleResult, { description: 'Retire un rôle.' })
  revokeRole(@CurrentActor() actor: Actor, @Args('input') input: RevokeRoleInput): Promise<RoleRevoked | Refusal> {
    return this.revokeRoleUseCase.execute(actor, input);
  }

  @Can('account.manage')
  @Mutation(() => AccountResult, { description: 'Désactive un compte et ferme ses sessions.' })
  disableAccount(@CurrentActor() actor: Actor, @Args('input') input: AccountInput): Promise<AccountView | Refusal> {
    return this.disableAccountUseCase.execute(actor, input);
  }

  @Can('account.manage')
  @Mutation(() => AccountResult, { description: 'Réactive un compte.' })
  enableAccount(@CurrentActor() actor: Actor, @Args('input') input: AccountInput): Promise<AccountView | Refusal> {
    return this.enableAccountUseCase.execute(actor, input);
  }

  @Can('account.manage')
  @Mutation(() => IssueRecoveryLinkResult, { description: 'Émet le lien par lequel une personne choisit son mot de passe.' })
  issueRecoveryLink(@CurrentActor() actor: Actor, @Args('input') input: AccountInput): Promise<IssuedRecoveryLink | Refusal> {
    return this.issueRecoveryLinkUseCase.execute(actor, input);
  }
}
