import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import type { Clock, Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { lengthenMonths, writeMonths } from './occupancy-months.js';
import { replaceRuns } from './occupancy-rows.js';
import { EVER, horizonOf, monthsHorizonOf, workOut } from './occupancy-series.js';

/** Hosts worked out in one transaction. */
const AT_ONCE = 200;

interface Host {
  readonly hostId: string;
  readonly knownFrom: Day | null;
  readonly computedUntil: Day | null;
}

/**
 * Works out again what triggers marked (ADR 13). A batch is a transaction: its marks go away with the new figures, so that a process that dies
 * leaves them for the next, and two that absorb take different hosts.
 */
@Injectable()
export class AbsorbChanges {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Until nothing is marked. Gives how many hosts were worked out. */
  async run(): Promise<number> {
    const [horizon, months] = [horizonOf(this.clock.now()), monthsHorizonOf(this.clock.now())];
    await this.work.system(async (em) => {
      await em.execute(`insert into occupancy_host (host_id, departement) select distinct d.host_id, d.departement from occupancy_dirty d join host h on h.id = d.host_id and h.departement = d.departement
        where not exists (select 1 from occupancy_host o where o.host_id = d.host_id) order by 1 on conflict do nothing`);
    });
    for (let all = 0; ;) {
      const done = await this.work.system((em) => absorb(em, horizon, months));
      if (done === 0) {
        while (await this.work.system((em) => lengthenMonths(em, months)) > 0); // once a month there are some
        return all;
      }
      all += done;
    }
  }
}

async function absorb(em: Em, horizon: Day, months: Day): Promise<number> {
  const hosts = await em.execute<Host[]>(`
    select o.host_id as "hostId", o.known_from::text as "knownFrom", o.computed_until::text as "computedUntil"
    from occupancy_host o where o.host_id in (select d.host_id from occupancy_dirty d) order by o.host_id limit ${AT_ONCE} for update skip locked`);
  if (hosts.length === 0) return 0;
  // Read after the locks: whatever was marked until here is in what is read below.
  const marks = await em.execute<{ hostId: string; from: Day }[]>(`
    with gone as (delete from occupancy_dirty where host_id = any (?::uuid[]) returning host_id, from_night)
    select host_id as "hostId", min(from_night)::text as "from" from gone group by host_id order by host_id`, [`{${hosts.map(({ hostId }) => hostId).join(',')}}`]);
  const known = new Map(hosts.map((host) => [host.hostId, host]));
  const series = await workOut(em, marks.map(({ hostId, from }) => ({ hostId, from: fromNight(known.get(hostId)!, from) })), horizon);
  await replaceRuns(em, series, horizon);
  await writeMonths(em, series, months);
  return hosts.length;
}

/** What can't be counted again stays as it was counted; of a host that was never worked out, everything is. */
function fromNight({ knownFrom, computedUntil }: Host, marked: Day): Day {
  if (computedUntil === null) return EVER;
  return knownFrom !== null && marked < knownFrom ? knownFrom : marked < EVER ? EVER : marked;
}
