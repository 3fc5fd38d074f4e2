import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type CommandInput, notFound, type Refusal, Refused, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { lockHosts } from '@ugo/directory';
import { type Clock, dayIn, type Day, tonight, zoneOf } from '@ugo/domain/kernel';
import type { OtherStay, PlacementSettings } from '@ugo/domain/placement';
import { type Em, inDepartements } from '@ugo/persistence';
import { auditSubject, PlacementRequest, REQUEST_CHANGED, settingsOf } from '@ugo/placement-request';
import { clockSetBack } from './stay.errors.js';
import { roleOn, type StayRole } from './stay.policy.js';
import { Stay, type StayRow } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { stayViews } from './stay.view.js';

export const FRESH = { refresh: true, disableIdentityMap: true } as const;

/** A stay that is being changed: its request and its host are locked. */
export interface StaySubject {
  readonly stay: StayRow;
  readonly role: StayRole;
  readonly now: Date;
  /** The calendar day, and the night that is tonight, where the host is. */
  readonly today: Day;
  readonly night: Day;
  readonly settings: PlacementSettings;
}

export interface StayCommand {
  readonly action: string;
  readonly input: CommandInput & { readonly stayId: string };
}

type Act = (em: Em, subject: StaySubject) => Promise<Record<string, unknown> | void>;

/** What every change of a stay has in common: locks in the one order (request, then host), sight checked under them, audit without the host's or the request's id. */
@Injectable()
export class StayWork {
  constructor(private readonly work: Work, private readonly claims: PlaceClaims, @Inject(CLOCK) private readonly clock: Clock) {}

  async onStay(actor: Actor, { action, input }: StayCommand, act: Act): Promise<StayView | Refusal> {
    const seen = await this.work.read(actor, async (em) => {
      const stay = await em.findOne(Stay, { id: input.stayId });
      const role = stay && await roleOn(em, actor, stay);
      return role ? { stay, role } : null;
    });
    if (!seen) return notFound();
    const { id, departement, hostDepartement, hostId, requestId } = seen.stay;
    const own = seen.role === 'host' ? hostDepartement : departement;
    return this.work.change(actor, { action, idempotencyKey: input.idempotencyKey, input, departement: own }, async (em) => (
      inDepartements(em, [departement, hostDepartement], async () => {
        if (requestId) await em.execute('select 1 from placement_request where id = ? for no key update', [requestId]);
        await lockHosts(em, [hostId]);
        const stay = await em.findOne(Stay, { id }, FRESH);
        const role = stay && await roleOn(em, actor, stay);
        if (!stay || !role) throw new Refused(notFound());
        const subject = { stay, role, ...(await this.moment(em, departement)) };
        if (stay.recordedAt > subject.now) throw new Refused(clockSetBack());
        const details = await act(em, subject);
        if (requestId) await em.nativeUpdate(PlacementRequest, { id: requestId, lastContactAt: { $lt: subject.now } }, { lastContactAt: subject.now });
        const [answer] = await stayViews(em, this.claims, [{ stay: (await em.findOne(Stay, { id }, FRESH))!, role }], subject.now);
        return { answer: answer!, ...auditSubject(stay, role, { subjectType: 'stay', subjectId: id }), details: details ?? {}, events: requestId ? [{ type: REQUEST_CHANGED, subjectId: requestId }] : [] };
      })));
  }

  /** Now, as the Département counts it. */
  async moment(em: Em, departement: string): Promise<Omit<StaySubject, 'stay' | 'role'>> {
    const now = this.clock.now();
    const zone = zoneOf(departement);
    const today = dayIn(now, zone);
    return { now, today, night: tonight(now, zone), settings: await settingsOf(em, departement, today) };
  }

  /** The other stays of the same child. */
  async others(em: Em, departement: string, childId: string | null, except: readonly string[]): Promise<OtherStay[]> {
    if (!childId) return [];
    const stays = await em.find(Stay, { departement, childId, id: { $nin: [...except] } }, FRESH);
    const rhythms = new Map((await this.claims.byIds(em, stays.map(({ hostDepartement }) => hostDepartement), stays.map(({ id }) => id))).map((one) => [one.id, one.weekdays]));
    return stays.map(({ id, kind, admittedOn, exitOn, expectedExit }) => {
      const weekdays = rhythms.get(id);
      return { kind, admittedOn, exitOn: exitOn ?? expectedExit ?? null, ...(weekdays ? { weekdays } : {}) };
    });
  }
}
