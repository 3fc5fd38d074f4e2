import { LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Account, type AccountRow } from './account.schema.js';
import type { SignedInSession } from './account.types.js';
import { accountView } from './account.view.js';
import { addressOf, wrongCredentials } from './credentials.js';
import type { SignInInput } from './dto/sign-in.input.js';
import { OpenSession } from './open-session.js';
import { passwordMatches } from './password.js';
import { SignInTries } from './sign-in-tries.port.js';

/** Opens a session. An unknown account and a wrong password get the same answer, in the same time, and are slowed alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly tries: SignInTries,
    private readonly sessions: OpenSession,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ email, password }: SignInInput): Promise<SignedInSession | Refusal> {
    const address = addressOf(email);
    const { tried, account } = await this.work.system(async (em) => ({ tried: await this.tries.take(em, address), account: await em.findOne(Account, { email: address }) }));
    // Too soon: a correct password is refused too, else slowing would only hide the right guess.
    if (!tried.allowed) return wrongCredentials(this.clock.now(), tried.slowedUntil);
    const matches = await passwordMatches(account?.passwordHash, password); // outside the transaction: it takes time on purpose
    const session = await this.work.system((em) => (account && matches ? this.open(em, account) : this.refused(em, address, account)));
    return session ?? wrongCredentials(this.clock.now(), tried.slowedUntil);
  }

  private async open(em: Em, { id, passwordHash }: AccountRow): Promise<SignedInSession | null> {
    // Locked and read again: it may have been disabled, or its password changed, while this one was checked.
    const account = await em.findOne(Account, { id, passwordHash, disabled: false }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!account) return null;
    await this.tries.clear(em, account.email);
    const session = await this.sessions.open(em, account);
    await this.line(em, account, 'signIn');
    return { ...session, account: await accountView(em, account) };
  }

  /** An account's refusal is written down; an unknown address takes as long. */
  private async refused(em: Em, address: string, account: AccountRow | null): Promise<null> {
    if (account) await this.line(em, account, 'signInRefused');
    else await this.tries.touch(em, address);
    return null;
  }

  private line(em: Em, { id, departement }: AccountRow, action: string): Promise<void> {
    return this.audit.write(em, { departement, actorId: id, action, subjectType: 'account', subjectId: id });
  }
}
