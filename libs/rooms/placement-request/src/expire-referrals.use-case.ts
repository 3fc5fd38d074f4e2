import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, Work } from '@ugo/access';
import type { Clock, Ids } from '@ugo/domain/kernel';
import { keepsPlaces } from '@ugo/domain/placement';
import { OutboxEvent } from '@ugo/persistence';
import { isDue, ReferralWork } from './referral-work.js';
import { REQUEST_CHANGED, RequestWork } from './request-work.js';

/** At one go; the next run takes the rest. */
const MOST = 500;

/** Ends what has run out: options nobody answered, yeses nobody took, holds nobody came for. One transaction a request; running twice changes nothing. */
@Injectable()
export class ExpireReferrals {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork, private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Gives how many requests had something to end. */
  async run(): Promise<number> {
    const due = await this.work.system((em) => em.execute<{ id: string }[]>(
      `select distinct request_id as id from referral where state in ('sent', 'yes', 'taken') and due_at <= ? limit ${MOST}`, [this.clock.now()]));
    for (const { id } of due) await this.expire(id);
    return due.length;
  }

  private expire(requestId: string): Promise<void> {
    return this.work.system(async (em) => {
      const { request, referrals, now } = await this.requests.locked(em, requestId);
      const over = referrals.filter((one) => keepsPlaces(one.state) && isDue(one, now));
      if (over.length === 0) return;
      await this.referrals.lockHosts(em, over);
      for (const referral of over) await this.referrals.end(em, referral, 'expire', now);
      await this.referrals.reopenIfAlone(em, requestId);
      await this.audit.write(em, { departement: request.departement, actorId: null, action: 'expireReferrals', subjectType: 'placementRequest', subjectId: requestId, details: { referrals: over.length } });
      await em.insert(OutboxEvent, { id: this.ids.next(), departement: request.departement, type: REQUEST_CHANGED, subjectId: requestId, createdAt: now, sequence: null });
    });
  }
}
