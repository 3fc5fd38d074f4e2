import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, grantsFor, notFound, type Permission, type Refusal, Work } from '@ugo/access';
import { listHostSites } from '@ugo/directory';
import { type Clock, type Day, tonight, zoneOf } from '@ugo/domain/kernel';
import { FORECAST_CAUSE_LABELS, type ForecastMovement, forecastOf, type ForecastTotals, horizonsOf } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { readSecretHolds } from '@ugo/placement-request';
import { readStayEnds } from '@ugo/stay';
import type { HeadingArgs } from './dto/heading.args.js';
import type { ForecastAhead, ForecastFigures, ForecastPlaces } from './forecast.types.js';
import { headingsOf, pageOfHeadings } from './headings.js';
import { readHistories } from './host-histories.js';
import { isInSight } from './oversight.policy.js';

/**
 * Which places become free or vanish within 1, 7, 30 and 90 nights, of what the actor's grants reach: seven statements, whatever the size. It is
 * worked out when it is asked for: it reads tonight's rows alone. Numbers and causes leave, never the day of one child.
 */
@Injectable()
export class ReadForecast {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, permission: Permission, args: HeadingArgs): Promise<ForecastFigures | Refusal> {
    const { departement, by, hostId } = args;
    const grants = grantsFor(actor, permission, departement);
    if (grants.length === 0) return notFound();
    const now = this.clock.now();
    const from = tonight(now, zoneOf(departement));
    return this.work.read(actor, async (em) => {
      const sites = (await listHostSites(em, departement)).filter((site) => isInSight(grants, site) && (!hostId || site.hostId === hostId));
      if (hostId && sites.length === 0) return notFound();
      const { headings, groupOf } = headingsOf(sites, by);
      const movements = await readMovementsAhead(em, sites.map((site) => site.hostId), from, zoneOf(departement));
      const moved = Map.groupBy(sites.flatMap((site) => (movements.get(site.hostId) ?? []).map((movement) => ({ group: groupOf(site), movement }))), ({ group }) => group);
      const ahead = (of: readonly ForecastMovement[]): ForecastAhead[] => horizonsOf(of, from).map((horizon) => ({ ...horizon, certain: placesView(horizon.certain), expected: placesView(horizon.expected) }));
      return {
        departement, by, computedAt: now.toISOString(), from, hosts: sites.length, total: ahead([...movements.values()].flat()),
        ...pageOfHeadings(headings, args, ({ key, label, group }) => ({ key, label, ahead: ahead((moved.get(group) ?? []).map(({ movement }) => movement)) })),
      };
    });
  }
}

/** What moves at each host. Secret stays and holds are left out before anything is worked out: nothing told can depend on them (ADR 12). */
async function readMovementsAhead(em: Em, hostIds: readonly string[], from: Day, zone: string): Promise<ReadonlyMap<string, readonly ForecastMovement[]>> {
  const { ends, secret } = await readStayEnds(em, hostIds, zone);
  const leftOut = new Set([...secret, ...await readSecretHolds(em, hostIds)]);
  const found = await readHistories(em, hostIds.map((hostId) => ({ hostId, from })), { ends, leftOut });
  return new Map(found.map(({ hostId, history }) => [hostId, forecastOf(history, from).movements]));
}

const placesView = ({ causes, ...places }: ForecastTotals): ForecastPlaces => (
  { ...places, causes: causes.map(({ cause, ...moved }) => ({ cause, label: FORECAST_CAUSE_LABELS[cause].fr, labelEn: FORECAST_CAUSE_LABELS[cause].en, ...moved })) });
