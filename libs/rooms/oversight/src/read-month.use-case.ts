import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, notFound, type Permission, type Refusal, Work } from '@ugo/access';
import { addDays, type Clock, type Month, tonight, zoneOf } from '@ugo/domain/kernel';
import { addMonths } from '@ugo/domain/measures';
import { splitPeriod } from '@ugo/domain/occupancy';
import type { Em } from '@ugo/persistence';
import { countPending, readSums } from './read-sums.js';
import { siteInSight, type SiteMonth } from './site-in-sight.js';
import { closuresTable } from './tables/closures-table.js';
import { monthNightsTable, monthRatesTable } from './tables/month-tables.js';
import { movementsTable } from './tables/quarterly-sheet.js';
import type { Table } from './tables/table.js';

/** A month of an establishment or a placement service, as it is printed. */
export interface MonthPage {
  readonly title: string;
  readonly tables: readonly Table[];
}

/** The month of a site: its rates and days, night by night, its closures, and who came and went; the coming part of a month has movements alone. */
@Injectable()
export class ReadMonth {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  /** For who holds one of the permissions on a host of the establishment; it is there for nobody else. */
  execute(actor: Actor, { establishmentId, month }: { readonly establishmentId: string; readonly month: Month }, permissions: readonly Permission[]): Promise<MonthPage | Refusal> {
    return this.work.read(actor, async (em) => {
      const site = await siteInSight(em, actor, establishmentId, permissions);
      if (!site) return notFound();
      const first = `${month}-01`;
      const asked: SiteMonth = { site, first, last: addDays(addMonths(first, 1), -1), now: this.clock.now(), zone: zoneOf(site.departement) };
      const movements = await movementsTable(em, { ...asked, siteName: site.name, hosts: site.hosts });
      const tables = [...await ratesOf(em, asked), await closuresTable(em, asked), movements];
      await this.audit.write(em, { departement: site.departement, actorId: actor.accountId, action: 'readMonth', subjectType: 'establishment', subjectId: establishmentId, details: { period: month, shown: movements.rows.length } });
      return { title: `${site.name} : ${month}`, tables };
    });
  }
}

/** The rates of the nights that have come: three statements, whatever the size. */
async function ratesOf(em: Em, asked: SiteMonth): Promise<Table[]> {
  const { site: { departement, hosts }, first, now, zone } = asked;
  const last = [asked.last, tonight(now, zone)].sort()[0]!;
  if (last < first) return [];
  const [groups, period] = [[...hosts.keys()], { first, last }];
  const byHost = await readSums(em, departement, groups.map((hostId, group) => ({ hostId, group })), [period]);
  const nights = splitPeriod(period, 'day');
  const byNight = await readSums(em, departement, groups.map((hostId) => ({ hostId, group: 0 })), nights);
  const pending = await countPending(em, departement);
  return [
    monthRatesTable(asked, last, groups.map((hostId, group) => ({ host: hosts.get(hostId)!, sums: byHost.find((it) => it.group === group) })), pending),
    monthNightsTable(asked, nights.map((night, at) => ({ ...night, sums: byNight.find(({ period: of }) => of === at) }))),
  ];
}
