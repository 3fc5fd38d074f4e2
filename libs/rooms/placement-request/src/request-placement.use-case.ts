import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, grantsFor, IDS, notFound, type Refusal, Work } from '@ugo/access';
import { type Clock, dayIn, type Ids } from '@ugo/domain/kernel';
import { PrepareSearch } from '@ugo/search';
import type { RequestPlacementInput } from './dto/request-placement.input.js';
import { PlacementRequest, type PlacementRequestRow, RequestPerson, type RequestPersonRow } from './placement-request.schema.js';
import { personColumns } from './request-people.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { decidedAtOf, measureStartOf } from './request-dates.js';
import { REQUEST_CHANGED, settingsOf } from './request-work.js';

/** Someone needs a place: the request is written down, and waits until it has arrived somewhere. */
@Injectable()
export class RequestPlacement {
  constructor(
    private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, private readonly prepare: PrepareSearch,
  ) {}

  async execute(actor: Actor, input: RequestPlacementInput): Promise<PlacementRequestView | Refusal> {
    const grants = grantsFor(actor, 'placement.follow', input.departement);
    if (grants.length === 0) return notFound();
    const territoryId = input.territoryId ?? (grants.every((grant) => grant.territoryId !== null) ? grants[0]!.territoryId : null);
    if (!grants.some((grant) => grant.territoryId === null || grant.territoryId === territoryId)) return notFound();
    const { idempotencyKey: _key, reference: _reference, draft, ...search } = input;
    return this.work.change(actor, { action: 'requestPlacement', idempotencyKey: input.idempotencyKey, input, departement: input.departement }, async (em) => {
      const now = this.clock.now();
      const { stored: { request: asked, context: { zone } } } = await this.prepare.prepare(em, input);
      const [measureStart, decidedAt] = [measureStartOf(input.measureStart, now), decidedAtOf(input.decidedOn, now, zone)];
      const request: PlacementRequestRow = {
        id: this.ids.next(), departement: input.departement, territoryId, reference: input.reference, state: draft ? 'draft' : 'searching', urgency: input.urgency,
        mode: asked.mode, care: input.care, measure: input.measure, measureStart, acts: {}, decidedAt,
        sleepsAt: input.sleepsAt ?? null, relativesAssessed: input.relativesAssessed, secret: input.secret, confidants: [], firstNight: asked.nights.first, lastNight: asked.nights.last,
        weekdays: input.weekdays ?? null, input: search as never, createdAt: now, createdBy: actor.accountId, submittedAt: draft ? null : now, followedBy: actor.accountId,
        onCallBy: null, lastContactAt: now, closedAt: null, closeReason: null, legalHold: false,
        legalHoldReason: null, legalHoldAt: null, legalHoldBy: null, coarseAt: null, anonymisedAt: null, version: 1,
      };
      const people = input.people.map((person): RequestPersonRow => ({
        id: this.ids.next(), departement: input.departement, requestId: request.id, ...personColumns(person), arrivedOn: null, ageBand: null,
      }));
      await em.insert(PlacementRequest, request);
      await em.insertMany(RequestPerson, people);
      const settings = await settingsOf(em, input.departement, dayIn(now, zone));
      return {
        answer: requestView({ request, people, referrals: [], freeNow: [], now, zone, settings }, actor), subjectType: 'placementRequest', subjectId: request.id,
        details: { people: people.length, draft }, events: [{ type: REQUEST_CHANGED, subjectId: request.id }],
      };
    });
  }
}
