import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type Page, pageOf, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { DepartementSetting } from '@ugo/persistence';
import type { PlanningArgs } from './dto/planning.args.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';
import { readOwnHosts } from './own-hosts.js';
import type { HostPlanning } from './planning.types.js';
import { planningView } from './planning.view.js';

/** The nights to come of the hosts for which the actor publishes, in order of their ids: a fixed number of statements, whatever their number. */
@Injectable()
export class PlanOwnNights {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, { first, after, search, from = null, nights }: PlanningArgs): Promise<Page<HostPlanning>> {
    return this.work.read(actor, async (em) => {
      const hosts = await readOwnHosts(em, actor, { first, after }, search ?? '');
      const now = this.clock.now();
      const rows = await readHostRows(em, hosts.map(({ hostId }) => hostId), yesterday(now));
      const settings = await em.find(DepartementSetting, { departement: { $in: [...new Set(hosts.map(({ departement }) => departement))] }, key: { $like: 'calendar.%' } }, { disableIdentityMap: true });
      return pageOf(hosts, first, ({ hostId }) => hostId, (host) => (
        planningView(host, rows.get(host.hostId) ?? NO_ROWS, settings.filter(({ departement }) => departement === host.departement), now, { from, nights })));
    });
  }
}
