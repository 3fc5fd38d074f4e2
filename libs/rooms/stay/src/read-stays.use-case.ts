import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, cursorId, forbidden, grantsFor, notFound, type Page, type PageArgs, pageOf, type Refusal, Work } from '@ugo/access';
import { PlaceClaims } from '@ugo/availability';
import { readHostFacts } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { auditSubject, PlacementRequest, seesHosts } from '@ugo/placement-request';
import type { HostStaysArgs, StaysArgs } from './dto/stay.input.js';
import { roleOn, speaksForHost, type StayRole } from './stay.policy.js';
import { Stay, type StayRow } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import { stayViews } from './stay.view.js';

/** Reads stays: a host its own, who follows a request its own, workers those of their territory; secret ones are in no other's list, page or count. */
@Injectable()
export class ReadStays {
  constructor(private readonly work: Work, private readonly claims: PlaceClaims, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  one(actor: Actor, id: string): Promise<StayView | Refusal> {
    return this.work.read(actor, async (em) => {
      const stay = await em.findOne(Stay, { id });
      const role = stay && await roleOn(em, actor, stay);
      if (!stay || !role) return notFound();
      await this.audit.write(em, { departement: role === 'host' ? stay.hostDepartement : stay.departement, actorId: actor.accountId, action: 'readStay', ...auditSubject(stay, role, { subjectType: 'stay', subjectId: id }) });
      return (await stayViews(em, this.claims, [{ stay, role }], this.clock.now()))[0]!;
    });
  }

  /** Of a host, for its own people; newest first: who has lived there for years must not be behind all who left. Another's host has none to show. */
  ofHost(actor: Actor, { hostId, goingOn, first, after }: HostStaysArgs): Promise<Page<StayView>> {
    return this.work.read(actor, async (em) => {
      const [facts] = await readHostFacts(em, [hostId]);
      if (!facts || !speaksForHost(actor, facts)) return pageOf([], first, () => '', () => null as never);
      const before = cursorId(after);
      const asked = typeof goingOn === 'boolean' ? { exitOn: goingOn ? null : { $ne: null } } : {};
      const rows = await em.find(Stay, { hostId: facts.hostId, ...asked, ...(before ? { id: { $lt: before } } : {}) }, { orderBy: { id: 'desc' }, limit: first + 1, disableIdentityMap: true });
      return this.page(em, actor, rows, 'host', first, facts.departement);
    });
  }

  /** Of a request, for who may link its people to a host. */
  ofRequest(actor: Actor, requestId: string): Promise<StayView[]> {
    return this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id: requestId });
      if (!request || !seesHosts(actor, request)) return [];
      const rows = await em.find(Stay, { requestId }, { orderBy: { id: 'asc' }, disableIdentityMap: true });
      await this.audit.write(em, { departement: request.departement, actorId: actor.accountId, action: 'listStays', subjectType: 'placementRequest', subjectId: requestId, details: { shown: rows.length } });
      return stayViews(em, this.claims, rows.map((stay) => ({ stay, role: 'follows' as const })), this.clock.now());
    });
  }

  /** Of a Département, in the worker's territory, without any secret one: whether made secret at the beginning or later. */
  ofDepartement(actor: Actor, { departement, first, after }: StaysArgs): Promise<Page<StayView>> {
    const grants = grantsFor(actor, 'placement.follow', departement);
    if (grants.length === 0) throw forbidden();
    const territories = grants.some(({ territoryId }) => territoryId === null) ? null : grants.map(({ territoryId }) => territoryId);
    return this.work.read(actor, async (em) => {
      const before = cursorId(after);
      const ids = await em.execute<{ id: string }[]>(`select s.id from stay s where s.departement = ? and not s.secret
        and not exists (select from placement_request r where r.id = s.request_id and r.secret)
        and (?::uuid[] is null or s.territory_id = any (?::uuid[])) and (?::uuid is null or s.id < ?::uuid) order by s.id desc limit ${Number(first) + 1}`,
      [departement, pgArray(territories), pgArray(territories), before, before]);
      const rows = await em.find(Stay, { id: { $in: ids.map(({ id }) => id) } }, { orderBy: { id: 'desc' }, disableIdentityMap: true });
      return this.page(em, actor, rows, 'follows', first, departement);
    });
  }

  private async page(em: Em, actor: Actor, rows: readonly StayRow[], role: StayRole, first: PageArgs['first'], departement: string): Promise<Page<StayView>> {
    await this.audit.write(em, { departement, actorId: actor.accountId, action: 'listStays', subjectType: 'stay', subjectId: null, details: { shown: Math.min(rows.length, first) } });
    const views = await stayViews(em, this.claims, rows.map((stay) => ({ stay, role })), this.clock.now());
    return pageOf(views, first, ({ id }) => id, (view) => view);
  }
}

const pgArray = (ids: readonly (string | null)[] | null): string | null => ids && `{${ids.join(',')}}`;
