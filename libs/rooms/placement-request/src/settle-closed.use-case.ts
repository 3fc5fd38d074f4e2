import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, Work } from '@ugo/access';
import { type ClosedOut, findClosedOut } from '@ugo/availability';
import { lockHosts } from '@ugo/directory';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { OutboxEvent } from '@ugo/persistence';
import { auditSubject } from './audit-subject.js';
import { Referral } from './placement-request.schema.js';
import { ReferralWork } from './referral-work.js';
import { REQUEST_CHANGED, RequestWork } from './request-work.js';

/**
 * Ends options and holds on nights that were closed, or whose host was suspended, since they were given: the request's search goes on. Never from the change that closes: that one holds the host's
 * lock, and the request's comes first (ADR 9). Why a host closed is not told: a suspension's motive is shown to nobody.
 */
@Injectable()
export class SettleClosed {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork, private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Gives how many referrals fell. Running twice changes nothing. */
  async run(): Promise<number> {
    const found = await this.work.system((em) => findClosedOut(em, this.clock.now()));
    let fallen = 0;
    for (const one of found) fallen += await this.settle(one);
    return fallen;
  }

  /** One transaction a referral: after each, fewer stand, and the others may fit again. */
  private settle({ referralId, hostId }: ClosedOut): Promise<number> {
    return this.work.system(async (em) => {
      const seen = await em.findOne(Referral, { id: referralId });
      if (!seen) return 0;
      const { referrals, request, now } = await this.requests.locked(em, seen.requestId);
      await lockHosts(em, [hostId]);
      const referral = referrals.find(({ id }) => id === referralId)!;
      if (referral.dueAt == null || referral.dueAt <= now || (await findClosedOut(em, now, referralId)).length === 0) return 0;
      await this.referrals.end(em, referral, referral.state === 'sent' ? 'answerNo' : 'release', now, { reason: 'closed' });
      await this.referrals.reopenIfAlone(em, request.id);
      await this.audit.write(em, { departement: request.departement, actorId: null, action: 'settleClosed', ...auditSubject(referral, 'follows', { subjectType: 'referral', subjectId: referralId }), details: { was: referral.state } });
      await em.insert(OutboxEvent, { id: this.ids.next(), departement: request.departement, type: REQUEST_CHANGED, subjectId: request.id, createdAt: now, sequence: null });
      return 1;
    });
  }
}
