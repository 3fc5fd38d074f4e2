import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_KEY, Work } from '@ugo/access';
import { type Anchor, GENESIS, sealAll } from '@ugo/domain/audit';
import type { Em } from '@ugo/persistence';
import { AuditAnchor } from './audit-anchor.js';
import { AuditPending, AuditSeal } from './audit.schema.js';
import { ENTRY_COLUMNS, type EntryColumns, isGenuine, sha256, storedEntry } from './entry-content.js';

/** One sealer at a time, over all processes; verifying takes it too, so that the chain stands still while it is read. */
const SEALER_LOCK = 7_604_203;
const BATCH = 500;

interface Batch {
  readonly taken: number;
  readonly sealed: number;
  readonly head: Anchor;
}

/** The chain in the database is not the one that was anchored: nothing more is sealed until somebody has looked. */
export class AuditChainBroken extends Error {
  constructor(anchored: number) {
    super(`The audit chain no longer holds the anchored link ${anchored}: run "ugo audit verify".`);
    this.name = 'AuditChainBroken';
  }
}

/** Chains the entries after they were committed, in id order; one that commits late comes after, in a later link. */
@Injectable()
export class AuditSealer {
  constructor(private readonly work: Work, private readonly anchor: AuditAnchor, @Inject(AUDIT_KEY) private readonly key: Buffer) {}

  /** Seals everything that waits, then anchors the head. Gives the number of entries sealed. */
  async sealPending(): Promise<number> {
    const anchored = await this.anchor.last();
    let sealed = 0;
    let batch: Batch;
    do {
      batch = await this.work.system((em) => this.sealBatch(em, anchored));
      sealed += batch.sealed;
    } while (batch.taken === BATCH);
    // After the commit, never before: an anchor may lag behind the chain, not run ahead of it.
    if (batch.head.number > (anchored?.number ?? 0)) await this.anchor.append(batch.head);
    return sealed;
  }

  private async sealBatch(em: Em, anchored: Anchor | null): Promise<Batch> {
    const head = await lockedHead(em);
    await refuseBroken(em, anchored);
    const rows = await em.execute<(EntryColumns & { sealed: boolean })[]>(
      `select ${ENTRY_COLUMNS}, exists (select from audit_seal s where s.entry_id = e.id) as sealed
       from audit_pending p join audit_entry e on e.id = p.entry_id order by e.id limit ${BATCH}`);
    // An entry that nobody with the key wrote is never sealed: it leaves the queue and verifying names it.
    const entries = rows.filter(({ sealed }) => !sealed).map(storedEntry).filter((entry) => isGenuine(this.key, entry));
    const seals = sealAll(head, entries.map(({ id, content }) => ({ id, content: { ...content } })), sha256);
    if (seals.length > 0) {
      await em.insertMany(AuditSeal, seals.map(({ number, entryId, previous, hash }, index) => (
        { sequence: number, departement: entries[index]!.content.departement, entryId, previousHash: previous, hash })));
    }
    if (rows.length > 0) await em.nativeDelete(AuditPending, { entryId: { $in: rows.map(({ id }) => id) } });
    const last = seals.at(-1);
    return { taken: rows.length, sealed: seals.length, head: last ? { number: last.number, hash: last.hash } : head };
  }
}

/** Waits for the sealer's turn and gives the head of the chain. */
export async function lockedHead(em: Em): Promise<Anchor> {
  await em.execute('select pg_advisory_xact_lock(?)', [SEALER_LOCK]);
  const [head] = await em.execute<{ sequence: string; hash: string }[]>('select sequence::text, hash from audit_seal order by audit_seal.sequence desc limit 1');
  return head ? { number: Number(head.sequence), hash: head.hash } : GENESIS;
}

/** Sealing on top of a cut chain would soon hide the cut: its numbers would be given again. */
async function refuseBroken(em: Em, anchored: Anchor | null): Promise<void> {
  if (!anchored || anchored.number === 0) return;
  const [link] = await em.execute<{ hash: string }[]>('select hash from audit_seal where sequence = ?', [anchored.number]);
  if (link?.hash !== anchored.hash) throw new AuditChainBroken(anchored.number);
}
