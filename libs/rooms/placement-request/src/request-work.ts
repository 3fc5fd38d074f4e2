import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type CommandInput, notFound, type Refusal, Refused, Work } from '@ugo/access';
import { type CareKind, type Clock, type Day, dayIn, tonight, zoneOf } from '@ugo/domain/kernel';
import { isWaiting, nextRequestState, type PlacementSettings, type RequestAct, settingsOn } from '@ugo/domain/placement';
import { DepartementSetting, type Em } from '@ugo/persistence';
import { nightsAsked } from '@ugo/search';
import { FreeNowAsk, type FreeNowAskRow } from './free-now.schema.js';
import { notNow } from './placement-request.errors.js';
import { mayFollow } from './placement-request.policy.js';
import { PlacementRequest, type PlacementRequestRow, Referral, type ReferralRow, RequestPerson, type RequestPersonRow } from './placement-request.schema.js';

/** Told to whoever watches a request, and to the hosts it asks. */
export const REQUEST_CHANGED = 'placementRequestChanged';

/** A request that is being changed: locked, as it is now. */
export interface RequestSubject {
  readonly request: PlacementRequestRow;
  readonly people: readonly RequestPersonRow[];
  readonly referrals: readonly ReferralRow[];
  /** "Free right now?", of requests of tonight. */
  readonly freeNow: readonly FreeNowAskRow[];
  readonly now: Date;
  readonly zone: string;
  readonly settings: PlacementSettings;
}

/** What a change of a request tells the audit. */
export interface RequestCommand {
  readonly action: string;
  readonly input: CommandInput;
  /** Whether it asks for places: then from tonight on, for a request that was written for an earlier "tonight" and still waits. */
  readonly fromTonight?: boolean;
  /** What can refuse the act as soon as the request is locked, before the rest is read. */
  readonly first?: (em: Em, request: PlacementRequestRow) => Promise<void>;
}

type Act<T> = (em: Em, subject: RequestSubject) => Promise<{ readonly answer: T; readonly details?: Record<string, unknown> }>;

/** What was just written in the same unit of work is read again. */
const FRESH = { refresh: true, disableIdentityMap: true } as const;

/** What every change of a request has in common: it is locked first, then its hosts; sight is checked under the lock. */
@Injectable()
export class RequestWork {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Changes a request as someone who follows it. */
  async onRequest<T>(actor: Actor, requestId: string, { action, input, fromTonight = false, first }: RequestCommand, act: Act<T>): Promise<T | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(PlacementRequest, { id: requestId }));
    if (!seen || !mayFollow(actor, seen)) return notFound();
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement: seen.departement }, async (em) => {
      const locked = await this.lock(em, requestId);
      if (!mayFollow(actor, locked)) throw new Refused(notFound());
      const request = fromTonight ? await this.asOfTonight(em, locked) : locked;
      await first?.(em, request);
      const subject = await this.read(em, request);
      const { answer, details = {} } = await act(em, subject);
      return { answer, subjectType: 'placementRequest', subjectId: requestId, details, events: [{ type: REQUEST_CHANGED, subjectId: requestId }] };
    });
  }

  /** Locks a request and reads all of it. In the one order of locks: request, then hosts (ADR 9). */
  async locked(em: Em, requestId: string): Promise<RequestSubject> {
    return this.read(em, await this.lock(em, requestId));
  }

  /** The night that is over is asked of nobody. Whoever gave the first night as a date says the new one; a last night that has passed is told with the rest. */
  private async asOfTonight(em: Em, request: PlacementRequestRow): Promise<PlacementRequestRow> {
    const { firstNight, lastNight } = request.input as { readonly firstNight?: Day | null; readonly lastNight?: Day | null };
    const night = tonight(this.clock.now(), zoneOf(request.departement));
    if (firstNight || request.firstNight >= night || !isWaiting(request.state)) return request;
    const nights = nightsAsked(request.care as CareKind, night, lastNight);
    if (nights.last < night) return request;
    const moved = { firstNight: nights.first, lastNight: nights.last };
    await em.nativeUpdate(PlacementRequest, { id: request.id }, moved);
    return { ...request, ...moved };
  }

  private async lock(em: Em, requestId: string): Promise<PlacementRequestRow> {
    await em.execute('select 1 from placement_request where id = ? for no key update', [requestId]);
    const request = await em.findOne(PlacementRequest, { id: requestId }, FRESH);
    if (!request) throw new Refused(notFound());
    return request;
  }

  /** What belongs to a request, without locking it. */
  async read(em: Em, request: PlacementRequestRow): Promise<RequestSubject> {
    return (await this.readAll(em, [request]))[0]!;
  }

  /** The same for several of one Département: three statements, one more where somebody needs a place tonight. */
  async readAll(em: Em, requests: readonly PlacementRequestRow[]): Promise<RequestSubject[]> {
    if (requests.length === 0) return [];
    const requestId = { $in: requests.map(({ id }) => id) };
    const people = await em.find(RequestPerson, { requestId }, { orderBy: { key: 'asc' }, ...FRESH });
    const referrals = await em.find(Referral, { requestId }, { orderBy: { askedAt: 'asc', id: 'asc' }, ...FRESH });
    const freeNow = requests.some(({ mode }) => mode === 'tonight') ? await em.find(FreeNowAsk, { requestId }, { orderBy: { askedAt: 'asc', id: 'asc' }, ...FRESH }) : [];
    const now = this.clock.now();
    const zone = zoneOf(requests[0]!.departement);
    const settings = await settingsOf(em, requests[0]!.departement, dayIn(now, zone));
    return requests.map((request) => ({
      request, now, zone, settings, people: people.filter((one) => one.requestId === request.id), referrals: referrals.filter((one) => one.requestId === request.id),
      freeNow: freeNow.filter((one) => one.requestId === request.id),
    }));
  }

  /** Moves a request on, and notes that something happened to it. @throws Refused when this is not possible where it stands */
  async move(em: Em, { request, now }: RequestSubject, act: RequestAct, more: Partial<PlacementRequestRow> = {}): Promise<void> {
    const state = nextRequestState(request.state, act);
    if (!state) throw new Refused(notNow(request.state));
    await em.nativeUpdate(PlacementRequest, { id: request.id }, { state, lastContactAt: now, ...more });
  }
}

/** The Département's dated settings, in force on a day. */
export async function settingsOf(em: Em, departement: string, day: string): Promise<PlacementSettings> {
  const rows = await em.find(DepartementSetting, { departement, key: { $like: 'placement.%' } }, { disableIdentityMap: true });
  return settingsOn(rows.map(({ key, from, value }) => ({ key, from, value })), day);
}
