import type { FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, cursorId, forbidden, grantsFor, notFound, type Page, pageOf, type Refusal, Work } from '@ugo/access';
import { addDays, zoneOf } from '@ugo/domain/kernel';
import { startOfDay } from '@ugo/domain/measures';
import type { Em } from '@ugo/persistence';
import type { RequestsArgs } from './dto/referral.input.js';
import { seesRequest } from './placement-request.policy.js';
import { PlacementRequest, type PlacementRequestRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** Reads requests: each reading of one is logged, a list tells how many it showed. */
@Injectable()
export class ReadRequests {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly audit: AuditTrail) {}

  one(actor: Actor, id: string): Promise<PlacementRequestView | Refusal> {
    return this.work.read(actor, async (em) => {
      const view = await this.view(em, actor, id);
      if (view) await this.audit.write(em, { departement: view.departement, actorId: actor.accountId, action: 'readPlacementRequest', subjectType: 'placementRequest', subjectId: id });
      return view ?? notFound();
    });
  }

  /** The same for someone whose reading is logged already: who watches a request reads it at each change. */
  again(actor: Actor, id: string): Promise<PlacementRequestView | null> {
    return this.work.read(actor, (em) => this.view(em, actor, id));
  }

  /** Requests that fit the filters, by default all that are not closed, newest first. */
  list(actor: Actor, { departement, first, after, ...filters }: RequestsArgs): Promise<Page<PlacementRequestView>> {
    const grants = grantsFor(actor, 'placement.follow', departement);
    if (grants.length === 0) throw forbidden();
    const territories = grants.some(({ territoryId }) => territoryId === null) ? null : grants.map(({ territoryId }) => territoryId);
    return this.work.read(actor, async (em) => {
      const before = cursorId(after);
      const rows = await em.find(PlacementRequest, {
        $and: [{ departement, anonymisedAt: null, ...(before ? { id: { $lt: before } } : {}) }, ...filtered(departement, filters)],
        ...(territories ? { $or: [{ territoryId: { $in: territories } }, { followedBy: actor.accountId }, { onCallBy: actor.accountId }, { confidants: { $contains: [actor.accountId] } }] } : {}),
      }, { orderBy: { id: 'desc' }, limit: first + 1, disableIdentityMap: true });
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listPlacementRequests', subjectType: 'placementRequest', subjectId: null, details: { shown: Math.min(rows.length, first) } });
      const subjects = await this.requests.readAll(em, rows);
      return pageOf(subjects, first, ({ request }) => request.id, (subject) => requestView(subject, actor));
    });
  }

  private async view(em: Em, actor: Actor, id: string): Promise<PlacementRequestView | null> {
    const request = await em.findOne(PlacementRequest, { id });
    return request && seesRequest(actor, request) ? requestView(await this.requests.read(em, request), actor) : null;
  }
}

/** The conditions of the filters; days are those of the Département. */
function filtered(departement: string, { states, urgencies, followedBy, reference, from, until }: Omit<RequestsArgs, 'departement' | 'first' | 'after'>): FilterQuery<PlacementRequestRow>[] {
  const zone = zoneOf(departement);
  return [
    { state: states?.length ? { $in: states } : { $ne: 'closed' } },
    ...(urgencies?.length ? [{ urgency: { $in: urgencies } }] : []),
    ...(followedBy ? [{ $or: [{ followedBy: followedBy.toLowerCase() }, { onCallBy: followedBy.toLowerCase() }] }] : []),
    ...(reference ? [{ reference: { $ilike: `${reference.trim().replaceAll(/[\\%_]/g, '\\$&')}%` } }] : []),
    ...(from ? [{ createdAt: { $gte: startOfDay(from, zone) } }] : []),
    ...(until ? [{ createdAt: { $lt: startOfDay(addDays(until, 1), zone) } }] : []),
  ];
}
