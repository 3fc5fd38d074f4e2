import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Refused, Work } from '@ugo/access';
import type { ReferralInput } from './dto/referral.input.js';
import { referralOver } from './placement-request.errors.js';
import { Referral } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { hasArrived, ReferralWork } from './referral-work.js';
import { RequestWork } from './request-work.js';

/** The worker takes a referral back, or gives the places of a yes back: others can have them at once. */
@Injectable()
export class WithdrawReferral {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork) {}

  async execute(actor: Actor, input: ReferralInput): Promise<PlacementRequestView | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(Referral, { id: input.referralId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'withdrawReferral', input }, async (em, { referrals, now }) => {
      const referral = referrals.find(({ id }) => id === seen.id);
      if (!referral) throw new Refused(notFound());
      if (hasArrived(referral)) throw new Refused(referralOver(referral.state));
      await this.referrals.end(em, referral, referral.state === 'taken' ? 'release' : 'withdraw', now);
      return { answer: requestView(await this.referrals.reopenIfAlone(em, seen.requestId), actor) };
    });
  }
}
