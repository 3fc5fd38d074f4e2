import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, forbidden, isRefusal, may, notFound, type Refusal, Work } from '@ugo/access';
import { type Clock, isDepartementCode } from '@ugo/domain/kernel';
import { type Filters, readFilters } from './export-filters.js';
import { tableSources, type TableSource } from './export-sources.js';
import { FollowAnomalies } from './follow-anomalies.use-case.js';
import { ReadFairness } from './read-fairness.use-case.js';
import { ReadFlow } from './read-flow.use-case.js';
import { ReadForecast } from './read-forecast.use-case.js';
import { ReadOccupancy } from './read-occupancy.use-case.js';
import { ReadUnmetNeed } from './read-unmet-need.use-case.js';
import { RecordNames } from './record-names.js';
import { csvOf, type ExportFormat, xlsxOf } from './tables/write-table.js';
import { WorkingLists } from './working-lists.use-case.js';

/** A file as it leaves. */
export interface ExportedFile {
  /** In French, without an extension's dot problem: letters, digits, hyphens. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Any table of this room as a file, read as on the screen by whoever may see it there; each one leaves an audit line. */
@Injectable()
export class ExportTable {
  private readonly sources: Readonly<Record<string, TableSource>>;

  constructor(
    private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock,
    lists: WorkingLists, occupancy: ReadOccupancy, forecast: ReadForecast, flow: ReadFlow, needs: ReadUnmetNeed, fairness: ReadFairness, anomalies: FollowAnomalies, names: RecordNames,
  ) {
    this.sources = tableSources({ lists, occupancy, forecast, flow, needs, fairness, anomalies, names });
  }

  /** Every table that there is, by its name in the address. */
  get keys(): readonly string[] {
    return Object.keys(this.sources);
  }

  /** @throws Refused when a filter can't be read; GraphQLError FORBIDDEN when the role does not allow it */
  async execute(actor: Actor, key: string, format: ExportFormat, filters: Filters): Promise<ExportedFile | Refusal> {
    if (!may(actor, 'oversight.export')) throw forbidden();
    const source = Object.hasOwn(this.sources, key) ? this.sources[key] : undefined;
    if (!source) return notFound();
    const args = readFilters(source.args, filters);
    const table = await source.read(actor, args);
    if (isRefusal(table)) return table;
    const body = format === 'csv' ? csvOf(table) : await xlsxOf(table);
    const asked = Object.fromEntries(Object.entries(args).filter(([name, value]) => !PAGING.includes(name) && typeof value === 'string'));
    await this.work.read(actor, (em) => this.audit.write(em, {
      departement: table.departement ?? (isDepartementCode(asked['departement']) ? asked['departement'] : actor.departement), actorId: actor.accountId, action: 'exportTable', subjectType: 'table', subjectId: key,
      details: { format, filters: asked, rows: table.rows.length },
    }));
    return { name: `ugo-${slug(table.title.fr)}-${this.clock.now().toISOString().slice(0, 10)}.${format}`, mediaType: MEDIA_TYPES[format], body };
  }
}

const PAGING: readonly string[] = ['first', 'after'];

const slug = (title: string): string => title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z\d]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 80);
