import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, IDS, invalid, notFound, problem, Refused, type Refusal, Work } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { administers } from './account.policy.js';
import type { AccountView } from './account.types.js';
import { addressOf } from './credentials.js';
import type { CreateAccountInput } from './dto/create-account.input.js';
import { insertAccount } from './insert-account.js';

/** Creates an account without a password: its administrator issues a recovery link, by which the person chooses one. */
@Injectable()
export class CreateAccount {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  async execute(actor: Actor, { idempotencyKey, departement, email, displayName }: CreateAccountInput): Promise<AccountView | Refusal> {
    if (!administers(actor, departement)) return notFound();
    const [address, name] = [addressOf(email), displayName.trim()];
    const command = { action: 'createAccount', idempotencyKey, departement, input: { departement, address, name } };
    return this.work.change<AccountView>(actor, command, async (em) => {
      const id = this.ids.next();
      if (!await insertAccount(em, { id, departement, email: address, displayName: name, createdAt: this.clock.now() })) throw new Refused(emailTaken());
      return { answer: { id, departement, email: address, displayName: name, disabled: false, roles: [] }, subjectType: 'account', subjectId: id };
    });
  }
}

/** Addresses are unique over all Départements, because sign-in does not ask for one. */
export const emailTaken = (): Refusal => invalid([problem('email', 'taken', ['un compte a déjà cette adresse', 'an account already has this address'])]);
