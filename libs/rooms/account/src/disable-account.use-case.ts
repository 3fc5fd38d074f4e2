import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { AccountView } from './account.types.js';
import type { AccountInput } from './dto/account.input.js';
import { SetAccountDisabled } from './set-account-disabled.js';

/** Shuts a person out at once: its sessions end, its links are void. Its roles stay, for the day it comes back. */
@Injectable()
export class DisableAccount {
  constructor(private readonly accounts: SetAccountDisabled) {}

  execute(actor: Actor, input: AccountInput): Promise<AccountView | Refusal> {
    return this.accounts.execute(actor, input, true);
  }
}
