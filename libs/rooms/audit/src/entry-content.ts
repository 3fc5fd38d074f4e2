import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AuditLine } from '@ugo/access';
import { canonicalJson, type HashFunction, type Json } from '@ugo/domain/audit';

/** The chain's hash. */
export const sha256: HashFunction = (text) => createHash('sha256').update(text).digest('hex');

/** An entry as it is hashed: the same text from the use case that writes it and from the database that gives it back. */
export interface EntryContent {
  readonly departement: string;
  /** ISO 8601 in UTC, to the microsecond, as PostgreSQL keeps it. */
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly details: Json;
}

/** The content of a line about to be written. */
export function contentOf({ departement, actorId, action, subjectType, subjectId, details }: AuditLine, at: Date): EntryContent {
  return {
    departement, at: at.toISOString().replace('Z', '000Z'), actorId, action: keepable(action), subjectType: keepable(subjectType),
    subjectId: subjectId === null ? null : keepable(subjectId),
    details: JSON.parse(JSON.stringify(details ?? {}, (_key, value: unknown) => (typeof value === 'string' ? keepable(value) : value))) as Json,
  };
}

/** What PostgreSQL can't keep is replaced: an audit line never makes the change it tells of fail. */
const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** The code of an entry, which only the holder of the key can make. */
export function macOf(key: Buffer, id: string, content: EntryContent): string {
  return createHmac('sha256', key).update(canonicalJson([id, { ...content }])).digest('hex');
}

/** Whether the entry was written by a holder of the key, and has not been edited since. */
export function isGenuine(key: Buffer, { id, content, mac }: StoredEntry): boolean {
  const [expected, given] = [Buffer.from(macOf(key, id, content)), Buffer.from(mac)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** An entry read back. */
export interface StoredEntry {
  readonly id: string;
  readonly content: EntryContent;
  readonly mac: string;
}

/** Columns of `audit_entry e`, as text where a driver would change them. */
export const ENTRY_COLUMNS = `e.id, e.departement, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_id as "actorId",
  e.action, e.subject_type as "subjectType", e.subject_id as "subjectId", e.details::text as details, e.mac`;

/** A row of {@link ENTRY_COLUMNS}. */
export interface EntryColumns {
  readonly id: string;
  readonly departement: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly details: string;
  readonly mac: string;
}

/** The entry of a row. */
export function storedEntry({ id, mac, departement, at, actorId, action, subjectType, subjectId, details }: EntryColumns): StoredEntry {
  return { id, mac, content: { departement, at, actorId, action, subjectType, subjectId, details: detailsOf(details) } };
}

/** Numbers that only a raw edit can have put there (1e400) must be found, not stop the finding. */
function detailsOf(text: string): Json {
  const details = JSON.parse(text) as Json;
  try {
    canonicalJson(details);
    return details;
  } catch {
    return text;
  }
}
