import { GENESIS, sealHash, type Anchor, type AuditEntry, type HashFunction, type Seal } from './chain.js';
import { exchanged, fault, holds, orphanOf, sealedNumber, type ChainFault, type Reading } from './faults.js';

export interface ChainReport {
  /** In the order of the chain, entries without a link last; empty = whole. */
  readonly faults: readonly ChainFault[];
  /** Links read. */
  readonly links: number;
  /** Entries that wait for the sealer. */
  readonly pending: number;
  /** The last link: where the next batch begins, and what is to be anchored. */
  readonly head: Anchor;
}

/** Above this many, links and entries that do not hold are no longer compared with each other: the work must stay bounded. */
const MOST_COMPARED = 64;

/** A link in its place, and whether something is already known to be wrong with it. */
interface Placed {
  readonly link: Seal;
  readonly faulty: boolean;
}

/** Links that do not hold: swapped with another, or edited in their number; the rest is judged in its place. */
function explain(seals: readonly Seal[], reading: Reading, faults: ChainFault[]): Placed[] {
  const byHash = new Map(seals.map((link) => [link.hash, link]));
  const broken = seals.filter((link) => !holds(link, reading)).sort((a, b) => a.number - b.number);
  const swapped = new Set<Seal>();
  if (broken.length <= MOST_COMPARED) {
    broken.forEach((link, index) => {
      const other = swapped.has(link) ? undefined : broken.slice(index + 1).find((it) => !swapped.has(it) && exchanged(link, it, reading));
      if (!other) return;
      swapped.add(link).add(other);
      faults.push(fault('swapped', link.number, link.entryId, other.number));
    });
  }
  const renumbered = new Map(broken.filter((link) => !swapped.has(link)).map((link) => [link, sealedNumber(link, byHash, reading)]));
  return seals.map((link) => {
    const number = renumbered.get(link);
    if (number === undefined) return { link, faulty: swapped.has(link) };
    faults.push(fault('edited', number, link.entryId));
    return { link: { ...link, number }, faulty: true };
  });
}

/** One link for each number; of several, the one that its neighbours or the anchor know is kept and the others were inserted. */
function place(placed: readonly Placed[], anchor: Anchor | null, reading: Reading, faults: ChainFault[]): Placed[] {
  const hashes = new Set(placed.map(({ link }) => link.hash)).add(reading.from.hash);
  const followed = new Set(placed.map(({ link }) => link.previous));
  if (anchor) followed.add(anchor.hash);
  const score = ({ link, faulty }: Placed): number => (followed.has(link.hash) ? 4 : 0) + (hashes.has(link.previous) ? 2 : 0)
    + (faulty || holds(link, reading) ? 1 : 0);
  const kept = new Map<number, Placed>();
  for (const candidate of placed) {
    const { number, entryId } = candidate.link;
    const rival = kept.get(number);
    const outside = !Number.isSafeInteger(number) || number <= reading.from.number;
    const worse = outside ? candidate : rival && (score(candidate) > score(rival) ? rival : candidate);
    if (worse) faults.push(fault('inserted', number, worse === candidate ? entryId : worse.link.entryId));
    if (worse !== candidate) kept.set(number, candidate);
  }
  return [...kept.values()].sort((a, b) => a.link.number - b.link.number);
}

/** Entries that no link names. */
function orphansOf(chain: readonly Placed[], reading: Reading): Map<string, AuditEntry> {
  const orphans = new Map(reading.entries);
  for (const { link } of chain) orphans.delete(link.entryId);
  return orphans;
}

/** A lone missing link whose entry is still there: the next link knows its hash. */
function lostEntry(number: number, before: string, expected: string, orphans: Map<string, AuditEntry>, { hash }: Reading): string | null {
  const entry = [...orphans.values()].find((it) => sealHash(before, number, it, hash) === expected);
  if (entry) orphans.delete(entry.id);
  return entry?.id ?? null;
}

/** Walks the chain link by link: what is missing, what no longer holds, what the next link does not recognise. */
function walk(chain: readonly Placed[], anchor: Anchor | null, orphans: Map<string, AuditEntry>, reading: Reading, faults: ChainFault[]): void {
  let before: { number: number; hash: string; sound: boolean } = { ...reading.from, sound: true };
  chain.forEach(({ link, faulty }, index) => {
    const missing = link.number - before.number - 1;
    if (missing > 0) {
      const entryId = missing === 1 ? lostEntry(before.number + 1, before.hash, link.previous, orphans, reading) : null;
      faults.push(fault('deleted', before.number + 1, entryId, missing === 1 ? null : link.number - 1));
    }
    const sound = !faulty && holds(link, reading);
    const next = chain[index + 1]?.link;
    if (!sound && !faulty) {
      const known = next?.previous === link.hash || (anchor !== null && link.number <= anchor.number) || anchor === null;
      const orphan = orphanOf(link, [...orphans.values()].slice(0, MOST_COMPARED), reading);
      if (orphan) orphans.delete(orphan.id);
      const gone = !reading.entries.has(link.entryId) && !orphan;
      faults.push(fault(gone ? 'deleted' : known ? 'edited' : 'inserted', link.number, link.entryId));
    } else if (sound && missing === 0 && before.sound && link.previous !== before.hash) {
      // The link before holds, but it is not the one that was there: its entry was edited and sealed again.
      const first = before.number === reading.from.number;
      faults.push(fault('edited', first ? link.number : before.number, first ? link.entryId : chain[index - 1]?.link.entryId ?? null));
    }
    before = { number: link.number, hash: link.hash, sound };
  });
}

/** The anchor against the chain: a tail that is gone, or a chain that was sealed again. */
function checkAnchor(chain: readonly Placed[], anchor: Anchor, orphans: Map<string, AuditEntry>, from: Anchor, faults: ChainFault[]): void {
  const last = chain.at(-1)?.link.number ?? from.number;
  if (last < anchor.number) {
    faults.push(fault('cut', last + 1, null, anchor.number));
    // Entries of the links that were cut are no insertions of their own.
    for (const { id, pending } of [...orphans.values()].slice(0, anchor.number - last)) if (!pending) orphans.delete(id);
    return;
  }
  const anchored = chain.find(({ link }) => link.number === anchor.number);
  if (anchored && anchored.link.hash !== anchor.hash && !faults.some((it) => it.number === anchor.number || it.with === anchor.number)) {
    faults.push(fault('rewritten', anchor.number, anchored.link.entryId));
  }
}

/**
 * Reads a chain, or a batch of it that follows `from`, and names what is wrong with it. Entries and seals may come in any order.
 * @param anchor the head kept outside the database; null when none was kept, or for a batch that does not reach it
 */
export function verifyChain(
  entries: readonly AuditEntry[], seals: readonly Seal[], anchor: Anchor | null, hash: HashFunction, from: Anchor = GENESIS,
): ChainReport {
  const reading: Reading = { entries: new Map(entries.map((entry) => [entry.id, entry])), hash, from };
  const faults: ChainFault[] = [];
  const chain = place(explain(seals, reading, faults), anchor, reading, faults);
  const orphans = orphansOf(chain, reading);
  for (const { kind, entryId } of faults) if (kind === 'inserted' && entryId !== null) orphans.delete(entryId);
  walk(chain, anchor, orphans, reading, faults);
  if (anchor) checkAnchor(chain, anchor, orphans, from, faults);
  const unsealed = [...orphans.values()];
  faults.sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  faults.push(...unsealed.filter(({ pending }) => !pending).map(({ id }) => fault('inserted', null, id)));
  const last = chain.at(-1)?.link;
  return {
    faults, links: seals.length, pending: unsealed.filter(({ pending }) => pending).length,
    head: last ? { number: last.number, hash: last.hash } : from,
  };
}
