import { Injectable } from '@nestjs/common';
import { type Actor, invalid, noPlaceLeft, problem, type Refusal, Refused } from '@ugo/access';
import { longestReservedStay, PlaceClaims } from '@ugo/availability';
import type { CareKind } from '@ugo/domain/kernel';
import { EMERGENCY_CARE } from '@ugo/domain/matching';
import { holdEnds } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { about, AskHosts, type CheckedAsk, claimFor, referralRow } from './ask-hosts.use-case.js';
import { HostAskInput, type HoldReservedPlacesInput } from './dto/ask-hosts.input.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RecordChoices } from './record-choices.js';
import { ReferralWork } from './referral-work.js';
import { type RequestSubject, RequestWork } from './request-work.js';
import { asideOf, TakeAnswer } from './take-answer.use-case.js';
import { TellPeople } from './tell-people.js';
import { weighAsks } from './weigh-choices.js';

/**
 * Emergency places that the Département reserves are its own: it holds them itself, without a yes, and for its own emergencies alone. The
 * host sees who is expected, and may still say that it can't. Their maximum stay is fixed now, by the quota or by the Département's setting.
 */
@Injectable()
export class HoldReservedPlaces {
  constructor(
    private readonly requests: RequestWork, private readonly asking: AskHosts, private readonly taking: TakeAnswer, private readonly referrals: ReferralWork,
    private readonly claims: PlaceClaims, private readonly choices: RecordChoices, private readonly tell: TellPeople,
  ) {}

  execute(actor: Actor, input: HoldReservedPlacesInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'holdReservedPlaces', input, fromTonight: true }, async (em, subject) => {
      const [ask] = await this.asking.checked(em, subject, [Object.assign(new HostAskInput(), input.place)], { at: 'place', reserved: true });
      const referral = await this.held(em, actor, subject, ask!, input);
      const chosen = await weighAsks(em, subject, [ask!], input.splitReason ?? null);
      await this.requests.move(em, subject, 'hold');
      await this.referrals.lockHosts(em, [referral, ...asideOf(subject.referrals, referral)]); // those asked beside lose
      const place = { ...claimFor(referral, ask!.people, referral.hostId, referral.id, false), reserved: true };
      const short = await this.claims.take(em, [referral.hostDepartement], [place], { kind: 'hold', expiresAt: referral.dueAt! });
      if (short.length > 0) throw new Refused(noPlaceLeft([problem('place.hostId', 'noPlaceLeft', ['Il manque une place réservée sur ces nuits.', 'A reserved place is missing on these nights.'])]));
      await em.insertMany(Referral, [referral]);
      await this.choices.record(em, actor, about(subject), chosen, subject);
      await this.tell.host(em, referral, 'requestWaiting', { sms: true });
      const told = await this.taking.tellOthers(em, subject, referral);
      return { answer: requestView(await this.requests.locked(em, input.requestId), actor), details: { people: referral.acceptedIds.length, others: told } };
    });
  }

  /** The referral of a reserved place: it begins where others come to when their yes is taken. @throws Refused where nothing is reserved for it */
  private async held(em: Em, actor: Actor, subject: RequestSubject, ask: CheckedAsk, { arrivalAt }: HoldReservedPlacesInput): Promise<ReferralRow> {
    const { request, now, settings, zone } = subject;
    const days = ask.facts.departement === request.departement && EMERGENCY_CARE.includes(request.care as CareKind)
      ? await longestReservedStay(em, ask.facts.hostId, request.firstNight) : undefined;
    if (days === undefined) throw new Refused(invalid([NOTHING_RESERVED]));
    const row = referralRow(actor, subject, ask, 1, { arrivalAt: arrivalAt ?? null, visitPlanned: false });
    return {
      ...row, state: 'taken', acceptedIds: row.personIds, takenAt: now, maxStayDays: days ?? settings.reservedStayDays,
      dueAt: holdEnds({ mode: request.mode, arrival: row.arrivalAt ?? null, visitPlanned: false, now, settings, zone }),
    };
  }
}

const NOTHING_RESERVED = problem('place.hostId', 'nothingReserved', [
  'Aucune place n’est réservée ici pour les urgences de votre Département à cette date.', 'Nothing is reserved here for your Département’s emergencies on this date.',
]);
