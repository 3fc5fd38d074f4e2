import { sealHash, type Anchor, type AuditEntry, type HashFunction, type Seal } from './chain.js';

/** What is wrong with a chain, and where. */
export interface ChainFault {
  /**
   * `edited`: an entry, or its seal, no longer says what was sealed. `deleted`: a sealed entry, or links, are gone. `inserted`: an entry or a link
   * that the sealer did not put there. `swapped`: two entries or links exchanged something. `cut`: the tail up to the anchor is gone.
   * `rewritten`: the chain agrees with itself and not with the anchor: someone sealed it again, up to this link.
   */
  readonly kind: 'edited' | 'deleted' | 'inserted' | 'swapped' | 'cut' | 'rewritten';
  /** Number of the link concerned, or the first of several; null for an entry that has no link. */
  readonly number: number | null;
  /** The last number of several that are missing, or the other one of a swap; null for a single one. */
  readonly with: number | null;
  /** The entry concerned, where it is known. */
  readonly entryId: string | null;
}

/** What the verification reads from. */
export interface Reading {
  readonly entries: ReadonlyMap<string, AuditEntry>;
  readonly hash: HashFunction;
  readonly from: Anchor;
}

export const fault = (kind: ChainFault['kind'], number: number | null, entryId: string | null, other: number | null = null): ChainFault => (
  { kind, number, with: other, entryId });

/** What goes into a link's hash, with the hash it must give. */
interface Ingredients {
  readonly number: number;
  readonly previous: string;
  readonly id: string;
  readonly content: AuditEntry['content'];
}

const ingredients = (link: Seal, { entries }: Reading): Ingredients | undefined => {
  const entry = entries.get(link.entryId);
  return entry && { number: link.number, previous: link.previous, id: entry.id, content: entry.content };
};

const gives = (it: Ingredients, link: Seal, hash: HashFunction): boolean => sealHash(it.previous, it.number, it, hash) === link.hash;

/** Whether a link is what the sealer made of its entry. */
export function holds(link: Seal, reading: Reading): boolean {
  const made = ingredients(link, reading);
  return made !== undefined && gives(made, link, reading.hash);
}

const EXCHANGEABLE = ['number', 'previous', 'id', 'content'] as const;

/** Whether two links that do not hold would, were some of their ingredients exchanged back: whichever of them changed places is found. */
export function exchanged(a: Seal, b: Seal, reading: Reading): boolean {
  const [madeA, madeB] = [ingredients(a, reading), ingredients(b, reading)];
  if (!madeA || !madeB) return false;
  for (let mask = 1; mask < 2 ** EXCHANGEABLE.length; mask += 1) {
    const taken = EXCHANGEABLE.filter((_, bit) => mask & (1 << bit));
    const mix = (own: Ingredients, other: Ingredients): Ingredients => ({ ...own, ...Object.fromEntries(taken.map((field) => [field, other[field]])) });
    if (gives(mix(madeA, madeB), a, reading.hash) && gives(mix(madeB, madeA), b, reading.hash)) return true;
  }
  return false;
}

/** The number a link had when it was sealed, where only its number was edited: one more than the link it follows. */
export function sealedNumber(link: Seal, byHash: ReadonlyMap<string, Seal>, reading: Reading): number | undefined {
  const made = ingredients(link, reading);
  const before = link.previous === reading.from.hash ? reading.from.number : byHash.get(link.previous)?.number;
  return made && before !== undefined && gives({ ...made, number: before + 1 }, link, reading.hash) ? before + 1 : undefined;
}

/** The entry without a link that a broken link was made of: its own id, or the id the link names, was edited. */
export function orphanOf(link: Seal, orphans: readonly AuditEntry[], { hash }: Reading): AuditEntry | undefined {
  return orphans.find(({ id, content }) => {
    const made = { number: link.number, previous: link.previous, content };
    return gives({ ...made, id }, link, hash) || gives({ ...made, id: link.entryId }, link, hash);
  });
}
