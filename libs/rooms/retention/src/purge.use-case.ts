import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, CLOCK, Work } from '@ugo/access';
import { type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import { retentionTerms } from '@ugo/domain/placement';
import { Departement, type Em } from '@ugo/persistence';
import { purgeRequests, settingsOf } from '@ugo/placement-request';
import { purgeSearches } from '@ugo/search';
import { purgeStays } from '@ugo/stay';
import { PURGE_KINDS, type PurgeKind, type PurgeOf, REQUEST_KINDS, type RequestKind, ROW_KINDS, type RowKind } from './kinds.js';

/** Requests in one transaction: each is a handful of statements. */
const REQUESTS_AT_ONCE = 50;

export interface PurgeOptions {
  /** Counts, and writes nothing. */
  readonly dryRun?: boolean;
  readonly departement?: string;
  /** Of each kind and Département; the next run takes the rest. */
  readonly mostBatches?: number;
}

/** Of one Département: what was purged, or would be. */
export interface PurgeReport {
  readonly departement: string;
  readonly counts: Readonly<Record<PurgeKind, number>>;
  /** Old requests that stay: somebody still waits, or a legal hold. Somebody should look at them. */
  readonly kept: { readonly waiting: number; readonly onHold: number };
}

/**
 * Takes away what has had its time, by the dated settings of each Département (docs/retention.md). Each batch is a transaction with its audit
 * line: stopped anywhere, the next run goes on; run twice, nothing more happens. What is alive is never touched, nor what is on legal hold.
 */
@Injectable()
export class Purge {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute({ dryRun = false, departement, mostBatches = Infinity }: PurgeOptions = {}): Promise<PurgeReport[]> {
    const codes = await this.work.system(async (em) => (await em.find(Departement, departement ? { code: departement } : {}, { orderBy: { code: 'asc' } })).map(({ code }) => code));
    const reports: PurgeReport[] = [];
    for (const code of codes) {
      const of = await this.terms(code);
      const counts: Partial<Record<PurgeKind, number>> = {};
      for (const kind of PURGE_KINDS) counts[kind] = await this.kind(kind, kind === 'offers' ? { ...of, offersSeen: await this.work.system(purgeSearches.offersSeen) } : of, dryRun, mostBatches);
      const kept = await this.work.system((em) => purgeRequests.keptRequests(em, code, of.recordsBefore));
      reports.push({ departement: code, counts: counts as PurgeReport['counts'], kept });
    }
    return reports;
  }

  private terms(departement: string): Promise<PurgeOf> {
    const [now, zone] = [this.clock.now(), zoneOf(departement)];
    return this.work.system(async (em) => ({ departement, now, today: dayIn(now, zone), offersSeen: [], ...retentionTerms({ now, zone, settings: await settingsOf(em, departement, dayIn(now, zone)) }) }));
  }

  private async kind(kind: PurgeKind, of: PurgeOf, dryRun: boolean, mostBatches: number): Promise<number> {
    const [rows, requests] = [ROW_KINDS[kind], REQUEST_KINDS[kind]];
    return rows ? this.rows(kind, rows, of, dryRun, mostBatches) : this.requests(kind, requests!, of, dryRun, mostBatches);
  }

  private async rows(kind: PurgeKind, { count, purge }: RowKind, of: PurgeOf, dryRun: boolean, mostBatches: number): Promise<number> {
    if (dryRun) return this.work.system((em) => count(em, of));
    let all = 0;
    for (let batch = 0; batch < mostBatches; batch += 1) {
      const done = await this.work.system(async (em) => {
        const rows = await purge(em, of);
        if (rows > 0) await this.tell(em, of, { kind, rows });
        return rows;
      });
      if (done === 0) break;
      all += done;
    }
    return all;
  }

  /** Page by page, in the order of their ids: those whose people still live somewhere are passed over. */
  private async requests(kind: PurgeKind, { what, before, purge }: RequestKind, of: PurgeOf, dryRun: boolean, mostBatches: number): Promise<number> {
    const over = { departement: of.departement, before: before(of), what };
    let [all, after] = [0, null as string | null];
    for (let batch = 0; batch < mostBatches; batch += 1) {
      const [page, done] = await this.work.system(async (em) => {
        const found = await purgeRequests.overRequests(em, over, after, REQUESTS_AT_ONCE);
        const locked = found.length === 0 || dryRun ? found : await purgeRequests.lockOver(em, over, found);
        const alive = new Set(await purgeStays.whereSomeoneLives(em, locked, dayIn(over.before, zoneOf(of.departement))));
        const requestIds = locked.filter((id) => !alive.has(id));
        if (requestIds.length > 0 && !dryRun) {
          await purge(em, of, requestIds);
          await this.tell(em, of, { kind, rows: requestIds.length, requestIds });
        }
        return [found, requestIds.length] as const;
      });
      all += done;
      if (page.length < REQUESTS_AT_ONCE) break;
      after = page.at(-1)!;
    }
    return all;
  }

  private tell(em: Em, { departement }: PurgeOf, details: Record<string, unknown>): Promise<void> {
    return this.audit.write(em, { departement, actorId: null, action: 'purge', subjectType: 'departement', subjectId: departement, details });
  }
}
