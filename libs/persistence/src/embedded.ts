import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';

const parsers = createPostgreSqlTypeParsers((text: string) => array.parse(text));
const extensions = { postgis };

/**
 * A cluster with PostGIS already created, made once by `npm ci`: creating PostGIS takes 15 to 20 s, restoring this
 * file 3 to 5 s. It holds no table of ours, so it only depends on the two packages' versions.
 */
export const TEMPLATE_FILE = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '../../../.cache/ugo/pglite-postgis.tar.gz');

/** Makes the template when it is missing. */
export async function makeTemplate(file = TEMPLATE_FILE): Promise<boolean> {
  if (existsSync(file)) return false;
  const database = await PGlite.create({ extensions });
  await database.exec('create extension postgis');
  const dump = await database.dumpDataDir('none');
  await database.close();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, gzipSync(Buffer.from(await dump.arrayBuffer()), { level: 1 }));
  renameSync(`${file}.${process.pid}`, file);
  return true;
}

/** An embedded database in memory, for tests: a clone of the template. */
export async function openInMemory(): Promise<PGlite> {
  await makeTemplate();
  return PGlite.create({ extensions, parsers, loadDataDir: new Blob([readFileSync(TEMPLATE_FILE)]) });
}

/**
 * Opens the cluster in `folder`, or makes it from the template. It is made beside and then renamed, so that a first start
 * that is killed leaves nothing half-made.
 */
export async function openInFolder(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    await makeTemplate();
    const made = await PGlite.create(making, { extensions, loadDataDir: new Blob([readFileSync(TEMPLATE_FILE)]) });
    await made.close();
    renameSync(making, folder);
  }
  return PGlite.create(folder, { extensions, parsers });
}
