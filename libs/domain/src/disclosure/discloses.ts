import { ABOUT_A_CHILD, DISCLOSURE, type Cell, type Datum, type Viewer } from './table.js';

/** What is known of the case at hand. Whatever is not known counts against seeing. */
export interface Circumstances {
  /** The request lies within the viewer's territory. */
  readonly withinTerritory?: boolean;
  /** The judge keeps this child's place secret. */
  readonly secret?: boolean;
  /** The host's address is confidential. */
  readonly confidential?: boolean;
  /** The host is the viewer's own. */
  readonly own?: boolean;
  /** The note has expired. */
  readonly expired?: boolean;
  /** This host's yes was taken for a child whom the viewer follows. */
  readonly yesTaken?: boolean;
  /** Few families live in the commune, so that naming it would name the home. */
  readonly fewFamilies?: boolean;
}

/** What is seen. `canton` stands for a commune where few families live. */
export type Sight = 'full' | 'canton' | 'counts' | 'nothing';

export interface Disclosure {
  readonly sight: Sight;
  /** This read must leave a trace. */
  readonly logged: boolean;
}

/** The one answer for what is missing and for what is forbidden. */
export const NOTHING: Disclosure = Object.freeze({ sight: 'nothing', logged: false });

/** Each rule asks for a certainty: an unknown circumstance is a no. */
const RULES: Readonly<Record<Cell, (it: Circumstances) => 'full' | 'counts' | 'nothing'>> = {
  yes: () => 'full',
  no: () => 'nothing',
  counts: () => 'counts',
  countsUnlessSecret: ({ secret }) => (secret === false ? 'counts' : 'nothing'),
  withinTerritory: ({ withinTerritory }) => (withinTerritory === true ? 'full' : 'nothing'),
  unlessSecret: ({ secret }) => (secret === false ? 'full' : 'nothing'),
  unlessConfidential: ({ confidential }) => (confidential === false ? 'full' : 'nothing'),
  own: ({ own }) => (own === true ? 'full' : 'nothing'),
  untilExpiry: ({ expired }) => (expired === false ? 'full' : 'nothing'),
  fromTakenYes: ({ yesTaken }) => (yesTaken === true ? 'full' : 'nothing'),
};

/** Own properties only: a name such as `constructor` is no row. */
const at = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** What a viewer sees of a datum. Fails closed: an unknown datum, viewer or circumstance shows nothing. */
export function discloses(datum: Datum, viewer: Viewer, circumstances: Circumstances = {}): Disclosure {
  const row = at<Readonly<Record<string, Cell>>>(DISCLOSURE, datum);
  const cell = row && at(row, viewer);
  const sight = cell ? RULES[cell](circumstances) : 'nothing';
  if (sight === 'nothing') return NOTHING;
  // A host sees its own commune; for everybody else the commune of a lonely family is told as its canton.
  const lonely = datum === 'fosterHomeCommune' && sight === 'full' && cell !== 'own' && circumstances.fewFamilies !== false;
  return { sight: lonely ? 'canton' : sight, logged: sight === 'full' && ABOUT_A_CHILD.includes(datum) };
}

/** The value where it may be seen in full, else null: the same for a value that is missing and one that is forbidden. */
export function disclose<T>(value: T | null | undefined, datum: Datum, viewer: Viewer, circumstances: Circumstances = {}): T | null {
  return discloses(datum, viewer, circumstances).sight === 'full' ? value ?? null : null;
}
