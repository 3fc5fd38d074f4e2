import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import { keepsPlaces } from '@ugo/domain/placement';
import type { CloseRequestInput } from './dto/follow-request.input.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { hasArrived, isDue, ReferralWork } from './referral-work.js';
import { RequestWork } from './request-work.js';

/** Nobody waits any more: the request is closed with its reason, and the places it keeps are given back. People who have arrived stay. */
@Injectable()
export class CloseRequest {
  constructor(private readonly requests: RequestWork, private readonly referrals: ReferralWork) {}

  execute(actor: Actor, input: CloseRequestInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'closeRequest', input }, async (em, subject) => {
      const { now, referrals } = subject;
      await this.requests.move(em, subject, 'close', { closedAt: now, closeReason: input.reason });
      const kept = referrals.filter((one) => keepsPlaces(one.state) && !hasArrived(one));
      await this.referrals.lockHosts(em, kept);
      for (const referral of kept) await this.referrals.end(em, referral, isDue(referral, now) ? 'expire' : referral.state === 'taken' ? 'release' : 'withdraw', now);
      return { answer: requestView(await this.requests.locked(em, input.requestId), actor), details: { reason: input.reason, referrals: kept.length } };
    });
  }
}
