import { Injectable } from '@nestjs/common';
import { type Actor, Work } from '@ugo/access';
import { Account } from './account.schema.js';
import type { AccountView } from './account.types.js';
import { accountView } from './account.view.js';

/** The signed-in account, for its own eyes. */
@Injectable()
export class ReadOwnAccount {
  constructor(private readonly work: Work) {}

  execute(actor: Actor): Promise<AccountView> {
    return this.work.read(actor, async (em) => accountView(em, await em.findOneOrFail(Account, { id: actor.accountId })));
  }
}
