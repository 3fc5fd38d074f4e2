import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorId, forbidden, type Grant, grantsFor, isWholeDepartement, notFound, type Page, type PageArgs, pageOf, type Refusal, refuse, Refused, Work } from '@ugo/access';
import { listHostsOf } from '@ugo/directory';
import type { Clock, DepartementCode } from '@ugo/domain/kernel';
import { mayFollow } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { Anomaly, type AnomalyRow } from './anomaly.schema.js';
import { type AnomalyView, anomalyView } from './anomaly.types.js';
import type { AnomaliesArgs, FollowAnomalyInput } from './dto/anomaly.input.js';
import { hostsInSight } from './oversight.policy.js';

/** Anomalies for who follows them, who reported them, and the host they are about. */
@Injectable()
export class FollowAnomalies {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Of a Département, within the grants of who follows; newest first. */
  list(actor: Actor, { departement, state, first, after }: AnomaliesArgs): Promise<Page<AnomalyView>> {
    const grants = grantsFor(actor, 'anomaly.follow', departement);
    if (grants.length === 0) throw forbidden();
    return this.work.read(actor, async (em) => this.page(em, { departement, ...(state ? { state } : {}), ...await within(em, grants, departement) }, { first, after: after ?? null }, 'follower'));
  }

  /** What the actor reported. */
  reported(actor: Actor, page: PageArgs): Promise<Page<AnomalyView>> {
    return this.work.read(actor, (em) => this.page(em, { reportedBy: actor.accountId }, page, 'reporter'));
  }

  /** What is reported on the records of the actor's own hosts; who said it is not told. */
  ofOwn(actor: Actor, page: PageArgs): Promise<Page<AnomalyView>> {
    const grants = grantsFor(actor, 'oversight.own');
    return this.work.read(actor, async (em) => {
      const seen: object[] = [];
      for (const departement of new Set(grants.map((grant) => grant.departement))) seen.push({ departement, ...await within(em, grants.filter((grant) => grant.departement === departement), departement) });
      return this.page(em, { $or: seen }, page, 'host');
    });
  }

  async follow(actor: Actor, input: FollowAnomalyInput): Promise<AnomalyView | Refusal> {
    const seen = await this.work.read(actor, (em) => followed(em, actor, input.anomalyId));
    if (!seen) return notFound();
    return this.work.change(actor, { action: 'followAnomaly', idempotencyKey: input.idempotencyKey, input, departement: seen.departement }, async (em) => {
      await em.execute('select 1 from anomaly where id = ? for no key update', [seen.id]);
      const row = await followed(em, actor, seen.id);
      if (!row) throw new Refused(notFound());
      if (!mayFollow(row.state, input.state)) throw new Refused(refuse('ANOMALY_MOVED_ON', ['Cette anomalie en est à une autre étape : relisez-la.', 'This anomaly stands elsewhere by now: read it again.']));
      const changed = { state: input.state, stateAt: this.clock.now(), stateBy: actor.accountId };
      await em.nativeUpdate(Anomaly, { id: row.id }, changed);
      return { answer: anomalyView({ ...row, ...changed }, 'follower'), subjectType: 'anomaly', subjectId: row.id, details: { state: input.state }, events: [{ type: 'anomalyFollowed', subjectId: row.id }] };
    });
  }

  private async page(em: Em, where: object, { first, after }: Pick<PageArgs, 'first' | 'after'>, as: Parameters<typeof anomalyView>[1]): Promise<Page<AnomalyView>> {
    const before = cursorId(after);
    const rows = await em.find(Anomaly, { $and: [where, ...(before ? [{ id: { $lt: before } }] : [])] }, { orderBy: { id: 'desc' }, limit: first + 1, disableIdentityMap: true });
    return pageOf(rows, first, ({ id }) => id, (row) => anomalyView(row, as));
  }
}

/** What the grants reach: everything of the Département, or the records of the hosts in sight. */
async function within(em: Em, grants: readonly Grant[], departement: DepartementCode): Promise<object> {
  if (grants.some((grant) => isWholeDepartement(grant) && grant.role !== 'hostStaff' && grant.role !== 'placementService')) return {};
  const listed = await listHostsOf(em, departement);
  // A grant for one host is not for its establishment, whatever other grants stand beside it.
  const sites = new Set([...hostsInSight(grants.filter((grant) => grant.hostId === null), listed).values()].flatMap(({ establishmentId, serviceId }) => establishmentId ?? serviceId ?? []));
  return { $or: [{ hostId: { $in: [...hostsInSight(grants, listed).keys()] } }, { establishmentId: { $in: [...sites] } }] };
}

/** The anomaly, if the actor follows those of its record; otherwise it is not there. */
async function followed(em: Em, actor: Actor, id: string): Promise<AnomalyRow | null> {
  const row = await em.findOne(Anomaly, { id }, { refresh: true, disableIdentityMap: true });
  const grants = row ? grantsFor(actor, 'anomaly.follow', row.departement) : [];
  if (!row || grants.length === 0) return null;
  return em.findOne(Anomaly, { $and: [{ id }, await within(em, grants, row.departement)] }, { disableIdentityMap: true });
}
