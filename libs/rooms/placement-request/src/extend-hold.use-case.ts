import { Injectable } from '@nestjs/common';
import { type Actor, invalid, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import type { ExtendHoldInput } from './dto/answers.input.js';
import { referralOver } from './placement-request.errors.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { isDue } from './referral-work.js';
import { arrivalOf, latestArrival } from './request-dates.js';
import { type RequestSubject, RequestWork } from './request-work.js';

const MS_PER_MINUTE = 60_000;

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
      const { arrivalAt, dueAt } = keptUntil(subject, referral, input.arrivalAt);
      await em.nativeUpdate(Referral, { id: referral.id }, { arrivalAt, dueAt });
      await this.claims.change(em, [referral.hostDepartement], { hostId: referral.hostId, referralId: referral.id }, { expiresAt: dueAt });
      return { answer: requestView(await this.requests.locked(em, seen.requestId), actor) };
    });
  }
}

/** @throws Refused when the arrival is past, too late, or no later than agreed */
function keptUntil({ now, settings, zone }: RequestSubject, { mode, firstNight, answeredAt, takenAt, dueAt, visitPlanned }: ReferralRow, text: string): { readonly arrivalAt: Date; readonly dueAt: Date } {
  const latest = latestArrival({ mode, firstNight, visitPlanned, heldSince: answeredAt ?? takenAt ?? now, settings, zone });
  const arrivalAt = arrivalOf(text, now, latest)!;
  const until = new Date(Math.min(arrivalAt.getTime() + settings.holdMarginMinutes * MS_PER_MINUTE, latest.getTime()));
  if (until <= dueAt!) throw new Refused(invalid([problem('arrivalAt', 'notLater', ['Les places sont déjà gardées jusque-là.', 'The places are already kept until then.'])]));
  return { arrivalAt, dueAt: until };
}
