import { Injectable } from '@nestjs/common';
import { type Actor, isRefusal, notFound, Refused, type Refusal, refuse, Work } from '@ugo/access';
import { administers } from './account.policy.js';
import { Account, RoleAssignment } from './account.schema.js';
import type { IssuedRecoveryLink } from './account.types.js';
import type { AccountInput } from './dto/account.input.js';
import { RecoveryLinks } from './recovery-links.js';

/** Issues the link by which a person chooses a password. The administrator hands the token over; it is shown once and kept nowhere. */
@Injectable()
export class IssueRecoveryLink {
  constructor(private readonly work: Work, private readonly links: RecoveryLinks) {}

  async execute(actor: Actor, { idempotencyKey, accountId }: AccountInput): Promise<IssuedRecoveryLink | Refusal> {
    const refusal = await this.refusalFor(actor, accountId);
    if (refusal) return refusal;
    let token: string | null = null;
    const command = { action: 'issueRecoveryLink', idempotencyKey, departement: actor.departement, input: { accountId } };
    const answer = await this.work.change<IssuedRecoveryLink>(actor, command, async (em) => {
      const link = await this.links.issue(em, accountId, actor.accountId);
      if (!link) throw new Refused(accountDisabled());
      token = link.token;
      // The kept answer is without the token: a repeated call shows none.
      return { answer: { accountId, token: null, expiresAt: link.expiresAt }, subjectType: 'account', subjectId: accountId, departement: link.departement, details: { link: link.id } };
    });
    return isRefusal(answer) ? answer : { ...answer, token };
  }

  /** Who holds the link holds every role of the account: those of Départements that the actor does not administer are not his to give away. */
  private refusalFor(actor: Actor, accountId: string): Promise<Refusal | null> {
    return this.work.system(async (em) => {
      const account = await em.findOne(Account, { id: accountId });
      if (!account || !administers(actor, account.departement)) return notFound();
      const roles = await em.find(RoleAssignment, { accountId });
      return roles.every(({ departement }) => administers(actor, departement)) ? null : rolesElsewhere();
    });
  }
}

const accountDisabled = (): Refusal => refuse('ACCOUNT_DISABLED', ['Ce compte est désactivé : réactivez-le d’abord.', 'This account is disabled: enable it first.']);

const rolesElsewhere = (): Refusal => refuse('ROLES_ELSEWHERE', [
  'Ce compte a aussi un rôle dans un Département que vous n’administrez pas : demandez à qui administre les deux.',
  'This account also has a role in a Département that you don’t administer: ask who administers both.',
]);
