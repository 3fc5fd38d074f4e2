import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, type Page, type PageArgs, pageOf, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import type { HostAvailability } from './availability.types.js';
import { availabilityView } from './availability.view.js';
import { isInsider } from './host-reach.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';
import { readOwnHosts } from './own-hosts.js';

/** The hosts for which the actor publishes, in order of their ids: a fixed number of statements, whatever their number. */
@Injectable()
export class ListOwnPlaces {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, page: PageArgs): Promise<Page<HostAvailability>> {
    return this.work.read(actor, async (em) => {
      const hosts = await readOwnHosts(em, actor, page);
      const now = this.clock.now();
      const rows = await readHostRows(em, hosts.map(({ hostId }) => hostId), yesterday(now));
      return pageOf(hosts, page.first, ({ hostId }) => hostId, (host) => availabilityView(host, rows.get(host.hostId) ?? NO_ROWS, now, isInsider(actor, host)));
    });
  }
}
