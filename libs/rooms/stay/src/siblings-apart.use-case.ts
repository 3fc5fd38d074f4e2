import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, grantsFor, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { PlacementRequest, RecordedChoice, seesHosts } from '@ugo/placement-request';
import { soughtSince } from './look-for-reunions.use-case.js';
import { separationAsked } from './separation-asked.js';
import { siblingsApart } from './sibling-places.js';
import type { SiblingsApartView } from './siblings.types.js';
import { PossibleReunion, StandingSearch } from './standing-search.schema.js';

/** Newest first; more than these is a figure for managers, not a list to work on. */
const MOST = 200;

/** Groups whose members have their places on different sites, and what could reunite them, for whoever may read where they are. */
@Injectable()
export class SiblingsApart {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, departement: string): Promise<SiblingsApartView[]> {
    if (grantsFor(actor, 'placement.follow', departement).length === 0) throw forbidden();
    return this.work.read(actor, async (em) => {
      const apart = await siblingsApart(em, departement, MOST);
      const requestId = { $in: apart.map((one) => one.requestId) };
      const requests = new Map((await em.find(PlacementRequest, { id: requestId })).filter((one) => seesHosts(actor, one)).map((one) => [one.id, one]));
      const standing = new Map((await em.find(StandingSearch, { requestId, endedAt: null, since: { $gte: await soughtSince(em, departement, this.clock.now()) } })).map((one) => [one.requestId, one]));
      const reunions = await em.find(PossibleReunion, { requestId }, { orderBy: { since: 'desc', hostId: 'asc' } });
      const splits = await em.find(RecordedChoice, { requestId, kind: 'split' }, { orderBy: { chosenAt: 'asc', id: 'asc' } });
      const shown = apart.filter((one) => requests.has(one.requestId));
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listSiblingsApart', subjectType: 'placementRequest', subjectId: null, details: { shown: shown.length } });
      return shown.map(({ requestId: id, places }) => ({
        requestId: id, reference: requests.get(id)!.reference, places: places.map(({ hostId, personKeys }) => ({ hostId, personKeys: [...personKeys] })),
        reason: splits.findLast((one) => one.requestId === id)?.reason ?? null,
        separationAsked: separationAsked(requests.get(id)!, places.flatMap(({ personKeys }) => personKeys)),
        searchedSince: standing.get(id)?.since.toISOString() ?? null,
        couldReunite: reunions.filter((one) => one.requestId === id).map(({ hostId, since }) => ({ hostId, since: since.toISOString() })),
      }));
    });
  }
}
