import type { HostKind } from '@ugo/domain/kernel';
import type { EstablishmentRole } from './finess-classify.js';
import { unitDefects, type FosterHomeRow, type HostLine, type HostRow, type UnitRow } from './hosts-list.js';
import { problem, type HostDefectCode, type HostProblem, type HostProblemCode } from './hosts-problems.js';
import { BATCH_SIZE, storeAll, type ExistingItem, type ImportChange, type ImportItem } from './store.js';

/** What is stored of a unit or a foster home. */
export type HostContent = Omit<UnitRow, 'line' | 'key'> | Omit<FosterHomeRow, 'line' | 'key'>;

/** What the import of a list needs from storage. Each call receives at most 200 things. */
export interface HostsImportPort {
  /** Establishments of the directory among these FINESS numbers. */
  findEstablishments(finess: readonly string[]): Promise<ReadonlyMap<string, { readonly kind: HostKind; readonly role: EstablishmentRole }>>;
  findByKey(keys: readonly string[]): Promise<ReadonlyMap<string, ExistingItem>>;
  save(batch: readonly ImportItem<HostContent>[]): Promise<void>;
}

/** What an import did, or would do; the same shape as the register's. */
export interface HostsImportReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Hosts kept, by kind. */
  readonly byCategory: Readonly<Record<string, number>>;
  /** One entry per line passed over, with its first reason; `problems` has them all. */
  readonly passedOver: readonly { readonly line: number; readonly finess: string; readonly reason: HostProblemCode }[];
  readonly defects: readonly { readonly line: number; readonly finess: string; readonly defect: HostDefectCode; readonly key: string }[];
  readonly problems: readonly HostProblem[];
  /** Only in a dry run. */
  readonly changes?: readonly ImportChange[];
}

interface Kept { readonly line: number; readonly row: HostRow; readonly defects: readonly HostDefectCode[] }
type Refused = Extract<HostLine, { ok: false }>;

const finessOf = (row: HostRow): string => (row.type === 'unit' ? row.finess : row.serviceFiness ?? '');

/** A foster home's address is served to nobody but its owner: a dry run says that it changes, not what it is. */
function withoutAddress(change: ImportChange): ImportChange {
  const hidden = (value: unknown): string | null => (value === null ? null : '•••');
  return { ...change, fields: change.fields.map((each) => (each.field === 'address' ? { field: 'address', from: hidden(each.from), to: hidden(each.to) } : each)) };
}

/** A unit that names no kind is of its establishment's kind, with what the law says of that kind. */
function ofKind({ line }: Kept, unit: UnitRow, kind: HostKind): Kept {
  const row = { ...unit, kind };
  return { line, row, defects: unitDefects(row) };
}

/** Sets aside the rows whose establishment the directory does not know, or whose service is none. */
async function checkEstablishments(kept: readonly Kept[], port: HostsImportPort): Promise<{ accepted: Kept[]; refused: Refused[] }> {
  const numbers = [...new Set(kept.map(({ row }) => finessOf(row)).filter((finess) => finess !== ''))];
  const known = new Map<string, { kind: HostKind; role: EstablishmentRole }>();
  for (let at = 0; at < numbers.length; at += BATCH_SIZE) {
    for (const [finess, each] of await port.findEstablishments(numbers.slice(at, at + BATCH_SIZE))) known.set(finess, each);
  }
  const accepted: Kept[] = [];
  const refused: Refused[] = [];
  for (const each of kept) {
    const { row, line } = each;
    const finess = finessOf(row);
    const establishment = known.get(finess);
    const field = row.type === 'unit' ? 'finess' : 'serviceFiness';
    const isService = row.type === 'unit' || establishment?.role === 'placementService';
    const code: HostProblemCode | null = finess === '' || (establishment && isService) ? null : establishment ? 'notAPlacementService' : 'unknownEstablishment';
    if (code) refused.push({ ok: false, line, finess, problems: [problem(line, field, code)] });
    else accepted.push(row.type === 'unit' && row.kind === null ? ofKind(each, row, establishment!.kind) : each);
  }
  return { accepted, refused };
}

/**
 * Imports a Département's own list of units and foster homes. Reality is not refused: what the law does not allow but is so
 * comes in as a defect that awaits a decision. Safe to run twice; nothing is written before the whole file was read.
 */
export async function importHosts(lines: AsyncIterable<HostLine> | Iterable<HostLine>, options: { readonly dryRun?: boolean | undefined }, port: HostsImportPort): Promise<HostsImportReport> {
  const kept: Kept[] = [];
  const refused: Refused[] = [];
  for await (const line of lines) {
    if (line.ok) kept.push(line);
    else refused.push(line);
  }
  const { accepted, refused: unknown } = await checkEstablishments(kept, port);
  const out = [...refused, ...unknown].sort((a, b) => a.line - b.line);
  const items = accepted.map(({ row: { line: _, key, ...content }, defects }) => ({ key, content: content as HostContent, defects }));
  const store = { find: (keys: readonly string[]) => port.findByKey(keys), save: (batch: readonly ImportItem<HostContent>[]) => port.save(batch) };
  const { created, updated, unchanged, changes } = await storeAll(items, store, options.dryRun ?? false);
  const byCategory: Record<string, number> = {};
  for (const { row } of accepted) {
    const kind = row.type === 'fosterHome' ? 'fosterHome' : row.kind ?? 'unknown';
    byCategory[kind] = (byCategory[kind] ?? 0) + 1;
  }
  return {
    read: kept.length + refused.length, created, updated, unchanged, byCategory,
    passedOver: out.map(({ line, finess, problems }) => ({ line, finess, reason: problems[0]!.code })),
    defects: accepted.flatMap(({ line, row, defects }) => defects.map((defect) => ({ line, finess: finessOf(row), defect, key: row.key }))),
    problems: out.flatMap(({ problems }) => problems),
    ...(options.dryRun ? { changes: changes.map(withoutAddress) } : {}),
  };
}
