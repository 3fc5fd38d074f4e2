import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, invalid, notFound, problem, type Refusal, Work } from '@ugo/access';
import type { DepartementCode } from '@ugo/domain/kernel';
import { mayOn, reachOfPlace } from './directory.policy.js';
import { hostDefectSentence, type HostsImportReport, ImportFileRefusal, type ImportChange } from './import/index.js';
import { ImportHosts, type HostsImportPlan } from './import-hosts.use-case.js';

/** How many of each are listed of a preview; the counts tell of all. */
const LISTED_AT_MOST = 500;

interface Told {
  readonly line: number;
  /** The column, or whose defect it is. */
  readonly of: string;
  readonly fr: string;
  readonly en: string;
}

/** What an import did. */
export interface OwnListCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly passedOver: number;
  readonly defects: number;
}

/** What an import would do. */
export interface OwnListPreview {
  readonly counts: OwnListCounts;
  readonly problems: readonly Told[];
  readonly defects: readonly Told[];
  readonly changes: readonly ImportChange[];
}

/** A Département's own list, imported by who keeps its directory: looked at first, then written once, all of it or nothing. */
@Injectable()
export class ImportOwnList {
  constructor(private readonly work: Work, private readonly imports: ImportHosts) {}

  preview(actor: Actor, departement: DepartementCode, file: Uint8Array): Promise<OwnListPreview | Refusal> {
    return this.reading(actor, departement, async () => {
      const { report } = await this.imports.plan(once(file), { departement, dryRun: true });
      return {
        counts: countsOf(report),
        problems: report.problems.slice(0, LISTED_AT_MOST).map(({ line, field, message: { fr, en } }) => ({ line, of: field, fr, en })),
        defects: report.defects.slice(0, LISTED_AT_MOST).map(({ line, key, defect }) => ({ line, of: key, ...hostDefectSentence(defect) })),
        changes: (report.changes ?? []).slice(0, LISTED_AT_MOST),
      };
    });
  }

  /** @param idempotencyKey - the same key and file change nothing more */
  confirm(actor: Actor, departement: DepartementCode, file: Uint8Array, idempotencyKey: string): Promise<OwnListCounts | Refusal> {
    return this.reading(actor, departement, async () => {
      const plan: HostsImportPlan = await this.imports.plan(once(file), { departement });
      const counts = countsOf(plan.report);
      const command = { action: 'importHosts', idempotencyKey, departement, input: { departement, file: createHash('sha256').update(file).digest('hex') } };
      return this.work.change<OwnListCounts>(actor, command, async (em) => {
        await this.imports.write(em, plan);
        return { answer: counts, subjectType: 'departement', subjectId: departement, details: { created: counts.created, updated: counts.updated } };
      });
    });
  }

  /** A file that can't be read is an expected no, with what a readable one would have. */
  private async reading<T>(actor: Actor, departement: DepartementCode, read: () => Promise<T | Refusal>): Promise<T | Refusal> {
    if (!mayOn(actor, 'directory.manage', reachOfPlace(departement))) return notFound();
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ImportFileRefusal)) throw error;
      const { code, field, expected, line, fr, en } = error;
      const [at, where] = line === null ? ['', ''] : [` Ligne ${line}.`, ` Line ${line}.`];
      return invalid([problem(field, code, [`${fr} Attendu : ${expected}.${at}`, `${en} Expected: ${expected}.${where}`])]);
    }
  }
}

function countsOf({ read, created, updated, unchanged, passedOver, defects }: HostsImportReport): OwnListCounts {
  return { read, created, updated, unchanged, passedOver: passedOver.length, defects: defects.length };
}

async function* once(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}
