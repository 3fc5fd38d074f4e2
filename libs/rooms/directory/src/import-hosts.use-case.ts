import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, Work } from '@ugo/access';
import { type Clock, dayIn, type DepartementCode, tonight, zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { HostChanges } from './host-changes.port.js';
import { HostsDirectory } from './hosts-directory.port.js';
import {
  type ByteSource, departementOfFiness, type HostContent, type HostLine, type HostsImportReport, ImportFileRefusal, importHosts, type ImportItem, readHosts,
} from './import/index.js';
import type { ImportOptions } from './import-finess.use-case.js';
import { LoadCommunes } from './load-communes.use-case.js';
import { readCommuneIndex } from './reference-data.js';
import { inBatches } from './sql.js';

/** Imports a Département's own list of units and foster homes, as the system: everything in one transaction, or nothing. */
@Injectable()
export class ImportHosts {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly directory: HostsDirectory,
    private readonly changes: HostChanges,
    private readonly communes: LoadCommunes,
  ) {}

  /** Without a Département: the one that every FINESS number of the list, or else every commune, is of. */
  async execute(source: ByteSource, { departement: asked, dryRun = false }: ImportOptions = {}): Promise<HostsImportReport> {
    const plan = await this.plan(source, { departement: asked, dryRun });
    if (!dryRun) {
      await this.communes.whenEmpty();
      await this.work.system(async (em) => {
        await this.write(em, plan);
        const { departement, items, report: { created, updated } } = plan;
        if (items.length === 0) return;
        await this.audit.write(em, { departement, actorId: null, action: 'importHosts', subjectType: 'departement', subjectId: departement, details: { created, updated } });
      });
    }
    return plan.report;
  }

  /** Reads the whole list and says what it changes; writes nothing. A dry run lists the changes, another keeps them to be written. */
  async plan(source: ByteSource, { departement: asked, dryRun = false }: ImportOptions): Promise<HostsImportPlan> {
    const lines: HostLine[] = [];
    for await (const line of readHosts(source, { communes: await readCommuneIndex(), today: dayIn(this.clock.now(), zoneOf(asked ?? MAINLAND)) })) lines.push(line);
    const departement = asked ?? departementOf(lines);
    const items: ImportItem<HostContent>[] = [];
    const kept: string[] = [];
    const report = await importHosts(lines, { dryRun }, {
      findEstablishments: (finess) => this.work.system((em) => this.directory.establishments(em, departement, finess)),
      findByKey: (keys) => {
        kept.push(...keys);
        return this.work.system((em) => this.directory.known(em, departement, keys));
      },
      save: async (batch) => { items.push(...batch); },
    });
    return { departement, items, kept, report };
  }

  /** Writes what was planned, in the caller's transaction; its audit line is the caller's. */
  async write(em: Em, { departement, items, kept, report: { defects } }: HostsImportPlan): Promise<void> {
    const at = this.clock.now();
    const hostIds = await this.directory.write(em, { departement, items, kept, defects, at, night: tonight(at, zoneOf(departement)) });
    for (const batch of inBatches(hostIds)) await this.changes.changed(em, batch);
  }
}

/** A list that was read: what is to be written, and what is told of it. */
export interface HostsImportPlan {
  readonly departement: DepartementCode;
  readonly items: readonly ImportItem<HostContent>[];
  /** Keys of every host of the list. */
  readonly kept: readonly string[];
  readonly report: HostsImportReport;
}

const MAINLAND = '75';

/** The one Département a list speaks of: its sites' and services' numbers say it best, then its families' communes. */
function departementOf(lines: readonly HostLine[]): DepartementCode {
  const rows = lines.flatMap((line) => (line.ok ? [line.row] : []));
  const sites = new Set(rows.map((row) => departementOfFiness((row.type === 'unit' ? row.finess : row.serviceFiness) ?? '')).filter((code) => code !== ''));
  const [only, ...others] = sites.size > 0 ? sites : new Set(rows.flatMap((row) => (row.type === 'fosterHome' ? [row.departement] : [])));
  if (only === undefined || others.length > 0) throw new ImportFileRefusal('severalDepartements', 'departement', '--departement 42');
  return only;
}
