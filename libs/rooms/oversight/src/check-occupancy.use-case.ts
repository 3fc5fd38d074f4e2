import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import { mapRuns } from '@ugo/domain/availability';
import type { Clock, Day } from '@ugo/domain/kernel';
import type { OccupancyRun } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { AbsorbChanges } from './absorb-changes.use-case.js';
import { readFalseMonths, writeMonths } from './occupancy-months.js';
import { readRuns } from './occupancy-rows.js';
import { EVER, horizonOf, monthsHorizonOf, sameFigures, workOut } from './occupancy-series.js';

const AT_ONCE = 200;

/** A host whose kept figures are not what its stays give. */
export interface OccupancyDifference {
  readonly departement: string;
  readonly hostId: string;
  /** The first night that differs. */
  readonly night: Day;
}

export interface OccupancyCheckReport {
  /** Hosts compared; those that wait to be worked out are left to the next check. */
  readonly hosts: number;
  readonly pending: number;
  readonly differences: readonly OccupancyDifference[];
}

/**
 * Works every host's figures out from its stays and compares them with the kept ones; what differs is marked, and so mended by the next
 * absorbing. Months that are not what their runs add up to are added up again at once, those of frozen nights too.
 */
@Injectable()
export class CheckOccupancy {
  constructor(private readonly work: Work, private readonly absorb: AbsorbChanges, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute({ departement }: { readonly departement?: string } = {}): Promise<OccupancyCheckReport> {
    await this.work.system((em) => lengthen(em, horizonOf(this.clock.now())));
    await this.absorb.run();
    const differences: OccupancyDifference[] = [];
    let [hosts, pending, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const page = await this.work.system((em) => this.page(em, after, departement));
      hosts += page.hosts;
      pending += page.pending;
      differences.push(...page.differences);
      if (page.last === null) break;
      after = page.last;
    }
    if (differences.length > 0) await this.absorb.run();
    return { hosts, pending, differences };
  }

  private async page(em: Em, after: string, departement: string | undefined): Promise<{ hosts: number; pending: number; differences: OccupancyDifference[]; last: string | null }> {
    const hosts = await em.execute<{ hostId: string; from: Day; until: Day }[]>(`
      select host_id as "hostId", coalesce(known_from, ?)::text as "from", computed_until::text as "until" from occupancy_host
      where host_id > ? and computed_until is not null ${departement ? 'and departement = ?' : ''} order by host_id limit ${AT_ONCE} for update`, [EVER, after, ...(departement ? [departement] : [])]);
    if (hosts.length === 0) return { hosts: 0, pending: 0, differences: [], last: null };
    const kept = await readRuns(em, hosts);
    const series = await workOut(em, hosts, hosts[0]!.until);
    const marked = new Set((await em.execute<{ id: string }[]>('select distinct host_id as id from occupancy_dirty where host_id = any (?::uuid[])', [`{${hosts.map(({ hostId }) => hostId).join(',')}}`])).map(({ id }) => id));
    const falseMonths = await readFalseMonths(em, hosts);
    if (falseMonths.length > 0) await writeMonths(em, falseMonths, monthsHorizonOf(this.clock.now()));
    const months = new Map(falseMonths.map((it) => [it.hostId, it.from]));
    const compared = series.filter(({ hostId }) => !marked.has(hostId));
    const differences = compared.flatMap((it): OccupancyDifference[] => {
      const [run, month] = [firstDifference(it.runs, kept.get(it.hostId) ?? [], it.from), months.get(it.hostId)];
      const night = run === null || (month !== undefined && month < run) ? month : run;
      return night === undefined ? [] : [{ departement: it.departement, hostId: it.hostId, night }];
    });
    for (const { departement: of, hostId, night } of differences) await em.execute('insert into occupancy_dirty (departement, host_id, from_night) values (?, ?, ?)', [of, hostId, night]);
    return { hosts: compared.length, pending: marked.size, differences, last: hosts.at(-1)!.hostId };
  }
}

/** Hosts whose figures end before the horizon are marked from there on: once a year, and in the first night after it. */
async function lengthen(em: Em, horizon: Day): Promise<void> {
  await em.execute('insert into occupancy_dirty (departement, host_id, from_night) select departement, host_id, computed_until + 1 from occupancy_host where computed_until < ?', [horizon]);
}

/** Null = they say the same of every night from `from` on. */
export function firstDifference(a: readonly OccupancyRun[], b: readonly OccupancyRun[], from: Day): Day | null {
  const whole = (runs: readonly OccupancyRun[]): OccupancyRun[] => [...mapRuns(runs.map((run) => (run.first < from ? { ...run, first: from } : run)), (value) => value, sameFigures)];
  const [left, right] = [whole(a), whole(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index], right[index]];
    if (!one || !other) return (one ?? other)!.first;
    if (one.first !== other.first) return one.first < other.first ? one.first : other.first;
    if (!sameFigures(one.value, other.value)) return one.first;
    if (one.last !== other.last) return one.last !== null && (other.last === null || one.last < other.last) ? one.last : other.last;
  }
  return null;
}
