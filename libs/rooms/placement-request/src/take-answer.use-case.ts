import { Injectable } from '@nestjs/common';
import { type Actor, invalid, notFound, type Refusal, Refused, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { keepsPlaces, sharesNight } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { about } from './ask-hosts.use-case.js';
import { reasonNeeded } from './choices.errors.js';
import type { TakeAnswerInput } from './dto/ask-hosts.input.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RecordChoices } from './record-choices.js';
import { hasArrived, isDue, ReferralWork } from './referral-work.js';
import { type RequestSubject, RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';
import { takingSplits } from './weigh-choices.js';

/** The worker takes a host's yes: it wins, and the others are told at once. */
@Injectable()
export class TakeAnswer {
  constructor(
    private readonly work: Work, private readonly requests: RequestWork, private readonly referrals: ReferralWork, private readonly claims: PlaceClaims,
    private readonly choices: RecordChoices, private readonly tell: TellPeople,
  ) {}

  async execute(actor: Actor, input: TakeAnswerInput): Promise<PlacementRequestView | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(Referral, { id: input.referralId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'takeAnswer', input }, async (em, subject) => {
      const referral = subject.referrals.find(({ id }) => id === seen.id);
      if (!referral) throw new Refused(notFound());
      await this.referrals.move(em, referral, 'take', subject.now, { takenAt: subject.now });
      await this.requests.move(em, subject, 'hold');
      if (await takingSplits(em, subject, referral)) {
        if (!input.splitReason) throw new Refused(invalid([reasonNeeded('splitReason', 'split')]));
        await this.choices.record(em, actor, about(subject), [{ kind: 'split', reason: input.splitReason, people: subject.people.length, referralId: referral.id }], subject);
      }
      await this.tell.host(em, referral, 'answerTaken', { sms: referral.mode === 'tonight' });
      const told = await this.tellOthers(em, subject, referral);
      return { answer: requestView(await this.requests.locked(em, subject.request.id), actor), details: { people: referral.acceptedIds.length, others: told } };
    });
  }

  /**
   * Those who are placed by this yes are asked for nowhere else for these nights (the other part of a bridge stands); whoever is not may still
   * be. A place taken for them before is given back: nobody keeps two on one night. Who has arrived somewhere lives there until a move or an exit.
   */
  async tellOthers(em: Em, { referrals, now }: Pick<RequestSubject, 'referrals' | 'now'>, taken: TakenReferral): Promise<number> {
    const others = asideOf(referrals, taken);
    await this.referrals.lockHosts(em, others);
    for (const other of others) {
      const arrived = other.state === 'taken' ? await this.referrals.arrivedAt(em, other) : [];
      const left = other.personIds.filter((id) => arrived.includes(id) || !taken.acceptedIds.includes(id));
      const accepted = other.acceptedIds.filter((id) => left.includes(id));
      if (left.length === arrived.length || (other.state !== 'sent' && accepted.length === 0)) {
        await this.referrals.end(em, other, isDue(other, now) ? 'expire' : other.state === 'taken' ? 'release' : 'lose', now);
        continue;
      }
      const shown = other.shown.filter((_, index) => left.includes(other.personIds[index]!));
      await em.nativeUpdate(Referral, { id: other.id }, { personIds: left, acceptedIds: accepted, shown });
      await this.claims.giveBack(em, [other.hostDepartement], [{ hostId: other.hostId, referralId: other.id }], taken.acceptedIds.filter((id) => !arrived.includes(id)));
      await this.tell.host(em, other, 'requestChanged');
    }
    return others.length;
  }
}

type TakenReferral = Pick<ReferralRow, 'id' | 'acceptedIds' | 'firstNight' | 'lastNight'>;

/** The other referrals that a taken yes moves: open, or taken before and not everybody has arrived. */
export const asideOf = (referrals: readonly ReferralRow[], taken: TakenReferral): ReferralRow[] => referrals.filter((one) => (
  one.id !== taken.id && keepsPlaces(one.state) && !hasArrived(one) && sharesNight(one, taken) && one.personIds.some((id) => taken.acceptedIds.includes(id))));
