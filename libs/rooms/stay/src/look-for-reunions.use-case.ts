import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, IDS, Refused, Work } from '@ugo/access';
import { addDays, type Clock, dayIn, type Ids, tonight, zoneOf } from '@ugo/domain/kernel';
import { startOfDay } from '@ugo/domain/measures';
import { Notify } from '@ugo/notification';
import { type Em, OutboxEvent } from '@ugo/persistence';
import { PlacementRequest, type PlacementRequestRow, REQUEST_CHANGED, settingsOf } from '@ugo/placement-request';
import { JudgeHosts, SearchInput } from '@ugo/search';
import { separationAsked } from './separation-asked.js';
import { type Apart, siblingsApart } from './sibling-places.js';
import { PossibleReunion, StandingSearch, type StandingSearchRow } from './standing-search.schema.js';

/** Groups of a Département looked for: the newest. */
const MOST_GROUPS = 1_000;
/** Hosts looked at for one of them in one transaction. */
const MOST_HOSTS = 40;
/** A publication is committed some time after the instant it carries. */
const OVERLAP_MS = 600_000;

/**
 * The standing search (Code civil 375-7 al. 3): as long as brothers and sisters are apart, each newly published place that could take all of
 * them tells who follows them, once as long as it stands. Rules are asked as for any host; it promises and takes nothing.
 */
@Injectable()
export class LookForReunions {
  constructor(
    private readonly work: Work, private readonly judge: JudgeHosts, private readonly notify: Notify, private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Gives how many reunions became possible. Running twice changes nothing. */
  async run(): Promise<number> {
    const departements = await this.work.system((em) => em.execute<{ departement: string }[]>(`
      select departement from placement_request where state in ('held', 'admitted') union select departement from standing_search where ended_at is null order by 1`));
    let found = 0;
    for (const { departement } of departements) {
      const apart = await this.work.system((em) => this.keep(em, departement));
      for (const group of apart) {
        for (let after: Published | null = NOBODY_YET; after !== null;) {
          const from: Published = after;
          const page = await this.work.system((em) => this.look(em, group, from));
          [found, after] = [found + page.found, page.next];
        }
      }
    }
    return found;
  }

  /** Begins the searches of those who came apart and ends those of who did not stay so. Gives those to look for: after so many days nobody is told any more. */
  private async keep(em: Em, departement: string): Promise<Apart[]> {
    const now = this.clock.now();
    const apart = await siblingsApart(em, departement, MOST_GROUPS);
    const requests = new Map((await em.find(PlacementRequest, { id: { $in: apart.map(({ requestId }) => requestId) } })).map((one) => [one.id, one]));
    const wanted = apart.filter(({ requestId, places }) => !separationAsked(requests.get(requestId)!, places.flatMap(({ personKeys }) => personKeys)));
    await em.nativeUpdate(StandingSearch, { departement, endedAt: null, requestId: { $nin: wanted.map((one) => one.requestId) } }, { endedAt: now });
    for (const one of wanted) {
      await em.execute(`insert into standing_search (request_id, departement, since, looked_at) values (?, ?, ?, ?)
        on conflict (request_id) do update set since = excluded.since, looked_at = excluded.looked_at, ended_at = null where standing_search.ended_at is not null`,
      [one.requestId, departement, now, now]);
    }
    const sought = new Set((await em.find(StandingSearch, { departement, endedAt: null, since: { $gte: await soughtSince(em, departement, now) } })).map((one) => one.requestId));
    await em.nativeDelete(PossibleReunion, { departement, requestId: { $nin: [...sought] } });
    return wanted.filter((one) => sought.has(one.requestId));
  }

  /** A page of hosts for a group, and where the next one begins; another process that looks for the same group is left to it. */
  private async look(em: Em, group: Apart, after: Published): Promise<{ readonly found: number; readonly next: Published | null }> {
    const [locked] = await em.execute<{ request_id: string }[]>('select request_id from standing_search where request_id = ? and ended_at is null for update skip locked', [group.requestId]);
    if (!locked) return { found: 0, next: null };
    const search = await em.findOneOrFail(StandingSearch, { requestId: group.requestId }, { refresh: true });
    const request = await em.findOneOrFail(PlacementRequest, { id: group.requestId }, { refresh: true });
    const hosts = await published(em, search, after);
    const known = new Set((await em.find(PossibleReunion, { requestId: group.requestId })).map(({ hostId }) => hostId));
    const fitting = new Set(await this.fitting(em, request, group, hosts.map(({ hostId }) => hostId)));
    const [fresh, gone] = [hosts.filter(({ hostId }) => fitting.has(hostId) && !known.has(hostId)), hosts.filter(({ hostId }) => !fitting.has(hostId) && known.has(hostId))];
    const now = this.clock.now();
    if (gone.length > 0) await em.nativeDelete(PossibleReunion, { requestId: group.requestId, hostId: { $in: gone.map(({ hostId }) => hostId) } });
    if (fresh.length > 0) await this.tell(em, request, fresh.map(({ hostId }) => hostId), now, search.lookedAt);
    if (hosts.length === MOST_HOSTS) return { found: fresh.length, next: hosts.at(-1)! };
    await em.nativeUpdate(StandingSearch, { requestId: group.requestId }, { lookedAt: now });
    return { found: fresh.length, next: null };
  }

  /** Hosts that could take every one of the group who does not live on their site yet. What can't be searched for any more (no evening of the rhythm is left) is found nowhere, and keeps nobody else from being looked for. */
  private async fitting(em: Em, request: PlacementRequestRow, { places }: Apart, hostIds: readonly string[]): Promise<string[]> {
    const night = tonight(this.clock.now(), zoneOf(request.departement));
    const lasts = request.lastNight >= night;
    const input = Object.assign(new SearchInput(), request.input, {
      mode: 'planned', arrivalTime: null, firstNight: request.firstNight > night ? request.firstNight : night, lastNight: lasts ? request.lastNight : null,
    });
    const sites = new Map(places.map(({ hostId, siteId }) => [hostId, siteId]));
    const asks = hostIds.map((hostId) => ({ hostId, keys: places.filter((one) => one.hostId !== hostId && one.siteId !== sites.get(hostId)).flatMap(({ personKeys }) => personKeys) }));
    const judged = await this.judge.judge(em, input, asks).catch((error: unknown) => {
      if (error instanceof Refused) return [];
      throw error;
    });
    return hostIds.filter((_, index) => judged[index]?.mayAsk && judged[index]!.refusals.length === 0);
  }

  private async tell(em: Em, { id, departement, onCallBy, followedBy }: PlacementRequestRow, hostIds: readonly string[], now: Date, since: Date): Promise<void> {
    await em.insertMany(PossibleReunion, hostIds.map((hostId) => ({ requestId: id, hostId, departement, since: now })));
    await this.notify.send(em, { departement, to: { accountId: onCallBy ?? followedBy }, channel: 'email', template: 'reunionPossible', subjectId: id, once: `reunionPossible:${id}:${since.toISOString()}` }); // one message a look, however many pages
    await this.audit.write(em, { departement, actorId: null, action: 'findReunion', subjectType: 'placementRequest', subjectId: id, details: { hosts: hostIds.length } });
    await em.insert(OutboxEvent, { id: this.ids.next(), departement, type: REQUEST_CHANGED, subjectId: id, createdAt: now, sequence: null });
  }
}

/** Searches that began before are over: the Département's setting says after how many days. */
export async function soughtSince(em: Em, departement: string, now: Date): Promise<Date> {
  const today = dayIn(now, zoneOf(departement));
  return startOfDay(addDays(today, -(await settingsOf(em, departement, today)).standingSearchDays), zoneOf(departement));
}

/** A host and when its offer changed. */
interface Published {
  readonly hostId: string;
  readonly createdAt: Date;
}
const NOBODY_YET: Published = { hostId: '00000000-0000-0000-0000-000000000000', createdAt: new Date(0) };

/** Hosts whose offer changed since the last look, that the Département may ask, oldest change first; many may bear one instant. */
async function published(em: Em, { departement, lookedAt }: StandingSearchRow, after: Published): Promise<Published[]> {
  const rows = await em.execute<{ hostId: string; createdAt: string }[]>(`
    select o.host_id as "hostId", o.created_at as "createdAt" from offer o where o.current and o.created_at > ? and (o.created_at, o.host_id) > (?::timestamptz, ?::uuid)
      and (o.departement = ? or exists (select from host_share s where s.host_id = o.host_id and s.neighbour = ? and s.may_ask))
    order by o.created_at, o.host_id limit ${MOST_HOSTS}`, [new Date(lookedAt.getTime() - OVERLAP_MS), after.createdAt, after.hostId, departement, departement]);
  return rows.map(({ hostId, createdAt }) => ({ hostId, createdAt: new Date(createdAt) }));
}
