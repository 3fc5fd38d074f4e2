import { Injectable } from '@nestjs/common';
import { type Actor, type Refusal, Refused } from '@ugo/access';
import type { ReleaseHoldInput } from './dto/answers.input.js';
import { referralOver } from './placement-request.errors.js';
import type { ReceivedReferral } from './placement-request.types.js';
import { ReferralAsHost } from './referral-as-host.js';
import { ReferralWork } from './referral-work.js';

/** The host can't keep its yes: it says why, the places are free again and the request's search goes on. */
@Injectable()
export class ReleaseHold {
  constructor(private readonly hosts: ReferralAsHost, private readonly referrals: ReferralWork) {}

  execute(actor: Actor, input: ReleaseHoldInput): Promise<ReceivedReferral | Refusal> {
    return this.hosts.on(actor, 'releaseHold', input, async (em, { now, request }, referral) => {
      if (referral.dueAt == null) throw new Refused(referralOver(referral.state)); // over, or the children have arrived
      await this.referrals.end(em, referral, 'release', now, { reason: input.reason });
      await this.referrals.reopenIfAlone(em, request.id);
      return { reason: input.reason };
    });
  }
}
