import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_KEY, Work } from '@ugo/access';
import { type Anchor, type AuditEntry, type ChainReport, GENESIS, type Seal, verifyChain } from '@ugo/domain/audit';
import type { Em } from '@ugo/persistence';
import { AuditAnchor } from './audit-anchor.js';
import type { AuditFault, AuditReport } from './audit-report.js';
import { lockedHead } from './audit-sealer.js';
import { isGenuine, sha256 } from './entry-content.js';
import { linkBatches, lostBeforeSealing, unsealedEntries, type UnsealedEntry } from './read-chain.js';

/** Up to so many links a faulty chain is read again in one piece, to tell a swap from two edits far apart. */
const MOST_IN_ONE_PIECE = 200_000;

interface Walk {
  readonly report: ChainReport;
  readonly forged: readonly AuditFault[];
}

/** Finds entries that were edited, deleted, inserted or swapped, and a tail that was cut. Reads in batches, while the sealer waits. */
@Injectable()
export class VerifyAudit {
  constructor(private readonly work: Work, private readonly anchor: AuditAnchor, @Inject(AUDIT_KEY) private readonly key: Buffer) {}

  execute(): Promise<AuditReport> {
    return this.work.system(async (em) => {
      await lockedHead(em);
      const anchored = await this.anchor.last();
      const unsealed = await unsealedEntries(em);
      const { report, forged } = await this.walk(em, anchored);
      const whole = await this.judgeUnsealed(em, unsealed, anchored, report);
      const named = new Set(whole.faults.flatMap(({ number, with: other }) => [number, other]));
      const faults: AuditFault[] = [
        ...whole.faults.map((fault) => this.explain(fault, unsealed)),
        ...inRanges(forged.filter(({ number }) => !named.has(number))),
        ...(await lostBeforeSealing(em)).map((entryId): AuditFault => ({ kind: 'deleted', number: null, with: null, entryId })),
        ...(!anchored && report.links > 0 ? [{ kind: 'unanchored', number: null, with: null, entryId: null } as const] : []),
      ];
      return { whole: faults.length === 0, faults, links: report.links, pending: whole.pending, head: report.head, anchored: anchored?.number ?? null };
    });
  }

  /** The links, batch by batch, each from the head of the one before. */
  private async walk(em: Em, anchor: Anchor | null): Promise<Walk> {
    const faults: ChainReport['faults'][number][] = [];
    const forged: AuditFault[] = [];
    let [links, head] = [0, GENESIS];
    for await (const batch of linkBatches(em)) {
      const reached = anchor && head.number < anchor.number && batch.seals.at(-1)!.number >= anchor.number ? anchor : null;
      const report = verifyChain(batch.entries.map(chained), batch.seals, reached, sha256, head);
      for (const entry of batch.entries) {
        if (!isGenuine(this.key, entry)) forged.push({ kind: 'forged', number: batch.numberOf.get(entry.id) ?? null, with: null, entryId: entry.id });
      }
      faults.push(...report.faults);
      links += report.links;
      head = report.head;
    }
    if (anchor && head.number < anchor.number) faults.push(...verifyChain([], [], anchor, sha256, head).faults);
    return { report: { faults, links, pending: 0, head }, forged };
  }

  /** A sound chain leaves only the entries without a link to judge; a faulty one is read again with them, to name what happened. */
  private async judgeUnsealed(em: Em, unsealed: readonly UnsealedEntry[], anchor: Anchor | null, walked: ChainReport): Promise<ChainReport> {
    const waiting = unsealed.map((entry) => ({ ...chained(entry), pending: entry.queued && isGenuine(this.key, entry) }));
    if (walked.faults.length === 0 || walked.links > MOST_IN_ONE_PIECE) {
      const { faults, pending } = verifyChain(waiting, [], null, sha256, walked.head);
      return { ...walked, faults: [...walked.faults, ...faults], pending };
    }
    const [seals, entries]: [Seal[], AuditEntry[]] = [[], waiting];
    for await (const batch of linkBatches(em)) {
      seals.push(...batch.seals);
      entries.push(...batch.entries.map(chained));
    }
    return verifyChain(entries, seals, anchor, sha256);
  }

  /** A genuine entry without a link and out of the queue was not inserted: its link was taken away. */
  private explain(fault: ChainReport['faults'][number], unsealed: readonly UnsealedEntry[]): AuditFault {
    const entry = fault.kind === 'inserted' && fault.number === null ? unsealed.find(({ id }) => id === fault.entryId) : undefined;
    return entry && isGenuine(this.key, entry) ? { ...fault, kind: 'deleted' } : fault;
  }
}

/** With another key every entry is forged: one line says so, not a million. */
function inRanges(forged: readonly AuditFault[]): AuditFault[] {
  const ranges: AuditFault[] = [];
  for (const fault of forged) {
    const last = ranges.at(-1);
    if (last && (last.with ?? last.number) === fault.number! - 1) ranges[ranges.length - 1] = { ...last, with: fault.number, entryId: null };
    else ranges.push(fault);
  }
  return ranges;
}

const chained = ({ id, content }: { readonly id: string; readonly content: object }): AuditEntry => ({ id, content: { ...content } as AuditEntry['content'] });
