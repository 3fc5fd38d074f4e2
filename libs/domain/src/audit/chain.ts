import { canonicalJson, type Json } from './canonical.js';

/** A cryptographic hash as a port: text to hexadecimal digest (SHA-256 in production). */
export type HashFunction = (text: string) => string;

/** An audit entry: what happened, without personal data (those live outside the chain, so that erasing a child leaves it whole). */
export interface AuditEntry {
  readonly id: string;
  readonly content: Json;
  /** True when the caller vouches that the sealer has not come to it yet; an unsealed entry for which nobody vouches was inserted. */
  readonly pending?: boolean;
}

/** One link of the chain. */
export interface Seal {
  /** 1, 2, 3 ...: a missing number is a missing entry. */
  readonly number: number;
  readonly entryId: string;
  /** Hash of the link before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** A head of the chain kept outside the database, so that a cut tail is found. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

/** The head of a chain that has no link yet. */
export const GENESIS: Anchor = Object.freeze({ number: 0, hash: '' });

/** The hash that seals an entry in its place: its number, the link before, its id and its content are all in it. */
export function sealHash(previous: string, number: number, entry: Pick<AuditEntry, 'id' | 'content'>, hash: HashFunction): string {
  return hash(canonicalJson([previous, number, entry.id, entry.content]));
}

/** Seals the entry that follows the head. */
export function seal(head: Anchor, entry: AuditEntry, hash: HashFunction): Seal {
  const number = head.number + 1;
  return { number, entryId: entry.id, previous: head.hash, hash: sealHash(head.hash, number, entry, hash) };
}

/** Seals entries one after the other, as the single sealer does. */
export function sealAll(head: Anchor, entries: readonly AuditEntry[], hash: HashFunction): readonly Seal[] {
  const seals: Seal[] = [];
  let current = head;
  for (const entry of entries) {
    const next = seal(current, entry, hash);
    seals.push(next);
    current = next;
  }
  return seals;
}
