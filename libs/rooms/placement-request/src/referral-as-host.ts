import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Refused, Work } from '@ugo/access';
import { type Em, inDepartements } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import { auditSubject } from './audit-subject.js';
import type { ReferralInput } from './dto/referral.input.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { ReceivedReferral } from './placement-request.types.js';
import { receivedView } from './placement-request.view.js';
import { REQUEST_CHANGED, type RequestSubject, RequestWork } from './request-work.js';

/** What the host does to a referral; it tells the audit its details. */
type HostAct = (em: Em, subject: RequestSubject, referral: ReferralRow) => Promise<Record<string, unknown>>;

/** What every act of a host on a referral has in common: its reach, the request's lock, the other Département. */
@Injectable()
export class ReferralAsHost {
  constructor(private readonly work: Work, private readonly requests: RequestWork) {}

  async on(actor: Actor, action: string, input: ReferralInput, act: HostAct): Promise<ReceivedReferral | Refusal> {
    const seen = await this.work.read(actor, (em) => answerable(em, actor, input.referralId));
    if (!seen) return notFound();
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement: seen.hostDepartement }, (em) => inDepartements(em, [seen.departement], async () => {
      const subject = await this.requests.locked(em, seen.requestId);
      const referral = subject.referrals.find(({ id }) => id === seen.id);
      if (!referral) throw new Refused(notFound());
      const details = await act(em, subject, referral);
      const answer = receivedView((await em.findOne(Referral, { id: seen.id }, { refresh: true, disableIdentityMap: true }))!);
      return { answer, ...auditSubject(seen, 'host', { subjectType: 'referral', subjectId: seen.id }), details, events: [{ type: REQUEST_CHANGED, subjectId: seen.requestId }] };
    }));
  }
}
