import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, type Refusal, refuse, Work } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Account, type AccountRow, Session } from './account.schema.js';
import type { SignedInSession } from './account.types.js';
import { accountView } from './account.view.js';
import type { SignInInput } from './dto/sign-in.input.js';
import { passwordMatches } from './password.js';
import { slowedUntilAfter } from './sign-in-slowing.js';
import { newToken, tokenDigest } from './token.js';

/** A working day and a night on call; a session also ends after {@link IDLE_MINUTES} without a request. */
export const SESSION_HOURS = 14;

/** Opens a session. An unknown account and a wrong password get the same answer, in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ email, password }: SignInInput): Promise<SignedInSession | Refusal> {
    const account = await this.work.system((em) => em.findOne(Account, { email: email.trim().toLowerCase() }));
    const matches = await passwordMatches(account?.passwordHash, password); // outside the transaction: it takes time on purpose
    const now = this.clock.now();
    if (account?.slowedUntil && account.slowedUntil > now) return wrong(secondsBetween(now, account.slowedUntil));
    if (!account || account.disabled) return wrong(null);
    return this.work.system<SignedInSession | Refusal>((em) => matches ? this.open(em, account, now) : this.refuse(em, account, now));
  }

  private async open(em: Em, account: AccountRow, now: Date): Promise<SignedInSession> {
    const token = newToken();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    const id = this.ids.next();
    await em.nativeUpdate(Account, { id: account.id }, { failedSignIns: 0, slowedUntil: null });
    await em.insert(Session, {
      id, departement: account.departement, accountId: account.id, tokenHash: tokenDigest(token), createdAt: now, lastSeenAt: now, expiresAt, endedAt: null,
    });
    await this.line(em, account, 'signIn');
    return { token, expiresAt: expiresAt.toISOString(), account: await accountView(em, account) };
  }

  private async refuse(em: Em, account: AccountRow, now: Date): Promise<Refusal> {
    // Counted in the database, so that parallel tries on several processes add up.
    const [row] = await em.execute<{ failures: number }[]>(
      'update account set failed_sign_ins = failed_sign_ins + 1 where id = ? returning failed_sign_ins as failures', [account.id]);
    const slowedUntil = slowedUntilAfter(row!.failures, now);
    await em.nativeUpdate(Account, { id: account.id }, { slowedUntil });
    await this.line(em, account, 'signInRefused');
    return wrong(slowedUntil && secondsBetween(now, slowedUntil));
  }

  private line(em: Em, account: AccountRow, action: string): Promise<void> {
    return this.audit.write(em, { departement: account.departement, actorId: account.id, action, subjectType: 'account', subjectId: account.id });
  }
}

const secondsBetween = (from: Date, until: Date): number => Math.ceil((until.getTime() - from.getTime()) / 1000);

const wrong = (retryAfterSeconds: number | null): Refusal => refuse('WRONG_CREDENTIALS', [
  'Adresse ou mot de passe incorrects, ou trop d’essais : réessayez un peu plus tard.',
  'Wrong address or password, or too many tries: try again a little later.',
], [], retryAfterSeconds);
