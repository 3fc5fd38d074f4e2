import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, cursorId, forbidden, grantsFor, notFound, type Page, pageOf, type Refusal, Work } from '@ugo/access';
import type { RequestsArgs } from './dto/referral.input.js';
import { seesRequest } from './placement-request.policy.js';
import { PlacementRequest } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** Reads requests: each reading of one is logged, a list tells how many it showed. */
@Injectable()
export class ReadRequests {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly audit: AuditTrail) {}

  one(actor: Actor, id: string): Promise<PlacementRequestView | Refusal> {
    return this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id });
      if (!request || !seesRequest(actor, request)) return notFound();
      await this.audit.write(em, { departement: request.departement, actorId: actor.accountId, action: 'readPlacementRequest', subjectType: 'placementRequest', subjectId: id });
      return requestView(await this.requests.read(em, request), actor);
    });
  }

  /** Requests that are not closed, newest first. */
  waiting(actor: Actor, { departement, first, after }: RequestsArgs): Promise<Page<PlacementRequestView>> {
    const grants = grantsFor(actor, 'placement.follow', departement);
    if (grants.length === 0) throw forbidden();
    const territories = grants.some(({ territoryId }) => territoryId === null) ? null : grants.map(({ territoryId }) => territoryId);
    return this.work.read(actor, async (em) => {
      const before = cursorId(after);
      const rows = await em.find(PlacementRequest, {
        departement, state: { $ne: 'closed' }, anonymisedAt: null, ...(before ? { id: { $lt: before } } : {}),
        ...(territories ? { $or: [{ territoryId: { $in: territories } }, { followedBy: actor.accountId }, { onCallBy: actor.accountId }, { confidants: { $contains: [actor.accountId] } }] } : {}),
      }, { orderBy: { id: 'desc' }, limit: first + 1, disableIdentityMap: true });
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listPlacementRequests', subjectType: 'placementRequest', subjectId: null, details: { shown: Math.min(rows.length, first) } });
      const subjects = await this.requests.readAll(em, rows);
      return pageOf(subjects, first, ({ request }) => request.id, (subject) => requestView(subject, actor));
    });
  }
}
