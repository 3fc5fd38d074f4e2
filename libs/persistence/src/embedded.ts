import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Extension, PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import array from 'postgres-array';
import { slimBundle } from './postgis-bundle.js';

const parsers = createPostgreSqlTypeParsers((text: string) => array.parse(text));

/**
 * A cluster with PostGIS already created, made once by `npm ci`: creating PostGIS takes 15 to 20 s, restoring this
 * file 3 to 5 s. It holds no table of ours, so it only depends on the two packages' versions.
 */
export const TEMPLATE_FILE = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '../../../.cache/ugo/pglite-postgis.tar.gz');

/** What is needed of PostGIS after that, made with it. */
const BUNDLE_FILE = join(dirname(TEMPLATE_FILE), 'postgis-slim.tar.gz');

const slimPostgis: Extension = {
  ...postgis,
  setup: async (pglite, options) => ({ ...await postgis.setup(pglite, options), bundlePath: pathToFileURL(BUNDLE_FILE) }),
};
const extensions = { postgis: slimPostgis };

/** Makes the template, and the bundle that opens it, when they are missing. */
export async function makeTemplate(): Promise<boolean> {
  if (existsSync(TEMPLATE_FILE) && existsSync(BUNDLE_FILE)) return false;
  let bundle: URL | undefined;
  const whole: Extension = {
    ...postgis,
    setup: async (pglite, options) => {
      const made = await postgis.setup(pglite, options);
      bundle = made.bundlePath;
      return made;
    },
  };
  const database = await PGlite.create({ extensions: { postgis: whole } });
  await database.exec('create extension postgis');
  const dump = await database.dumpDataDir('none');
  await database.close();
  keep(BUNDLE_FILE, slimBundle(readFileSync(fileURLToPath(bundle!))));
  keep(TEMPLATE_FILE, gzipSync(Buffer.from(await dump.arrayBuffer()), { level: 1 }));
  return true;
}

/** Beside, then renamed: what is killed leaves nothing half-made. */
function keep(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

/** The template, unzipped here: PGlite would do it through web streams, which takes seconds. */
async function template(): Promise<Blob> {
  await makeTemplate();
  return new Blob([gunzipSync(readFileSync(TEMPLATE_FILE))]);
}

/** An embedded database in memory, for tests: a clone of the template. */
export async function openInMemory(): Promise<PGlite> {
  return withFewParsers(await PGlite.create({ extensions, parsers, loadDataDir: await template() }));
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
    const made = await PGlite.create(making, { extensions, loadDataDir: await template() });
    await made.close();
    renameSync(making, folder);
  }
  await makeTemplate(); // a folder may be older than the packages it is opened with
  return withFewParsers(await PGlite.create(folder, { extensions, parsers }));
}

/** PostgreSQL's types with a number for good come before: from here on are rows of tables, and arrays of those. */
const FIRST_NUMBER_GIVEN = 10_000;

/** PGlite copies its table of parsers for each statement: with those for arrays of rows, which nothing reads, that took a tenth of a spec's time. */
function withFewParsers(pglite: PGlite): PGlite {
  pglite.parsers = Object.fromEntries(Object.entries(pglite.parsers).filter(([type]) => Number(type) < FIRST_NUMBER_GIVEN));
  return pglite;
}
