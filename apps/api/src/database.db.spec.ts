import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, type Em, inTerritory, openDatabase, unknownMigration } from '@ugo/persistence';
import { openTestDatabase, schemaDifference, TESTED_ENGINE } from '@ugo/testing';
import { entities } from './entities.js';

describe('the database', () => {
  let database: Database & { url?: string };
  beforeAll(async () => { database = await openTestDatabase(entities); });
  afterAll(() => database.close());

  it('is the engine the command asked for', () => expect(database.kind).toBe(TESTED_ENGINE));

  it('runs the application as the unprivileged role', async () => {
    const [row] = await database.orm.em.getConnection().execute(
      'select current_user as who, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as privileged');
    expect(row).toEqual({ who: 'ugo_app', privileged: false });
  });

  it('is exactly what the entities describe: the difference after migrating is empty', async () => {
    expect(await schemaDifference(database, entities)).toBe('');
  });

  it('refuses to write under another Département', async () => {
    await expect(inTerritory(database.orm.em, ['42'], (em) => em.execute(
      `insert into organisation (id, departement, name) values ('00000000-0000-7000-8000-000000000001', '69', 'x')`,
    ))).rejects.toMatchObject({ code: '42501' });
  });

  it('runs the owner\'s work and gives the rights back', async () => {
    const owner = await database.asOwner(async (run) => (await run('select current_user as who'))[0]!['who']);
    expect(owner).not.toBe('ugo_app');
    const [row] = await database.orm.em.getConnection().execute('select current_user as who');
    expect(row).toEqual({ who: 'ugo_app' });
  });

  const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // the embedded engine has one connection, in its own process
  onServer('lets go of connections that were cut under a transaction: more cuts than the pool has places leave it able to serve', async () => {
    const few = await openDatabase({ url: database.url, folder: '', entities, poolSize: 2 });
    for (let cuts = 0; cuts < 5; cuts += 1) {
      await expect(inTerritory(few.orm.em as Em, 'system', async (em) => {
        const [{ pid }] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid') as [{ pid: number }];
        await database.asOwner((run) => run('select pg_terminate_backend($1)', [pid]));
        await em.execute('select 1');
      })).rejects.toThrow();
    }
    expect(await inTerritory(few.orm.em as Em, 'system', (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
    await few.close();
  }, 20_000);

  it('knows a migration from the future', () => {
    expect(unknownMigration(['20261122-01-foundation', '2999-from-the-future'])).toBe('2999-from-the-future');
    expect(unknownMigration(['20261122-01-foundation'])).toBeNull();
  });
});
