import type { DepartementCode, HostKind } from '@ugo/domain/kernel';
import type { Contours } from '../geography/contours.js';
import { classify, isChildProtection, type EstablishmentRole, type PassedOverReason } from './finess-classify.js';
import { examine, GroupDefects, type FinessDefect, type FinessDefectCode } from './finess-defects.js';
import { isUnreadable, type FinessRecord, type FinessRow } from './finess-record.js';
import { storeAll, type ExistingItem, type ImportChange, type ImportItem } from './store.js';

/** What is stored of an establishment: the record without its place in the file, and what it is. */
export type FinessContent = Omit<FinessRecord, 'line' | 'raw'> & { readonly kind: HostKind; readonly role: EstablishmentRole };

/** What the import of the register needs from storage. Both calls receive at most 200 things. */
export interface FinessImportPort {
  findByFiness(finess: readonly string[]): Promise<ReadonlyMap<string, ExistingItem>>;
  save(batch: readonly ImportItem<FinessContent>[]): Promise<void>;
}

/** How to import. */
export interface FinessImportOptions {
  /** Only this Département; rows of others are passed over, each with its line. */
  readonly departement?: DepartementCode | undefined;
  /** Saves nothing, says what would change. */
  readonly dryRun?: boolean | undefined;
  /** With them, points outside their Département are found. */
  readonly contours?: Contours | undefined;
}

/** A row that was not imported, and why. */
export interface PassedOver {
  readonly line: number;
  readonly finess: string;
  readonly reason: PassedOverReason;
}

/** What an import did, or would do. `read` is always `created + updated + unchanged + passedOver.length`. */
export interface FinessImportReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Hosts kept, by FINESS category. */
  readonly byCategory: Readonly<Record<string, number>>;
  readonly passedOver: readonly PassedOver[];
  readonly defects: readonly FinessDefect[];
  /** Only in a dry run. */
  readonly changes?: readonly (Omit<ImportChange, 'key'> & { readonly finess: string })[];
}

interface Kept {
  readonly line: number;
  readonly key: string;
  readonly content: FinessContent;
  readonly defects: readonly FinessDefectCode[];
}

/** Everything the file says, before storage is asked anything: a file that turns out broken has then written nothing. */
async function readAll(rows: AsyncIterable<FinessRow>, options: FinessImportOptions) {
  const departement = options.departement ?? null;
  const contours = options.contours ?? null;
  const kept = new Map<string, Kept>();
  const passedOver: PassedOver[] = [];
  const defects: FinessDefect[] = [];
  const groups = new GroupDefects();
  let read = 0;
  for await (const row of rows) {
    read += 1;
    const { line, finess } = row;
    const found = classify(row, departement);
    const reason = found.host ? (kept.has(finess) ? 'duplicateRow' : null) : found.reason;
    if (reason !== null) passedOver.push({ line, finess, reason });
    if (reason === 'duplicateRow') defects.push({ line, finess, defect: 'duplicateRow' });
    // Neighbours are examined too: a host's twin number is often theirs.
    if (isUnreadable(row) || (reason !== null && !reason.startsWith('category')) || !isChildProtection(row)) continue;
    groups.add(row);
    const { record: { line: _, raw: __, ...record }, defects: own } = examine(row, { contours });
    defects.push(...own.map((defect) => ({ line, finess, defect })));
    if (found.host) kept.set(finess, { line, key: finess, content: { ...record, kind: found.kind, role: found.role }, defects: own });
  }
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return { read, kept: [...kept.values()].sort(byLine), passedOver: passedOver.sort(byLine), defects: [...defects, ...groups.all()].sort(byLine) };
}

/**
 * Imports the register: nine categories are hosts, every other row is passed over with its reason, every defect is reported
 * and none is kept silently. Safe to run twice. Storage is asked only after the whole file was read.
 */
export async function importFiness(rows: AsyncIterable<FinessRow>, options: FinessImportOptions, port: FinessImportPort): Promise<FinessImportReport> {
  const { read, kept, passedOver, defects } = await readAll(rows, options);
  const store = { find: (keys: readonly string[]) => port.findByFiness(keys), save: (batch: readonly ImportItem<FinessContent>[]) => port.save(batch) };
  const { created, updated, unchanged, changes } = await storeAll(kept, store, options.dryRun ?? false);
  const byCategory: Record<string, number> = {};
  for (const { content } of kept) byCategory[content.category] = (byCategory[content.category] ?? 0) + 1;
  return {
    read, created, updated, unchanged, byCategory, passedOver, defects,
    ...(options.dryRun ? { changes: changes.map(({ key, change, fields }) => ({ finess: key, change, fields })) } : {}),
  };
}
