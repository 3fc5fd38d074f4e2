import type { Seal } from '@ugo/domain/audit';
import type { Em } from '@ugo/persistence';
import { ENTRY_COLUMNS, type EntryColumns, type StoredEntry, storedEntry } from './entry-content.js';

const BATCH = 1000;
/** Below every number a link can bear. */
const BEFORE_ALL = '-9223372036854775808';

/** Links in the order of their numbers, with the entries they seal as far as these are still there. */
export interface LinkBatch {
  readonly seals: readonly Seal[];
  readonly entries: readonly StoredEntry[];
  readonly numberOf: ReadonlyMap<string, number>;
}

interface LinkRow {
  readonly sequence: string;
  readonly entryId: string;
  readonly previous: string;
  readonly hash: string;
}

/** Reads the chain from its beginning, a batch in memory at a time. */
export async function* linkBatches(em: Em): AsyncGenerator<LinkBatch> {
  let after = BEFORE_ALL;
  for (;;) {
    const rows = await em.execute<(LinkRow & { [Column in keyof EntryColumns]: EntryColumns[Column] | null })[]>(
      `select s.sequence::text as sequence, s.entry_id as "entryId", s.previous_hash as previous, s.hash, ${ENTRY_COLUMNS}
       from audit_seal s left join audit_entry e on e.id = s.entry_id where s.sequence > ?::bigint order by s.sequence limit ${BATCH}`, [after]);
    if (rows.length === 0) return;
    yield {
      seals: rows.map(({ sequence, entryId, previous, hash }) => ({ number: Number(sequence), entryId, previous, hash })),
      entries: rows.filter(({ id }) => id !== null).map((row) => storedEntry(row as EntryColumns)),
      numberOf: new Map(rows.map(({ sequence, entryId }) => [entryId, Number(sequence)])),
    };
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.sequence;
  }
}

/** An entry without a link, and whether it stands in the sealer's queue. */
export interface UnsealedEntry extends StoredEntry {
  readonly queued: boolean;
}

/** Few while the sealer runs: the entries of the last seconds, and those that nobody should have put there. */
export async function unsealedEntries(em: Em): Promise<UnsealedEntry[]> {
  const rows = await em.execute<(EntryColumns & { queued: boolean })[]>(
    `select ${ENTRY_COLUMNS}, p.entry_id is not null as queued from audit_entry e left join audit_pending p on p.entry_id = e.id
     where not exists (select from audit_seal s where s.entry_id = e.id) order by e.id`);
  return rows.map((row) => ({ ...storedEntry(row), queued: row.queued }));
}

/** Ids that stand in the queue while their entry is gone: deleted before the sealer came. */
export async function lostBeforeSealing(em: Em): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    'select p.entry_id as id from audit_pending p where not exists (select from audit_entry e where e.id = p.entry_id) order by p.entry_id');
  return rows.map(({ id }) => id);
}
