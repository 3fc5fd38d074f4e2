import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, grantsFor, notFound, type Permission, type Refusal, Work } from '@ugo/access';
import { listHostsOf } from '@ugo/directory';
import { type Clock, dayIn, type DepartementCode, zoneOf } from '@ugo/domain/kernel';
import { oversightSetting } from '@ugo/domain/occupancy';
import { settingsOn } from '@ugo/domain/placement';
import { hostsInSight, territoriesInSight } from './oversight.policy.js';
import { settingRows } from './settings.use-case.js';
import { siteInSight } from './site-in-sight.js';
import { movementsTable, quarterDays } from './tables/quarterly-sheet.js';
import type { Table } from './tables/table.js';
import { WORKING_LISTS, type WorkingListKey } from './tables/working-lists.js';

/** The sheet asked for: of an establishment or a placement service, `2026-Q4`. */
export interface SheetAsked {
  readonly establishmentId: string;
  readonly quarter: string;
}

/** The lists with which managers work, within their grants; and the quarterly sheet, which an establishment reads of itself too. */
@Injectable()
export class WorkingLists {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  list(actor: Actor, departement: DepartementCode, list: WorkingListKey): Promise<Table> {
    const grants = grantsFor(actor, 'oversight.read', departement);
    if (grants.length === 0) throw forbidden();
    return this.work.read(actor, async (em) => {
      const [now, zone] = [this.clock.now(), zoneOf(departement)];
      const rows = await settingRows(em, departement);
      const today = dayIn(now, zone);
      const { title, rule, columns, rows: read } = WORKING_LISTS[list];
      const lines = await read({
        em, departement, zone, now, hosts: hostsInSight(grants, await listHostsOf(em, departement)), territories: territoriesInSight(actor, 'oversight.read', departement),
        setting: (key) => oversightSetting(rows, key, today), placement: settingsOn(rows, today),
      });
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readWorkingList', subjectType: 'departement', subjectId: departement, details: { list, shown: lines.length } });
      return { key: list, title, rule, asOf: now.toISOString(), columns, rows: lines, withoutSecret: true };
    });
  }

  /** For who holds one of the permissions on a host of the establishment; it is there for nobody else. */
  sheet(actor: Actor, { establishmentId, quarter }: SheetAsked, permissions: readonly Permission[]): Promise<Table | Refusal> {
    return this.work.read(actor, async (em) => {
      const site = await siteInSight(em, actor, establishmentId, permissions);
      if (!site) return notFound();
      const table = await movementsTable(em, { siteName: site.name, hosts: site.hosts, ...quarterDays(quarter), now: this.clock.now(), zone: zoneOf(site.departement) });
      await this.audit.write(em, { departement: site.departement, actorId: actor.accountId, action: 'readQuarterlySheet', subjectType: 'establishment', subjectId: establishmentId, details: { period: quarter, shown: table.rows.length } });
      return { ...table, departement: site.departement };
    });
  }
}
