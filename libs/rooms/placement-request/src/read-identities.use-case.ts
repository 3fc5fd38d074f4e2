import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, notFound, type Refusal, Work } from '@ugo/access';
import { type Em, inDepartements } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import type { Identities, IdentityView } from './identity.types.js';
import { PersonIdentity } from './person-identity.schema.js';
import { seesHosts } from './placement-request.policy.js';
import { PlacementRequest, Referral, type ReferralRow, RequestPerson } from './placement-request.schema.js';
import { Seal } from './seal.js';

/** Who reads names: whoever follows the request and the host whose yes was taken, while it is. Each reading is logged (field.md's table). */
@Injectable()
export class ReadIdentities {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, private readonly seal: Seal) {}

  execute(actor: Actor, referralId: string): Promise<Identities | Refusal> {
    return this.work.read(actor, async (em) => {
      const referral = await em.findOne(Referral, { id: referralId });
      if (referral?.state !== 'taken' || !(await this.mayRead(em, actor, referral))) return notFound();
      const people = await inDepartements(em, [referral.departement], () => this.people(em, referral));
      await this.audit.write(em, {
        departement: actor.departement, actorId: actor.accountId, action: 'readIdentities', subjectType: 'referral', subjectId: referralId, details: { people: people.length },
      });
      return { people };
    });
  }

  private async mayRead(em: Em, actor: Actor, { id, requestId }: ReferralRow): Promise<boolean> {
    if (await answerable(em, actor, id)) return true;
    const request = await em.findOne(PlacementRequest, { id: requestId });
    return request !== null && seesHosts(actor, request) && [request.followedBy, request.onCallBy].includes(actor.accountId);
  }

  private async people(em: Em, { acceptedIds }: ReferralRow): Promise<IdentityView[]> {
    const rows = await em.find(PersonIdentity, { personId: { $in: acceptedIds } }, { disableIdentityMap: true });
    const people = await em.find(RequestPerson, { id: { $in: rows.map(({ personId }) => personId) } }, { orderBy: { key: 'asc' }, disableIdentityMap: true });
    return people.map(({ id, key }) => ({ personKey: key, ...JSON.parse(this.seal.open(rows.find(({ personId }) => personId === id)!, id)) as Omit<IdentityView, 'personKey'> }));
  }
}
