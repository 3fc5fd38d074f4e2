import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, cursorId, grantsFor, notFound, type Page, type PageArgs, pageOf, type Refusal, Work } from '@ugo/access';
import { readHostFacts, reachOf } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import { keepsPlaces } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import { auditSubject } from './audit-subject.js';
import { mayAnswer } from './placement-request.policy.js';
import { Referral, type ReferralRow } from './placement-request.schema.js';
import type { ReceivedReferral } from './placement-request.types.js';
import { receivedView } from './placement-request.view.js';

/** What a host reads of the referrals it was sent: reading one is its read receipt, each reading is logged. One that is over shows nobody any more. */
@Injectable()
export class ReceivedReferrals {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  read(actor: Actor, id: string): Promise<ReceivedReferral | Refusal> {
    return this.work.read(actor, async (em) => {
      const referral = await answerable(em, actor, id);
      if (!referral) return notFound();
      if (referral.state === 'sent' && !referral.readAt) await em.nativeUpdate(Referral, { id, readAt: null }, { readAt: this.clock.now() });
      await this.audit.write(em, { departement: referral.hostDepartement, actorId: actor.accountId, action: 'readReferral', ...auditSubject(referral, 'host', { subjectType: 'referral', subjectId: id }) });
      return received(referral);
    });
  }

  /** Those that wait for an answer or keep places, newest first; who has arrived is among the stays. */
  list(actor: Actor, { first, after }: PageArgs): Promise<Page<ReceivedReferral>> {
    const grants = grantsFor(actor, 'referral.answer');
    return this.work.read(actor, async (em) => {
      const before = cursorId(after);
      const rows = await em.find(Referral, {
        hostDepartement: { $in: [...new Set(grants.map(({ departement }) => departement))] }, $or: [{ state: { $in: ['sent', 'yes'] } }, { state: 'taken', dueAt: { $ne: null } }], ...(before ? { id: { $lt: before } } : {}),
      }, { orderBy: { id: 'desc' }, disableIdentityMap: true });
      const own = await ownReferrals(em, actor, rows);
      await this.audit.write(em, { departement: actor.departement, actorId: actor.accountId, action: 'listReferrals', subjectType: 'referral', subjectId: null, details: { shown: Math.min(own.length, first) } });
      return pageOf(own.slice(0, first + 1), first, ({ id }) => id, received);
    });
  }
}

/** Those of the referrals that the actor may answer. */
export async function ownReferrals(em: Em, actor: Actor, rows: readonly ReferralRow[]): Promise<ReferralRow[]> {
  const facts = new Map((await readHostFacts(em, [...new Set(rows.map(({ hostId }) => hostId))])).map((one) => [one.hostId, one]));
  return rows.filter(({ hostId }) => facts.has(hostId) && mayAnswer(actor, reachOf(facts.get(hostId)!), facts.get(hostId)!.type));
}

/** After it is over, the people are shown no longer. */
function received(row: ReferralRow): ReceivedReferral {
  const view = receivedView(row);
  return keepsPlaces(row.state) ? view : { ...view, people: [], acceptedKeys: [], noteUntil: null };
}
