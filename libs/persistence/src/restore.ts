import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type BackupHeader, type BackupReport, type BackupTable, type KeyDigests, tablesInOrder } from './backup.js';
import type { Database, OwnerRun } from './database.js';
import { KNOWN_MIGRATIONS } from './migrate.js';

/** Reference data that a new database may already hold: replaced by the backup's. */
const REFERENCE = ['commune', 'departement'];
const ROWS_AT_ONCE = 500;

/** The backup can't be restored; nothing was touched. */
export class RestoreRefusal extends Error {
  constructor(readonly code: 'NO_BACKUP' | 'DAMAGED' | 'OTHER_VERSION' | 'OTHER_KEY' | 'OTHER_SEAL_KEY' | 'NOT_EMPTY', message: string) {
    super(message);
    this.name = 'RestoreRefusal';
  }
}

/** Puts a backup into an empty database of the same version, in one transaction. The file is read to its end before anything is written. */
export async function restore(database: Database, file: string, keys: KeyDigests): Promise<BackupReport> {
  await check(file, keys);
  return database.asOwner(async (run) => {
    await run(`set local "ugo.restoring" = 'on'`); // no mark for figures that come with the rest
    await run(`set local "ugo.departements" = '*'`);
    const tables = new Map((await tablesInOrder(run)).map((table) => [table.name, table]));
    await refuseUnlessEmpty(run, [...tables.keys()]);
    for (const name of REFERENCE) await run(`delete from "${name}"`);
    const report = { tables: 0, rows: 0 };
    for await (const [table, rows] of batches(file, (header) => run('select setval($1, greatest($2::int, 1), $2::int > 0)', ['outbox_sequence', header.outboxSequence]))) {
      if (rows === null) report.tables += 1;
      else {
        await insert(run, table, rows);
        report.rows += rows.length;
      }
    }
    return report;
  });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  yield* createInterface({ input: unzipped, crlfDelay: Infinity });
}

/** @throws RestoreRefusal unless the file is a whole backup of this version. */
async function check(file: string, keys: KeyDigests): Promise<void> {
  const digest = createHash('sha256');
  let header: BackupHeader | null = null;
  let end: string | null = null;
  try {
    for await (const line of linesOf(file)) {
      const value = JSON.parse(line) as Partial<BackupHeader> & { end?: string };
      header ??= value.ugo === 'backup' ? value as BackupHeader : null;
      if (!header) break;
      if (!Array.isArray(value) && value.end) end = value.end;
      else digest.update(`${line}\n`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw noBackup(file);
    if (!header) throw noBackup(file);
    throw damaged(file);
  }
  if (!header) throw noBackup(file);
  if (end !== digest.digest('hex')) throw damaged(file);
  if (header.migrations.join() !== KNOWN_MIGRATIONS.join()) {
    throw new RestoreRefusal('OTHER_VERSION', `Cette sauvegarde vient d’une autre version d’UGO : restaurez-la avec cette version, puis mettez à jour.\n`
      + 'This backup comes from another version of UGO: restore it with that version, then upgrade.');
  }
  if (header.keys.audit !== keys.audit) {
    throw new RestoreRefusal('OTHER_KEY', 'Cette sauvegarde a été faite avec une autre clé d’audit : apportez le fichier « audit-key » de l’installation d’origine (UGO_AUDIT_KEY_FILE).\n'
      + 'This backup was made with another audit key: bring the file "audit-key" of the original installation (UGO_AUDIT_KEY_FILE).');
  }
  if (header.keys.seal !== keys.seal) {
    throw new RestoreRefusal('OTHER_SEAL_KEY', 'Les identités de cette sauvegarde sont scellées par une autre clé : apportez le fichier « seal-key » de l’installation d’origine (UGO_SEAL_KEY_FILE).\n'
      + 'The identities in this backup are sealed with another key: bring the file "seal-key" of the original installation (UGO_SEAL_KEY_FILE).');
  }
}

const noBackup = (file: string): RestoreRefusal => new RestoreRefusal('NO_BACKUP',
  `« ${file} » n’est pas une sauvegarde d’UGO.\n"${file}" is not a backup of UGO.`);
const damaged = (file: string): RestoreRefusal => new RestoreRefusal('DAMAGED',
  `La sauvegarde « ${file} » est incomplète ou abîmée : rien n’a été restauré.\nThe backup "${file}" is incomplete or damaged: nothing was restored.`);

async function refuseUnlessEmpty(run: OwnerRun, tables: readonly string[]): Promise<void> {
  for (const name of tables.filter((table) => !REFERENCE.includes(table))) {
    if ((await run(`select 1 from "${name}" limit 1`)).length > 0) {
      throw new RestoreRefusal('NOT_EMPTY', 'La base contient déjà des données : restaurez dans une base vide (« npm start -- --no-demo » une fois, puis arrêtez).\n'
        + 'The database already holds data: restore into an empty one ("npm start -- --no-demo" once, then stop).');
    }
  }
}

/** The rows in batches; each table is announced once with `null`. */
async function* batches(file: string, begin: (header: BackupHeader) => Promise<unknown>): AsyncGenerator<[BackupTable, string[] | null]> {
  let table: BackupTable | null = null;
  let rows: string[] = [];
  for await (const line of linesOf(file)) {
    if (line.startsWith('[')) {
      rows.push(line);
      if (rows.length < ROWS_AT_ONCE) continue;
    }
    if (table && rows.length > 0) yield [table, rows];
    rows = [];
    if (line.startsWith('[')) continue;
    const value = JSON.parse(line) as { table?: BackupTable; ugo?: string };
    if (value.ugo) await begin(value as unknown as BackupHeader);
    table = value.table ?? null;
    if (table) yield [table, null];
  }
}

async function insert(run: OwnerRun, { name, columns }: BackupTable, rows: readonly string[]): Promise<void> {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const values = columns.map(({ type }, index) => `(r ->> ${index})::${type}`).join(', ');
  await run(`insert into "${name}" (${names}) select ${values} from jsonb_array_elements($1::jsonb) as t(r)`, [`[${rows.join(',')}]`]);
}
