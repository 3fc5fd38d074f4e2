import { Injectable } from '@nestjs/common';
import { type Actor, cursorId, type Page, pageOf, Work } from '@ugo/access';
import { administeredBy } from './account.policy.js';
import { Account } from './account.schema.js';
import type { AccountView } from './account.types.js';
import { accountViews } from './account.view.js';
import type { AccountsArgs } from './dto/accounts.args.js';

/** Accounts of the Départements the actor administers, oldest first. */
@Injectable()
export class ListAccounts {
  constructor(private readonly work: Work) {}

  async execute(actor: Actor, { first, after, matching, ids }: AccountsArgs): Promise<Page<AccountView>> {
    const cursor = cursorId(after);
    const like = matching ? `%${matching.trim().replaceAll(/[\\%_]/g, '\\$&')}%` : null;
    return this.work.read(actor, async (em) => {
      const accounts = await em.find(Account, {
        departement: { $in: administeredBy(actor) },
        ...(cursor || ids ? { id: { ...(cursor ? { $gt: cursor } : {}), ...(ids ? { $in: ids } : {}) } } : {}),
        ...(like ? { $or: [{ email: { $ilike: like } }, { displayName: { $ilike: like } }] } : {}),
      }, { orderBy: { id: 'asc' }, limit: first + 1 });
      return pageOf(await accountViews(em, accounts), first, ({ id }) => id, (view) => view);
    });
  }
}
