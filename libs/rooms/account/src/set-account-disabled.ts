import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Actor, notFound, Refused, type Refusal, refuse, Work } from '@ugo/access';
import type { Em } from '@ugo/persistence';
import { administers } from './account.policy.js';
import { Account, RecoveryLink, RoleAssignment } from './account.schema.js';
import type { AccountView } from './account.types.js';
import { accountView } from './account.view.js';
import type { AccountInput } from './dto/account.input.js';
import { keepAnAdministrator } from './last-administrator.js';
import { OpenSession } from './open-session.js';

/** What disabling and enabling an account share. */
@Injectable()
export class SetAccountDisabled {
  constructor(private readonly work: Work, private readonly sessions: OpenSession) {}

  async execute(actor: Actor, { idempotencyKey, accountId }: AccountInput, disabled: boolean): Promise<AccountView | Refusal> {
    if (disabled && accountId === actor.accountId) return ownAccount();
    const command = { action: disabled ? 'disableAccount' : 'enableAccount', idempotencyKey, departement: actor.departement, input: { accountId, disabled } };
    return this.work.change<AccountView>(actor, command, async (em) => {
      const account = await em.findOne(Account, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!account || !administers(actor, account.departement)) throw new Refused(notFound());
      if (disabled) await this.shutOut(em, accountId);
      await em.nativeUpdate(Account, { id: accountId }, { disabled });
      return { answer: await accountView(em, { ...account, disabled }), subjectType: 'account', subjectId: accountId, departement: account.departement };
    });
  }

  /** Its sessions and links end with it. */
  private async shutOut(em: Em, accountId: string): Promise<void> {
    const administered = await em.find(RoleAssignment, { accountId, role: 'administrator' }, { orderBy: { departement: 'asc' } });
    for (const { departement } of administered) await keepAnAdministrator(em, departement, { accountId });
    await this.sessions.endAll(em, accountId);
    await em.nativeDelete(RecoveryLink, { accountId, usedAt: null });
  }
}

const ownAccount = (): Refusal => refuse('OWN_ACCOUNT', [
  'On ne désactive pas son propre compte : demandez à un autre administrateur.',
  'You can’t disable your own account: ask another administrator.',
]);
