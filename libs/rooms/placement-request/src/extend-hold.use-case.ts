import { Injectable } from '@nestjs/common';
import { type Actor, invalid, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays } from '@ugo/domain/kernel';
import { atHour } from '@ugo/domain/measures';
import { holdLatest } from '@ugo/domain/placement';
import type { ExtendHoldInput } from './dto/answers.input.js';
import { referralOver } from './placement-request.errors.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { isDue } from './referral-work.js';
import { type RequestSubject, RequestWork } from './request-work.js';

const MS_PER_MINUTE = 60_000;
const NOON = 12;

/** The arrival is later than agreed: the places are kept until then and the margin, within what the Département allows. */
@Injectable()
export class ExtendHold {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly claims: PlaceClaims) {}

  async execute(actor: Actor, input: ExtendHoldInput): Promise<PlacementRequestView | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(Referral, { id: input.referralId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'extendHold', input }, async (em, subject) => {
      const referral = subject.referrals.find(({ id }) => id === seen.id);
      if (!referral) throw new Refused(notFound());
      if (isDue(referral, subject.now)) throw new Refused(referralOver('released'));
      if ((referral.state !== 'yes' && referral.state !== 'taken') || !referral.dueAt) throw new Refused(referralOver(referral.state));
      const arrivalAt = new Date(input.arrivalAt);
      const dueAt = keptUntil(subject, referral, arrivalAt);
      await em.nativeUpdate(Referral, { id: referral.id }, { arrivalAt, dueAt });
      await this.claims.change(em, [referral.hostDepartement], { hostId: referral.hostId, referralId: referral.id }, { expiresAt: dueAt });
      return { answer: requestView(await this.requests.locked(em, seen.requestId), actor) };
    });
  }
}

/** A hold ends in the morning after its first night at the latest; a planned one may last so many working days after the yes, and no longer where a visit comes before. @throws Refused */
function keptUntil({ now, settings, zone }: RequestSubject, { mode, firstNight, answeredAt, takenAt, dueAt, visitPlanned }: ReferralRow, arrival: Date): Date {
  if (Number.isNaN(arrival.getTime()) || arrival <= now) throw new Refused(invalid([problem('arrivalAt', 'inThePast', ['Cette arrivée est passée.', 'This arrival is past.'])]));
  const morningAfter = atHour(addDays(firstNight, 1), NOON, zone).getTime();
  const workingDays = holdLatest({ now: answeredAt ?? takenAt ?? now, settings, zone }).getTime();
  const latest = mode === 'tonight' ? morningAfter : visitPlanned ? workingDays : Math.max(morningAfter, workingDays);
  const wanted = arrival.getTime() + settings.holdMarginMinutes * MS_PER_MINUTE;
  if (arrival.getTime() > latest || Math.min(wanted, latest) <= dueAt!.getTime()) {
    throw new Refused(invalid([problem('arrivalAt', arrival.getTime() > latest ? 'tooLate' : 'notLater', arrival.getTime() > latest
      ? ['Les places ne peuvent pas être gardées jusque-là : rendez-les, ou sollicitez de nouveau.', 'The places cannot be kept until then: give them back, or ask again.']
      : ['Les places sont déjà gardées jusque-là.', 'The places are already kept until then.'])]));
  }
  return new Date(Math.min(wanted, latest));
}
