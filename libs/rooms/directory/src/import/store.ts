import { createHash } from 'node:crypto';

/** How many rows are compared and saved at once. */
export const BATCH_SIZE = 200;

/** One thing to store: its key in the file, its content, and whether it is new. */
export interface ImportItem<Content> {
  readonly key: string;
  readonly content: Content;
  /** {@link contentHash} of the content: store it, and give it back on the next import. */
  readonly hash: string;
  readonly change: 'created' | 'updated';
  readonly defects: readonly string[];
}

/** What storage already holds under a key. */
export interface ExistingItem {
  readonly hash: string;
  /** The stored content, or what storage keeps of it, to say what would change; `null` when it keeps only the hash. */
  readonly content: Readonly<Record<string, unknown>> | null;
}

/** What storage must do for an import. */
export interface ImportStore<Content> {
  find(keys: readonly string[]): Promise<ReadonlyMap<string, ExistingItem>>;
  save(batch: readonly ImportItem<Content>[]): Promise<void>;
}

/** What an import would change in one thing. */
export interface ImportChange {
  readonly key: string;
  readonly change: 'created' | 'updated';
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** Counts of an import, and its changes when it is a dry run. */
export interface StoreOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly changes: readonly ImportChange[];
}

/** The same for the same content whatever the order of its fields. */
export function contentHash(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function differences(content: object, existing: ExistingItem | undefined): ImportChange['fields'] {
  const before = existing ? existing.content : {};
  if (before === null) return [];
  return Object.entries(content)
    .filter(([field]) => !existing || field in before)
    .filter(([field, to]) => canonical(to) !== canonical(before[field] ?? null))
    .map(([field, to]) => ({ field, from: before[field] ?? null, to }));
}

/**
 * Compares with what is stored and saves what differs, in batches. Run twice, the second finds everything unchanged. A dry run
 * saves nothing and lists the changes instead.
 */
export async function storeAll<Content extends object>(
  items: readonly { readonly key: string; readonly content: Content; readonly defects: readonly string[] }[],
  store: ImportStore<Content>, dryRun: boolean,
): Promise<StoreOutcome> {
  const outcome = { created: 0, updated: 0, unchanged: 0, changes: [] as ImportChange[] };
  for (let at = 0; at < items.length; at += BATCH_SIZE) {
    const batch = items.slice(at, at + BATCH_SIZE);
    const existing = await store.find(batch.map(({ key }) => key));
    const toSave: ImportItem<Content>[] = [];
    for (const { key, content, defects } of batch) {
      const hash = contentHash(content);
      const before = existing.get(key);
      if (before?.hash === hash) { outcome.unchanged += 1; continue; }
      const change = before ? 'updated' : 'created';
      outcome[change] += 1;
      toSave.push({ key, content, hash, change, defects });
      if (dryRun) outcome.changes.push({ key, change, fields: differences(content, before) });
    }
    if (!dryRun && toSave.length > 0) await store.save(toSave);
  }
  return outcome;
}
