import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, notFound, type Refusal, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { addDays, type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import { type Em, inDepartements } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import { auditSubject, type Side } from './audit-subject.js';
import type { Identities, IdentityView } from './identity.types.js';
import { PersonIdentity } from './person-identity.schema.js';
import { follows } from './placement-request.policy.js';
import { PlacementRequest, Referral, type ReferralRow, RequestPerson } from './placement-request.schema.js';
import { Seal } from './seal.js';

/** A child stays on past the night it was to leave, and an exit is written late: so long its host still reads who it is. */
const DAYS_AFTER_LAST_NIGHT = 31;

/**
 * Who reads names (field.md's table): whoever follows the request, and the host whose yes was taken, of those for whom it keeps a place or
 * who live there. What happens to the request afterwards takes nothing from a host where somebody lives. Each reading is logged.
 */
@Injectable()
export class ReadIdentities {
  constructor(
    private readonly work: Work, private readonly audit: AuditTrail, private readonly seal: Seal, private readonly claims: PlaceClaims, @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, referralId: string): Promise<Identities | Refusal> {
    return this.work.read(actor, async (em) => {
      const referral = await em.findOne(Referral, { id: referralId });
      const found = referral?.takenAt ? await this.readable(em, actor, referral) : null;
      if (!referral || !found || found.ids.length === 0) return notFound();
      const { side, ids } = found;
      const people = await inDepartements(em, [referral.departement], () => this.people(em, ids));
      await this.audit.write(em, {
        departement: actor.departement, actorId: actor.accountId, action: 'readIdentities', details: { people: people.length },
        ...auditSubject(referral, side, { subjectType: 'referral', subjectId: referralId }),
      });
      return { people };
    });
  }

  /** The people whose names the actor reads, and as what. */
  private async readable(em: Em, actor: Actor, referral: ReferralRow): Promise<{ readonly side: Side; readonly ids: readonly string[] } | null> {
    const request = await em.findOne(PlacementRequest, { id: referral.requestId });
    if (request && follows(actor, request)) return { side: 'follows', ids: referral.acceptedIds };
    return await answerable(em, actor, referral.id) ? { side: 'host', ids: await this.placed(em, referral) } : null;
  }

  /** Those for whom the host keeps a place, or who live there. */
  private async placed(em: Em, { id, hostDepartement, acceptedIds }: ReferralRow): Promise<readonly string[]> {
    const now = this.clock.now();
    const since = addDays(dayIn(now, zoneOf(hostDepartement)), -DAYS_AFTER_LAST_NIGHT);
    const placed = (await this.claims.of(em, [hostDepartement], id)).filter(({ kind, expiresAt, lastNight }) => (
      kind === 'stay' ? lastNight == null || lastNight >= since : kind === 'hold' && (expiresAt == null || expiresAt > now)));
    return acceptedIds.filter((personId) => placed.some((claim) => claim.personId === personId));
  }

  private async people(em: Em, ids: readonly string[]): Promise<IdentityView[]> {
    const rows = await em.find(PersonIdentity, { personId: { $in: [...ids] } }, { disableIdentityMap: true });
    const people = await em.find(RequestPerson, { id: { $in: rows.map(({ personId }) => personId) } }, { orderBy: { key: 'asc' }, disableIdentityMap: true });
    return people.map(({ id, key }) => ({ personKey: key, ...JSON.parse(this.seal.open(rows.find(({ personId }) => personId === id)!, id)) as Omit<IdentityView, 'personKey'> }));
  }
}
