import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backup, type Database, restore } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import { entities } from './entities.js';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const KEY = { audit: 'digest of the key', seal: 'digest of the seal key' };

/** Every row of every table, as text. */
async function contents(database: Database): Promise<string[]> {
  return database.asOwner(async (run) => {
    await run(`set local "ugo.departements" = '*'`);
    const tables = await run(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('spatial_ref_sys', 'mikro_orm_migrations') order by relname`);
    const all: string[] = [];
    for (const { name } of tables) {
      const rows = await run(`select t::text as row from "${String(name)}" t order by 1`);
      all.push(...rows.map(({ row }) => `${String(name)} ${String(row)}`));
    }
    return all;
  });
}

describe('a backup', () => {
  let ugo: TestApplication;
  let empty: Database;
  let untouched: Database;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ugo-backup-'));
    file = join(folder, 'loire.ugo');
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    await loire.unit('Les « Tilleuls », \\ l’été\tet "guillemets"');
    await loire.home('Famille 1');
    await loire.signedIn('enfanceWorker');
    empty = await openTestDatabase(entities);
    untouched = await openTestDatabase(entities);
  });
  afterAll(async () => {
    await ugo.close();
    await empty.close();
    await untouched.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('restores every row of every table', async () => {
    const report = await backup(ugo.database, file, KEY);
    expect(report.rows).toBeGreaterThan(10);
    expect(await restore(empty, file, KEY)).toEqual(report);
    expect(await contents(empty)).toEqual(await contents(ugo.database));
  });

  it('is refused by a database that holds data', async () => {
    await expect(restore(empty, file, KEY)).rejects.toMatchObject({ code: 'NOT_EMPTY' });
  });

  it.each<[string, (whole: Buffer) => Buffer, string]>([
    ['cut short', (whole) => whole.subarray(0, whole.length - 40), 'DAMAGED'],
    ['without its end', (whole) => gzipSync(gunzipSync(whole).toString().trimEnd().split('\n').slice(0, -1).join('\n')), 'DAMAGED'],
    ['changed by a letter', (whole) => gzipSync(gunzipSync(whole).toString().replace('Roanne', 'Rouanne')), 'DAMAGED'],
    ['of another version', (whole) => {
      const text = gunzipSync(whole).toString();
      return gzipSync(text.replace('-foundation', '-other'));
    }, 'DAMAGED'],
    ['that is something else', () => Buffer.from('PK not a backup'), 'NO_BACKUP'],
    ['empty', () => Buffer.alloc(0), 'NO_BACKUP'],
  ])('is refused when it is %s, and nothing is touched', async (_, spoil, code) => {
    const spoilt = join(folder, 'spoilt.ugo');
    writeFileSync(spoilt, spoil(readFileSync(file)));
    await expect(restore(untouched, spoilt, KEY)).rejects.toMatchObject({ code });
    expect(await contents(untouched)).toEqual([]);
  });

  it('is refused without the keys it was made with', async () => {
    await expect(restore(untouched, file, { ...KEY, audit: 'digest of another key' })).rejects.toMatchObject({ code: 'OTHER_KEY' });
    await expect(restore(untouched, file, { ...KEY, seal: 'digest of another key' })).rejects.toMatchObject({ code: 'OTHER_SEAL_KEY' });
    expect(await contents(untouched)).toEqual([]);
  });

  it('says so when there is no such file', async () => {
    await expect(restore(empty, join(folder, 'nowhere'), KEY)).rejects.toMatchObject({ code: 'NO_BACKUP' });
  });
});
