import { createHash } from 'node:crypto';
import { type AuditEntry, GENESIS, type Json, type Seal, sealAll } from '@ugo/domain/audit';

/** What an intruder who has read the source would do: read the entries ... */
export const ENTRIES_TO_FORGE = `select id, departement, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId", action,
  subject_type as "subjectType", subject_id as "subjectId", details from audit_entry order by id`;

/** ... and seal them all again. Without the key the codes of the entries stay what they were. */
export function sealAllOf(rows: readonly ({ readonly id: string } & { readonly [key: string]: Json })[]): readonly Seal[] {
  const entries: AuditEntry[] = rows.map(({ id, ...content }) => ({ id, content }));
  return sealAll(GENESIS, entries, (text) => createHash('sha256').update(text).digest('hex'));
}
