import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, inTerritory, unknownMigration } from '@ugo/persistence';
import { openTestDatabase, schemaDifference, TESTED_ENGINE } from '@ugo/testing';
import { entities } from './entities.js';

describe('the database', () => {
  let database: Database;
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

  it('knows a migration from the future', () => {
    expect(unknownMigration(['20261122-01-foundation', '2999-from-the-future'])).toBe('2999-from-the-future');
    expect(unknownMigration(['20261122-01-foundation'])).toBeNull();
  });
});
