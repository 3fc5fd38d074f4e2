import type { Bilingual, DepartementCode } from '@ugo/domain/kernel';

/** What a column holds. An `id` opens something on a screen and is left out of an export; a `code` is written as its label. */
export type ColumnType = 'text' | 'number' | 'day' | 'instant' | 'code' | 'id';

export interface Column {
  readonly key: string;
  readonly label: Bilingual;
  readonly type: ColumnType;
  /** Of a `code`. */
  readonly codes?: Readonly<Record<string, Bilingual>>;
}

export type Cell = string | number | null;

/** One definition for a screen, a CSV, an XLSX and a printed page: null = unknown, never 0. */
export interface Table {
  readonly key: string;
  /** Whose records it shows, where no filter says so: the audit of an export is theirs. */
  readonly departement?: DepartementCode;
  readonly title: Bilingual;
  /** Its rule in words: what comes on it, and what does not. */
  readonly rule: Bilingual;
  /** ISO instant at which it was read. */
  readonly asOf: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether secret stays and requests are left out, as from every list of people by host (ADR 12). */
  readonly withoutSecret: boolean;
}

export const column = (key: string, type: ColumnType, fr: string, en: string, codes?: Column['codes']): Column => ({ key, type, label: { fr, en }, ...(codes ? { codes } : {}) });

/** A cell as a French reader reads it. */
export function cellText({ type, codes }: Column, cell: Cell): string | number | null {
  return type === 'code' && typeof cell === 'string' ? codes?.[cell]?.fr ?? cell : cell;
}
