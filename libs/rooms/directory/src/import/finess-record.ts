import type { Day, DepartementCode } from '@ugo/domain/kernel';

/** The register's own text, kept where reading changed it: defects are told from this. */
export interface FinessRaw {
  readonly name: string;
  readonly town: string;
  readonly openedOn: string;
  readonly telephone: string;
  readonly siret: string;
}

/** An establishment of the national register, the same whichever file it was read from. */
export interface FinessRecord {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly finess: string;
  readonly finessEj: string;
  readonly siret: string | null;
  readonly name: string;
  readonly nameRaw: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly address: string | null;
  readonly postcode: string;
  /** Readable, without CEDEX. */
  readonly town: string;
  readonly communeInsee: string | null;
  readonly departement: DepartementCode;
  readonly telephone: string | null;
  readonly openedOn: Day | null;
  readonly updatedOn: Day | null;
  /** WGS 84, as the file gives it or as converted from its projection; `null` when it gives none. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly raw: FinessRaw;
}

/** A line that should hold an establishment and does not. */
export interface UnreadableRow {
  readonly line: number;
  readonly finess: string;
  readonly unreadable: string;
}

/** What a reader yields, line after line. */
export type FinessRow = FinessRecord | UnreadableRow;

/** Whether the row could not be read. */
export function isUnreadable(row: FinessRow): row is UnreadableRow {
  return 'unreadable' in row;
}
