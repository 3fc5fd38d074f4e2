import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, invalid, isRefusal, Refused, type Refusal, refuse, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Account, type AccountRow, RecoveryLink, type RecoveryLinkRow } from './account.schema.js';
import type { PasswordSet } from './account.types.js';
import type { UseRecoveryLinkInput } from './dto/use-recovery-link.input.js';
import { OpenSession } from './open-session.js';
import { hashPassword } from './password.js';
import { passwordProblems } from './password-policy.js';
import { SignInTries } from './sign-in-tries.port.js';
import { tokenDigest } from './token.js';

interface KnownLink {
  readonly link: RecoveryLinkRow;
  readonly account: AccountRow;
}

/** Sets a password by a link, once. An unknown, a used and an expired link get the same answer. */
@Injectable()
export class UseRecoveryLink {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sessions: OpenSession,
    private readonly tries: SignInTries,
  ) {}

  async execute({ idempotencyKey, token, newPassword }: UseRecoveryLinkInput): Promise<PasswordSet | Refusal> {
    const known = await this.find(token);
    const problems = passwordProblems('newPassword', newPassword, known ? [known.account.email, known.account.displayName] : []);
    if (problems.length > 0) return invalid(problems);
    if (!known) return linkUnusable();
    const answer = await this.set(known, idempotencyKey, await hashPassword(newPassword));
    if (!isRefusal(answer)) await this.work.system((em) => this.tries.clear(em, known.account.email));
    return answer;
  }

  private find(token: string): Promise<KnownLink | null> {
    return this.work.system(async (em) => {
      const link = await em.findOne(RecoveryLink, { tokenHash: tokenDigest(token) });
      return link && { link, account: await em.findOneOrFail(Account, { id: link.accountId }) };
    });
  }

  private set({ link, account }: KnownLink, idempotencyKey: string, passwordHash: string): Promise<PasswordSet | Refusal> {
    // Nobody is signed in: the link speaks for the account, in its own Département and without any role.
    const bearer: Actor = { accountId: account.id, sessionId: link.id, departement: account.departement, grants: [] };
    const command = { action: 'useRecoveryLink', idempotencyKey, departement: account.departement, input: { link: link.id } };
    return this.work.change<PasswordSet>(bearer, command, async (em) => {
      const now = this.clock.now();
      const used = await em.nativeUpdate(RecoveryLink, { id: link.id, usedAt: null, expiresAt: { $gt: now } }, { usedAt: now });
      const set = used && await em.nativeUpdate(Account, { id: account.id, disabled: false }, { passwordHash });
      if (!set) throw new Refused(linkUnusable());
      await this.sessions.endAll(em, account.id);
      return { answer: { accountId: account.id }, subjectType: 'account', subjectId: account.id, details: { link: link.id } };
    });
  }
}

const linkUnusable = (): Refusal => refuse('LINK_UNUSABLE', [
  'Ce lien ne peut pas servir : il est inconnu, déjà utilisé ou expiré. Demandez-en un nouveau à votre administrateur.',
  'This link can’t be used: it is unknown, used or expired. Ask your administrator for a new one.',
]);
