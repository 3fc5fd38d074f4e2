import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { AccountView } from './account.types.js';
import type { AccountInput } from './dto/account.input.js';
import { SetAccountDisabled } from './set-account-disabled.js';

/** Lets a person in again, with the password and the roles it had. */
@Injectable()
export class EnableAccount {
  constructor(private readonly accounts: SetAccountDisabled) {}

  execute(actor: Actor, input: AccountInput): Promise<AccountView | Refusal> {
    return this.accounts.execute(actor, input, false);
  }
}
