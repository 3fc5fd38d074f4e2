import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, OwnerRun } from './database.js';
import { KNOWN_MIGRATIONS } from './migrate.js';

/** A table as a backup holds it: its name, and its columns with their types. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** First line of a backup. */
export interface BackupHeader {
  readonly ugo: 'backup';
  readonly version: 1;
  readonly migrations: readonly string[];
  readonly outboxSequence: number;
  /** Which keys the audit entries' codes and the seals were made with. */
  readonly keys: KeyDigests;
}

/** Which keys, kept outside the database, belong to it: not the keys, digests of them. */
export interface KeyDigests {
  readonly audit: string;
  readonly seal: string;
}

/** How much a backup holds. */
export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
}

const ROWS_AT_ONCE = 1000;

/**
 * Writes everything to one file, as it stood at one instant: compressed lines of JSON, each value as PostgreSQL's text, so that the
 * file moves between the embedded database and a server. It is written beside and renamed: a file with the name is whole.
 */
export async function backup(database: Database, file: string, keys: KeyDigests): Promise<BackupReport> {
  const part = `${file}.part`;
  const report = { tables: 0, rows: 0 };
  try {
    await database.asOwner(async (run) => {
      await pipeline(Readable.from(lines(run, report, keys)), createGzip(), createWriteStream(part, { mode: 0o600, flags: 'w', flush: true }));
    });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return report;
}

async function* lines(run: OwnerRun, report: { tables: number; rows: number }, keys: KeyDigests): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  await run(`set local "ugo.departements" = '*'`);
  const [sequence] = await run('select case when is_called then last_value else 0 end::int as last from outbox_sequence');
  yield line({ ugo: 'backup', version: 1, migrations: KNOWN_MIGRATIONS, outboxSequence: Number(sequence!['last']), keys } satisfies BackupHeader);
  for (const table of await tablesInOrder(run)) {
    report.tables += 1;
    yield line({ table });
    const columns = table.columns.map(({ name }) => `"${name}"::text`).join(', ');
    await run(`declare rows_of cursor for select json_build_array(${columns}) as row from "${table.name}"`);
    for (;;) {
      const rows = await run(`fetch ${ROWS_AT_ONCE} from rows_of`);
      if (rows.length === 0) break;
      report.rows += rows.length;
      yield rows.map(({ row }) => line(row)).join('');
    }
    await run('close rows_of');
  }
  yield `${JSON.stringify({ end: digest.digest('hex'), rows: report.rows })}\n`;
}

/** Our tables, each after those its keys point to. */
export async function tablesInOrder(run: OwnerRun): Promise<BackupTable[]> {
  const tables = await run(`
    select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns,
      coalesce((select json_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '[]') as after
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('spatial_ref_sys', 'mikro_orm_migrations')
    group by c.oid, c.relname order by c.relname`) as unknown as (BackupTable & { after: string[] })[];
  const ordered: BackupTable[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const next = [...left.values()].find(({ after }) => !after.some((name) => left.has(name.replaceAll('"', ''))));
    if (!next) throw new Error('the tables point at each other in a circle');
    left.delete(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}
