import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, Work } from '@ugo/access';
import type { Clock, DepartementCode } from '@ugo/domain/kernel';
import { FinessDirectory } from './finess-directory.port.js';
import { Contours } from './geography/index.js';
import { HostChanges } from './host-changes.port.js';
import { type ByteSource, type FinessContent, type FinessImportReport, importFiness, type ImportItem, readFiness } from './import/index.js';
import { LoadCommunes } from './load-communes.use-case.js';
import { readCommuneIndex } from './reference-data.js';
import { inBatches } from './sql.js';

/** How to import. */
export interface ImportOptions {
  readonly departement?: DepartementCode | undefined;
  /** Writes nothing, says what would change. */
  readonly dryRun?: boolean | undefined;
}

/**
 * Imports the national register, as the system. The file is read to its end first, then everything is written in one
 * transaction: a file that turns out broken has written nothing.
 */
@Injectable()
export class ImportFiness {
  constructor(
    private readonly work: Work,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly directory: FinessDirectory,
    private readonly changes: HostChanges,
    private readonly communes: LoadCommunes,
    private readonly contours: Contours,
  ) {}

  async execute(source: ByteSource, { departement, dryRun = false }: ImportOptions = {}): Promise<FinessImportReport> {
    const items: ImportItem<FinessContent>[] = [];
    const kept = new Map<string, DepartementCode>();
    const report = await importFiness(readFiness(source, { communes: await readCommuneIndex() }), { departement, dryRun, contours: this.contours }, {
      findByFiness: async (finess) => {
        const known = await this.work.system((em) => this.directory.known(em, finess));
        for (const [number, each] of known) kept.set(number, each.departement);
        return known;
      },
      save: async (batch) => {
        for (const { key, content } of batch) kept.set(key, content.departement);
        items.push(...batch);
      },
    });
    if (!dryRun) await this.write(items, kept, report);
    return report;
  }

  private async write(items: readonly ImportItem<FinessContent>[], kept: ReadonlyMap<string, DepartementCode>, { defects }: FinessImportReport): Promise<void> {
    await this.communes.whenEmpty(); // row-level security reaches the Départements it knows, and no other
    await this.work.system(async (em) => {
      const { counts, hostIds } = await this.directory.write(em, { items, kept, defects, at: this.clock.now() });
      for (const batch of inBatches(hostIds)) await this.changes.changed(em, batch);
      for (const { departement, ...count } of counts) {
        await this.audit.write(em, { departement, actorId: null, action: 'importFiness', subjectType: 'departement', subjectId: departement, details: count });
      }
    });
  }
}
