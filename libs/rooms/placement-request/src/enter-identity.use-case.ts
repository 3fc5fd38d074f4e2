import { Injectable } from '@nestjs/common';
import { type Actor, type CommandInput, invalid, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import type { EnterIdentityInput } from './dto/identity.input.js';
import type { IdentityEntered } from './identity.types.js';
import { PersonIdentity } from './person-identity.schema.js';
import { referralOver, unknownPerson } from './placement-request.errors.js';
import { Referral } from './placement-request.schema.js';
import { RequestWork } from './request-work.js';
import { Seal } from './seal.js';

/** Names come in only now, when a yes is taken, for that host alone. */
@Injectable()
export class EnterIdentity {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly seal: Seal) {}

  async execute(actor: Actor, input: EnterIdentityInput): Promise<IdentityEntered | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(Referral, { id: input.referralId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'enterIdentity', input: this.sealedInput(input) }, async (em, { request, people, referrals, now }) => {
      const referral = referrals.find(({ id }) => id === seen.id);
      if (referral?.state !== 'taken') throw new Refused(referral ? referralOver(referral.state) : notFound());
      const person = people.find(({ id, key }) => key === input.personKey && referral.acceptedIds.includes(id));
      if (!person) throw new Refused(invalid([unknownPerson('personKey')]));
      if (input.bornOn && person.birthMonth && !input.bornOn.startsWith(person.birthMonth)) throw new Refused(invalid([OTHER_MONTH]));
      const { firstNames, lastName, bornOn = null, legalGuardians = null } = input;
      const sealed = this.seal.close(JSON.stringify({ firstNames, lastName, bornOn, legalGuardians }), person.id);
      await em.upsert(PersonIdentity, { personId: person.id, departement: request.departement, requestId: request.id, ...sealed, enteredBy: actor.accountId, enteredAt: now });
      return { answer: { personKey: person.key } };
    });
  }

  /** What a repeated call is compared by: a plain digest of a name can be guessed, so names go into it by the seal's own. */
  private sealedInput({ idempotencyKey, referralId, personKey, firstNames, lastName, bornOn, legalGuardians }: EnterIdentityInput): CommandInput & Record<'referralId' | 'personKey' | 'names', string> {
    return { idempotencyKey, referralId, personKey, names: this.seal.digest(JSON.stringify([firstNames, lastName, bornOn ?? null, legalGuardians ?? null])) };
  }
}

const OTHER_MONTH = problem('bornOn', 'otherMonth', ['Ce jour n’est pas dans le mois de naissance de la demande.', 'This day is not in the birth month of the request.']);
