import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, problem, type Refusal, Refused } from '@ugo/access';
import type { Ids, Measure } from '@ugo/domain/kernel';
import { MEASURE_TERMS } from '@ugo/domain/measures';
import { changesSearch, changesWhatIsAsked, keepsPlaces, type RequestField, updateObstacle } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { PrepareSearch, Search, SearchInput } from '@ugo/search';
import type { UpdateRequestInput } from './dto/update-request.input.js';
import { changedSince, hostsAsked, notNow, somebodyArrived } from './placement-request.errors.js';
import { isOnList } from './placement-request.policy.js';
import { PlacementRequest, type PlacementRequestRow, Referral } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { hasArrived } from './referral-work.js';
import { decidedAtOf, measureStartOf } from './request-dates.js';
import { replacePeople } from './request-people.js';
import { type RequestSubject, RequestWork } from './request-work.js';

type Changes = Omit<UpdateRequestInput, 'idempotencyKey' | 'requestId' | 'version'>;

/** What is known changes while a request waits: its urgency, its dates, the people and their needs. What hosts decide by stays until they are asked no more. */
@Injectable()
export class UpdateRequest {
  constructor(private readonly requests: RequestWork, private readonly prepare: PrepareSearch, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: UpdateRequestInput): Promise<PlacementRequestView | Refusal> {
    const { idempotencyKey: _key, requestId, version, ...given } = input;
    const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Changes;
    const fields = Object.keys(changes) as RequestField[];
    return this.requests.onRequest(actor, requestId, { action: 'updateRequest', input }, async (em, subject) => {
      const { request, referrals, now } = subject;
      refuseObstacle(subject, fields);
      if (request.version !== version) throw new Refused(changedSince());
      if (fields.length === 0) throw new Refused(invalid([NOTHING]));
      const { reference: _reference, ...search } = changes;
      const next = { ...request.input, ...search };
      await em.nativeUpdate(PlacementRequest, { id: request.id }, {
        ...own(subject, changes, actor), ...(changesSearch(fields) ? await this.asked(em, fields, next) : {}), input: next, version: version + 1, lastContactAt: now,
      });
      if (changes.people) await replacePeople(em, this.ids, subject, changes.people);
      if (changes.secret) await hideWhatWentBefore(em, request.id);
      if (changes.urgency) {
        const told = referrals.filter(({ state }) => keepsPlaces(state)).map(({ id }) => id);
        await em.nativeUpdate(Referral, { id: { $in: told } }, { urgency: changes.urgency });
      }
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { fields } };
    });
  }

  /** What is asked is checked as a whole, as it was when the request was written. @throws Refused */
  private async asked(em: Em, fields: readonly RequestField[], next: Record<string, unknown>): Promise<Partial<PlacementRequestRow>> {
    const search = Object.assign(new SearchInput(), next);
    const { stored: { request: { mode, nights } } } = await this.prepare.prepare(em, search);
    if (!changesWhatIsAsked(fields)) return {};
    return { mode, care: search.care, measure: search.measure, firstNight: nights.first, lastNight: nights.last, weekdays: search.weekdays ?? null };
  }
}

/** What was searched and asked while the place was known points at it too (ADR 12). Never the other way: who may read is not widened. */
async function hideWhatWentBefore(em: Em, requestId: string): Promise<void> {
  await em.nativeUpdate(Search, { requestId }, { secret: true });
  await em.nativeUpdate(Referral, { requestId }, { secret: true });
}

/** What is said of the request itself. Whoever makes a place secret stays on its list. */
function own({ request, now, zone }: RequestSubject, { reference, urgency, relativesAssessed, measureStart, decidedOn, secret, measure }: Changes, actor: Actor): Partial<PlacementRequestRow> {
  const start = measureStart === undefined ? request.measureStart ?? null : measureStartOf(measureStart, now);
  const acts = Object.entries(request.acts).filter(([act]) => measure === undefined || MEASURE_TERMS[measure as Measure].clocks.some(({ code }) => code === act));
  if (start && acts.some(([, at]) => new Date(at) < start)) throw new Refused(invalid([AFTER_ACTS]));
  return {
    ...(reference === undefined ? {} : { reference }), ...(urgency === undefined ? {} : { urgency }), ...(relativesAssessed === undefined ? {} : { relativesAssessed }),
    measureStart: start, acts: Object.fromEntries(acts), ...(decidedOn === undefined ? {} : { decidedAt: decidedAtOf(decidedOn, now, zone) }),
    ...(secret === undefined ? {} : { secret, ...(secret && !isOnList(actor, request) ? { confidants: [...request.confidants, actor.accountId] } : {}) }),
  };
}

/** @throws Refused, saying what to do instead */
function refuseObstacle({ request: { state }, people, referrals }: RequestSubject, fields: readonly RequestField[]): void {
  const obstacle = updateObstacle({
    state, fields, referrals: referrals.map((one) => ({ state: one.state, arrived: hasArrived(one) })), someArrived: people.some(({ arrivedOn }) => arrivedOn != null),
  });
  if (obstacle) throw new Refused({ notWaiting: () => notNow(state), hostsAsked, somebodyArrived }[obstacle]());
}

const NOTHING = problem(null, 'nothingChanged', ['Dites ce qui change.', 'Say what changes.']);
const AFTER_ACTS = problem('measureStart', 'afterActs', ['Un acte noté est plus ancien que ce début.', 'An act that is recorded is older than this beginning.']);
