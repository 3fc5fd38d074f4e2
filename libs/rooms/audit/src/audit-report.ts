import type { Anchor, ChainFault } from '@ugo/domain/audit';

/** What is wrong with the audit, and where. */
export interface AuditFault extends Omit<ChainFault, 'kind'> {
  /**
   * As in {@link ChainFault}; `forged`: sealed, but not written by the application (edited or inserted, then sealed again);
   * `unanchored`: there are links and no head was found outside the database.
   */
  readonly kind: ChainFault['kind'] | 'forged' | 'unanchored';
}

export interface AuditReport {
  readonly whole: boolean;
  /** In the order of the chain, entries without a link last. */
  readonly faults: readonly AuditFault[];
  readonly links: number;
  /** Genuine entries that wait for the sealer. */
  readonly pending: number;
  readonly head: Anchor;
  /** Number of the link kept outside the database, or null. */
  readonly anchored: number | null;
}

const WORDS: Readonly<Record<AuditFault['kind'], readonly [fr: string, en: string]>> = {
  edited: ['modifiée après avoir été scellée', 'edited after it was sealed'],
  deleted: ['supprimée', 'deleted'],
  inserted: ['insérée sans passer par l’application', 'inserted without going through the application'],
  swapped: ['échangée avec une autre', 'swapped with another'],
  cut: ['fin de la chaîne coupée', 'tail of the chain cut off'],
  rewritten: ['chaîne scellée à nouveau : elle ne concorde plus avec l’ancre', 'chain sealed again: it no longer agrees with the anchor'],
  forged: ['scellée sans avoir été écrite par l’application (ou écrite avec une autre clé)', 'sealed, but not written by the application (or written with another key)'],
  unanchored: ['aucune ancre hors de la base : une fin coupée ne se verrait pas', 'no anchor outside the database: a cut tail would not be seen'],
};

/** One sentence for a fault, in French and in English. */
export function describeFault({ kind, number, with: other, entryId }: AuditFault): readonly [fr: string, en: string] {
  const [fr, en] = WORDS[kind];
  const range = number === null ? '' : other === null ? ` ${number}` : kind === 'swapped' ? ` ${number}, ${other}` : ` ${number}–${other}`;
  const id = entryId === null ? '' : ` (${entryId})`;
  return [`entrée${range}${id} : ${fr}`, `entry${range}${id}: ${en}`];
}
