import { Injectable } from '@nestjs/common';
import { type Actor, invalid, noPlaceLeft, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import { CloseHost, PlaceClaims } from '@ugo/availability';
import { readHostFacts, reachOf } from '@ugo/directory';
import { type AnswerChannel, holdEnds, offersClosure } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import { claimFor } from './ask-hosts.use-case.js';
import { auditSubject } from './audit-subject.js';
import type { AnswerReferralInput } from './dto/answer-referral.input.js';
import { mayAnswer } from './placement-request.policy.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { ReceivedReferral } from './placement-request.types.js';
import { receivedView } from './placement-request.view.js';
import { overReasonOf } from './record-choices.js';
import { ReferralWork } from './referral-work.js';
import { arrivalOf, latestArrival } from './request-dates.js';
import { REQUEST_CHANGED, RequestWork, type RequestSubject } from './request-work.js';
import { TellPeople } from './tell-people.js';

/** Who answers, and how it came. */
export interface Answerer {
  readonly accountId: string | null;
  readonly channel: AnswerChannel;
  /** Function of the person who said it, when another wrote it down. */
  readonly saidBy: string | null;
}

/** A host answers: its yes keeps the places until the arrival, its no says why. */
@Injectable()
export class AnswerReferral {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork, private readonly claims: PlaceClaims,
    private readonly closing: CloseHost, private readonly tell: TellPeople,
  ) {}

  async execute(actor: Actor, input: AnswerReferralInput): Promise<ReceivedReferral | Refusal> {
    const seen = await this.work.read(actor, (em) => answerable(em, actor, input.referralId));
    if (!seen) return notFound();
    const channel = actor.grants.some(({ role }) => role === 'placementService') && seen.hostType === 'fosterHome' ? 'service' : 'screen';
    return this.work.change(actor, { action: 'answerReferral', idempotencyKey: input.idempotencyKey, input, departement: seen.hostDepartement }, async (em) => {
      const answer = await this.answer(em, seen, input, { accountId: actor.accountId, channel, saidBy: null });
      return {
        answer, ...auditSubject(seen, 'host', { subjectType: 'referral', subjectId: seen.id }), details: { yes: input.yes, reason: input.yes ? null : input.reason },
        events: [{ type: REQUEST_CHANGED, subjectId: seen.requestId }],
      };
    });
  }

  /** Writes the answer down, in the caller's unit of work. @throws Refused */
  answer(em: Em, { id, departement, requestId }: Pick<ReferralRow, 'id' | 'departement' | 'requestId'>, input: Omit<AnswerReferralInput, 'idempotencyKey' | 'referralId'>, by: Answerer): Promise<ReceivedReferral> {
    return inDepartements(em, [departement], async () => {
      const subject = await this.requests.locked(em, requestId);
      const referral = subject.referrals.find((one) => one.id === id);
      if (!referral) throw new Refused(notFound());
      if (input.yes && input.closeUntil) throw new Refused(invalid([ABOUT_THE_CHILD]));
      const answered = { answeredAt: subject.now, answeredBy: by.accountId, channel: by.channel, saidBy: by.saidBy, readAt: referral.readAt ?? subject.now };
      if (input.yes) {
        await this.yes(em, subject, referral, input, answered);
        await this.tell.follower(em, subject.request, 'answerReceived', { doneBy: by.accountId });
      } else {
        await this.referrals.end(em, referral, 'answerNo', subject.now, { ...answered, reason: input.reason! });
        if (input.closeUntil) await this.close(em, referral, input);
        await this.referrals.reopenIfAlone(em, requestId);
      }
      return receivedView((await em.findOne(Referral, { id }, { refresh: true, disableIdentityMap: true }))!);
    });
  }

  /** "No staff until Monday": a refusal that is about the host closes its places for everybody. */
  private close(em: Em, { hostDepartement, hostId }: ReferralRow, { reason, closeUntil }: Pick<AnswerReferralInput, 'reason' | 'closeUntil'>): Promise<void> {
    const closure = offersClosure(reason!);
    if (!closure) throw new Refused(invalid([ABOUT_THE_CHILD]));
    return this.closing.close(em, { departement: hostDepartement, hostId, firstNight: null, lastNight: closeUntil!, places: null, reason: closure, field: 'closeUntil' });
  }

  private async yes(em: Em, { request, people, now, settings, zone }: RequestSubject, referral: ReferralRow, input: Pick<AnswerReferralInput, 'acceptedKeys' | 'arrivalAt'>, answered: Partial<ReferralRow>): Promise<void> {
    const asked = people.filter((one) => referral.personIds.includes(one.id));
    const accepted = input.acceptedKeys?.length ? asked.filter(({ key }) => input.acceptedKeys!.includes(key)) : asked;
    if (accepted.length < (input.acceptedKeys?.length ?? 0)) throw new Refused(invalid([NOT_ASKED]));
    const arrivalAt = arrivalOf(input.arrivalAt, now, latestArrival({ ...referral, visitPlanned: false, heldSince: now, settings, zone })) ?? referral.arrivalAt ?? null;
    const dueAt = holdEnds({ mode: request.mode, arrival: arrivalAt, visitPlanned: referral.visitPlanned, now, settings, zone });
    await this.referrals.move(em, referral, 'answerYes', now, { ...answered, acceptedIds: accepted.map(({ id }) => id), arrivalAt, dueAt });
    const [at, own] = [[referral.hostDepartement], { hostId: referral.hostId, referralId: referral.id }] as const;
    if (referral.hasOption) {
      const others = asked.filter((one) => !accepted.includes(one)).map(({ id }) => id);
      if (others.length > 0) await this.claims.giveBack(em, at, [own], others);
      await this.claims.change(em, at, own, { kind: 'hold', expiresAt: dueAt });
      return;
    }
    const claim = claimFor(referral, accepted, referral.hostId, referral.id, true);
    const short = await this.claims.take(em, at, [{ ...claim, overReason: await overReasonOf(em, referral.id) }], { kind: 'hold', expiresAt: dueAt });
    if (short.length > 0) throw new Refused(noPlaceLeft());
  }
}

const NOT_ASKED = problem('acceptedKeys', 'notAsked', ['Ce repère n’est pas parmi les personnes demandées.', 'This reference is not among the people asked for.']);

const ABOUT_THE_CHILD = problem('closeUntil', 'notOffered', [
  'Ce motif ne concerne que cette demande : il ne ferme pas de places.', 'This reason is about this request alone: it closes no places.',
]);

/** The referral, if the actor may answer it. */
export async function answerable(em: Em, actor: Actor, referralId: string): Promise<ReferralRow | null> {
  const referral = await em.findOne(Referral, { id: referralId });
  const [facts] = referral ? await readHostFacts(em, [referral.hostId]) : [];
  return referral && facts && mayAnswer(actor, reachOf(facts), facts.type) ? referral : null;
}
