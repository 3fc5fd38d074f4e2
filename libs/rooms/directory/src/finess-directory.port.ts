import type { DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { ExistingItem, FinessContent, FinessDefect, ImportItem } from './import/index.js';

/** An establishment that the directory knows under a FINESS number. */
export interface KnownEstablishment extends ExistingItem {
  readonly departement: DepartementCode;
}

/** What is written at once, when the whole file has been read. */
export interface FinessChanges {
  readonly items: readonly ImportItem<FinessContent>[];
  /** Every establishment of the file that the directory holds or will hold, with its Département. */
  readonly kept: ReadonlyMap<string, DepartementCode>;
  readonly defects: readonly FinessDefect[];
  readonly at: Date;
}

/** What was written of one Département. */
export interface WrittenCount {
  readonly departement: DepartementCode;
  readonly created: number;
  readonly updated: number;
}

/** Where the import of the register finds and writes establishments. */
export abstract class FinessDirectory {
  abstract known(em: Em, finess: readonly string[]): Promise<Map<string, KnownEstablishment>>;
  /** Writes organisations, establishments and defects; gives counts and the units whose site has changed. */
  abstract write(em: Em, changes: FinessChanges): Promise<{ readonly counts: WrittenCount[]; readonly hostIds: string[] }>;
}
