import type { Day, DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { EstablishmentRole, ExistingItem, HostContent, HostsImportReport, ImportItem } from './import/index.js';

/** What is written at once, when the whole list has been read. */
export interface HostsListChanges {
  readonly departement: DepartementCode;
  readonly items: readonly ImportItem<HostContent>[];
  /** Keys of every host of the list. */
  readonly kept: readonly string[];
  readonly defects: HostsImportReport['defects'];
  readonly at: Date;
  /** The night from which a changed capacity holds. */
  readonly night: Day;
}

/** Where the import of a Département's list finds and writes hosts. */
export abstract class HostsDirectory {
  abstract establishments(em: Em, departement: DepartementCode, finess: readonly string[]): Promise<Map<string, { readonly kind: HostKind; readonly role: EstablishmentRole }>>;
  abstract known(em: Em, departement: DepartementCode, keys: readonly string[]): Promise<Map<string, ExistingItem>>;
  /** Writes hosts, what the law lets them take, addresses apart, and defects; gives the hosts touched. */
  abstract write(em: Em, changes: HostsListChanges): Promise<string[]>;
}
