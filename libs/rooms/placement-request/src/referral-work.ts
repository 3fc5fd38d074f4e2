import { Injectable } from '@nestjs/common';
import { lastWordOf, PlaceClaims, questionDeclaration } from '@ugo/availability';
import { lockHosts } from '@ugo/directory';
import { isDeclarationQuestioned, keepsPlaces, nextReferralState, type ReferralAct } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import { Refused } from '@ugo/access';
import { referralOver } from './placement-request.errors.js';
import { PlacementRequest, Referral, type ReferralRow } from './placement-request.schema.js';
import { type RequestSubject, RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';

type EndAct = 'answerNo' | 'withdraw' | 'expire' | 'release' | 'lose';

/** What moves referrals, whoever does it. The request is locked before. */
@Injectable()
export class ReferralWork {
  constructor(private readonly requests: RequestWork, private readonly claims: PlaceClaims, private readonly tell: TellPeople) {}

  /**
   * Moves a referral on. One that has run out can only expire, whether the job that tells of it has come by or not.
   * @throws Refused when the act is not possible where it stands
   */
  async move(em: Em, referral: ReferralRow, act: ReferralAct, now: Date, more: Partial<ReferralRow> = {}): Promise<void> {
    if (act !== 'expire' && keepsPlaces(referral.state) && isDue(referral, now)) throw new Refused(referralOver(referral.state === 'sent' ? 'expired' : 'released'));
    const state = nextReferralState(referral.state, act);
    if (!state) throw new Refused(referralOver(referral.state));
    await em.nativeUpdate(Referral, { id: referral.id }, { state, ...(keepsPlaces(state) ? {} : { endedAt: now, dueAt: null }), ...more });
  }

  /**
   * Locks the hosts of referrals that are about to end, at once and in the one order (ADR 9): one after the other would break it, for a unit of a
   * lieu de vie brings the others of its house with it.
   */
  async lockHosts(em: Em, referrals: readonly Pick<ReferralRow, 'hostId' | 'hostDepartement'>[]): Promise<void> {
    await inDepartements(em, referrals.map(({ hostDepartement }) => hostDepartement), () => lockHosts(em, referrals.map(({ hostId }) => hostId)));
  }

  /** Ends a referral and gives its places back. Where some have arrived it stays what it is for them: their stays go on, the rest falls. */
  async end(em: Em, referral: ReferralRow, act: EndAct, now: Date, more: Partial<ReferralRow> = {}): Promise<void> {
    await this.move(em, referral, act, now, more);
    const arrived = referral.state === 'taken' ? await this.arrivedAt(em, referral) : [];
    if (arrived.length > 0) {
      const shown = referral.shown.filter((_, index) => arrived.includes(referral.personIds[index]!));
      const personIds = referral.personIds.filter((id) => arrived.includes(id));
      await em.nativeUpdate(Referral, { id: referral.id }, { state: 'taken', personIds, acceptedIds: arrived, shown, dueAt: null, endedAt: null });
    }
    await this.claims.giveBack(em, [referral.hostDepartement], [{ hostId: referral.hostId, referralId: referral.id }]);
    if (referral.hasOption && (act === 'answerNo' || (act === 'expire' && referral.state === 'sent'))) await this.question(em, referral, now);
    await this.tellOfEnd(em, referral, act, more);
  }

  /** The other side is told, and of a hold that ran out both: nobody of what they did themselves. A release with its reason is the host's, or its closure's. */
  private async tellOfEnd(em: Em, referral: ReferralRow, act: EndAct, { answeredBy, reason }: Partial<ReferralRow>): Promise<void> {
    const ranOut = act === 'expire' && referral.state !== 'sent';
    if (act === 'withdraw' || (act === 'release' && !reason)) return this.tell.host(em, referral, 'requestWithdrawn');
    if (act === 'lose') return this.tell.host(em, referral, 'otherHostTaken');
    if (ranOut) await this.tell.host(em, referral, 'holdEnded');
    const request = await em.findOneOrFail(PlacementRequest, { id: referral.requestId }, { disableIdentityMap: true });
    return this.tell.follower(em, request, act === 'answerNo' ? 'answerReceived' : act === 'release' || ranOut ? 'holdEnded' : 'optionEnded', { doneBy: answeredBy ?? null });
  }

  /** Of those whom the host took, whoever lives there on this referral's claim. */
  async arrivedAt(em: Em, { id, hostDepartement, acceptedIds }: ReferralRow): Promise<string[]> {
    const claims = await this.claims.of(em, [hostDepartement], id);
    return acceptedIds.filter((personId) => claims.some((claim) => claim.kind === 'stay' && claim.personId === personId));
  }

  /** Three silences or refusals while publishing "free" question the declaration, with its owner: never the host's rank. */
  private question(em: Em, { hostId, hostDepartement }: ReferralRow, now: Date): Promise<unknown> {
    return inDepartements(em, [hostDepartement], async () => {
      const since = await lastWordOf(em, hostId);
      if (!since) return;
      const asked = await em.find(Referral, { hostId, hasOption: true, askedAt: { $gte: since } }, { orderBy: { askedAt: 'asc', id: 'asc' }, refresh: true, disableIdentityMap: true });
      if (isDeclarationQuestioned(asked.map(({ state, answeredAt, reason }) => ({ state, answered: answeredAt != null, reason: reason ?? null })))) await questionDeclaration(em, hostId, now);
    });
  }

  /** When no referral keeps a place for anybody who waits any more, the search goes on. */
  async reopenIfAlone(em: Em, requestId: string): Promise<RequestSubject> {
    const subject = await this.requests.locked(em, requestId);
    const { request, referrals } = subject;
    if ((request.state === 'asked' || request.state === 'held') && !referrals.some((one) => keepsPlaces(one.state) && !hasArrived(one))) {
      await this.requests.move(em, subject, 'reopen');
      return this.requests.locked(em, requestId);
    }
    return subject;
  }
}

/** Whether everybody whom the host expected is there: its hold runs no longer, and what is to be said of it is said of the stays. */
export const hasArrived = ({ state, dueAt }: Pick<ReferralRow, 'state' | 'dueAt'>): boolean => state === 'taken' && dueAt == null;

/** Whether its time is over. */
export const isDue = ({ dueAt }: Pick<ReferralRow, 'dueAt'>, now: Date): boolean => dueAt != null && dueAt <= now;
