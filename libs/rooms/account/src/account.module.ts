import { Module } from '@nestjs/common';
import { AccountResolver } from './account.resolver.js';
import { AppointAdministrator } from './appoint-administrator.use-case.js';
import { Authenticate } from './authenticate.js';
import { ChangeOwnPassword } from './change-own-password.use-case.js';
import { CreateAccount } from './create-account.use-case.js';
import { DisableAccount } from './disable-account.use-case.js';
import { EnableAccount } from './enable-account.use-case.js';
import { EndOwnSession } from './end-own-session.use-case.js';
import { FindActor } from './find-actor.js';
import { GrantRole } from './grant-role.use-case.js';
import { IssueRecoveryLink } from './issue-recovery-link.use-case.js';
import { ListAccounts } from './list-accounts.use-case.js';
import { ListOwnSessions } from './list-own-sessions.use-case.js';
import { OpenSession } from './open-session.js';
import { ReadOwnAccount } from './read-own-account.use-case.js';
import { RecoveryLinks } from './recovery-links.js';
import { RevokeRole } from './revoke-role.use-case.js';
import { SessionResolver } from './session.resolver.js';
import { SetAccountDisabled } from './set-account-disabled.js';
import { SignIn } from './sign-in.use-case.js';
import { SignInTries } from './sign-in-tries.port.js';
import { DatabaseSignInTries } from './sign-in-tries.repository.js';
import { SignOut } from './sign-out.use-case.js';
import { UseRecoveryLink } from './use-recovery-link.use-case.js';

@Module({
  providers: [
    AccountResolver, SessionResolver,
    { provide: SignInTries, useClass: DatabaseSignInTries }, OpenSession, RecoveryLinks, SetAccountDisabled,
    Authenticate, SignIn, SignOut, ReadOwnAccount, UseRecoveryLink, ChangeOwnPassword, ListOwnSessions, EndOwnSession,
    CreateAccount, ListAccounts, GrantRole, RevokeRole, DisableAccount, EnableAccount, IssueRecoveryLink, AppointAdministrator, FindActor,
  ],
  exports: [Authenticate, AppointAdministrator, FindActor],
})
export class AccountModule {}
