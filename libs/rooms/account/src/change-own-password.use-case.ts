import { LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, invalid, isRefusal, problem, Refused, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Account, type AccountRow } from './account.schema.js';
import type { PasswordChanged } from './account.types.js';
import { wrongCredentials } from './credentials.js';
import type { ChangeOwnPasswordInput } from './dto/change-own-password.input.js';
import { OpenSession } from './open-session.js';
import { hashPassword, passwordMatches } from './password.js';
import { passwordProblems } from './password-policy.js';
import { SignInTries } from './sign-in-tries.port.js';

/** Changes the password of who knows the present one, ends every session, and opens one for who asked. Tries count as at sign-in. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly tries: SignInTries,
    private readonly sessions: OpenSession,
  ) {}

  async execute(actor: Actor, { idempotencyKey, currentPassword, newPassword }: ChangeOwnPasswordInput): Promise<PasswordChanged | Refusal> {
    const account = await this.work.read(actor, (em) => em.findOneOrFail(Account, { id: actor.accountId }));
    const problems = newPassword === currentPassword ? [samePassword()] : passwordProblems('newPassword', newPassword, [account.email, account.displayName]);
    if (problems.length > 0) return invalid(problems);
    const tried = await this.work.system((em) => this.tries.take(em, account.email));
    if (!tried.allowed || !await passwordMatches(account.passwordHash, currentPassword)) return wrongCredentials(this.clock.now(), tried.slowedUntil);
    const answer = await this.change(actor, idempotencyKey, account, await hashPassword(newPassword));
    if (!isRefusal(answer)) await this.work.system((em) => this.tries.clear(em, account.email));
    return answer;
  }

  private async change(actor: Actor, idempotencyKey: string, { id, departement, passwordHash: present }: AccountRow, passwordHash: string): Promise<PasswordChanged | Refusal> {
    let token: string | null = null;
    // Neither the passwords nor the token are kept with the idempotency key.
    const command = { action: 'changeOwnPassword', idempotencyKey, departement, input: {} };
    const answer = await this.work.change<PasswordChanged>(actor, command, async (em) => {
      const account = await em.findOne(Account, { id, passwordHash: present, disabled: false }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!account) throw new Refused(wrongCredentials(this.clock.now(), null));
      await em.nativeUpdate(Account, { id }, { passwordHash });
      await this.sessions.endAll(em, id);
      const session = await this.sessions.open(em, { id, departement });
      token = session.token;
      return { answer: { token: null, expiresAt: session.expiresAt }, subjectType: 'account', subjectId: id };
    });
    return isRefusal(answer) ? answer : { ...answer, token };
  }
}

const samePassword = () => problem('newPassword', 'same', ['choisissez un autre mot de passe que l’actuel', 'choose another password than the present one']);
