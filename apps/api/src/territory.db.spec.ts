import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, type Em, inTerritory } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import { entities } from './entities.js';
import { insertSql, type Row, ROWS } from './testing/rows.js';

/** Reference data that everyone reads and only the system writes. */
const PUBLIC = ['Departement', 'Commune'];
/** Rows that hang on a host, which a neighbour reads once the host is shared with it, and never writes. */
const SHARED = ['Establishment', 'Host', 'HostShare', 'Authorisation', 'Approval', 'Derogation', 'Suspension', 'Leave', 'Offer'];
/** Tables that belong to no Département at all. */
const SYSTEM = ['SignInSlowing'];

const NAMES = entities.map(({ meta }) => meta.className);

describe('each table, for a neighbour who writes its own SQL as the application', () => {
  let database: Database;
  const tables = new Map<string, { readonly table: string; readonly keys: readonly string[] }>();
  beforeAll(async () => {
    database = await openTestDatabase(entities);
    for (const { meta } of entities) {
      const found = database.orm.getMetadata().getByClassName(meta.className as never) as { tableName: string; primaryKeys: string[]; properties: Record<string, { fieldNames: string[] }> };
      tables.set(meta.className, { table: found.tableName, keys: found.primaryKeys.flatMap((key) => found.properties[key]!.fieldNames) });
    }
    await database.asOwner(async (run) => {
      for (const [departement, n] of [['42', 0], ['69', 0], ['42', 2]] as const) {
        for (const name of NAMES) {
          if (name === 'Departement' && n > 0) continue;
          const { sql, params } = insertSql(tables.get(name)!.table, build(name, departement, n));
          await run(sql((index) => `$${index}`), params);
        }
      }
    });
  });
  afterAll(() => database.close());

  const build = (name: string, departement: string, n: number): Row => {
    const builder = ROWS[name];
    if (!builder) throw new Error(`No row builder for ${name}: add one to testing/rows.ts, and say who sees its rows.`);
    return builder(departement, n);
  };
  const as = <T>(territory: readonly string[] | 'system', work: (em: Em) => Promise<T>): Promise<T> => inTerritory(database.orm.em as Em, territory, work);
  /** Condition that finds one row by its primary key. */
  const thisRow = (name: string, departement: string, n = 0): { readonly where: string; readonly params: unknown[] } => {
    const [{ keys }, values] = [tables.get(name)!, build(name, departement, n)];
    return { where: keys.map((key) => `"${key}" = ?`).join(' and '), params: keys.map((key) => values[key]) };
  };
  const found = async (territory: readonly string[] | 'system', name: string, departement: string, n = 0): Promise<number> => {
    const { where, params } = thisRow(name, departement, n);
    return (await as(territory, (em) => em.execute<unknown[]>(`select 1 from "${tables.get(name)!.table}" where ${where}`, params))).length;
  };
  /** Rows affected; a refusal by the database counts as none. */
  const affected = async (sql: string, params: unknown[]): Promise<number> => {
    try {
      const [row] = await as(['69'], (em) => em.execute<{ n: number }[]>(`with changed as (${sql} returning 1) select count(*)::int as n from changed`, params));
      return row!.n;
    } catch (error) {
      // A referral of both Départements can't be given away either: it hangs on its request.
      expect(['42501', '23503']).toContain((error as { code?: string }).code);
      return 0;
    }
  };
  /** Whether 42's row is still there after 69 ran the statement; what 69 lost of its own is given back. */
  const survives = async (name: string, sql: string): Promise<boolean> => {
    const back = new Error('give back');
    let left = 0;
    const { where, params } = thisRow(name, '42');
    await as(['69'], async (em) => {
      await em.execute(sql);
      await em.execute(`select set_config('ugo.departements', '*', true)`);
      left = (await em.execute<unknown[]>(`select 1 from "${tables.get(name)!.table}" where ${where}`, params)).length;
      throw back;
    }).catch((error: unknown) => {
      if (error === back) return;
      expect(['42501', '23503']).toContain((error as { code?: string }).code); // not the right to delete, or its own rows hang on it
      left = 1;
    });
    return left === 1;
  };
  const insertAs69 = async (name: string, departement: string, n = 1): Promise<string | null> => {
    const { sql, params } = insertSql(tables.get(name)!.table, build(name, departement, n));
    return as(['69'], (em) => em.execute(sql(() => '?'), params)).then(() => null, (error: { code?: string }) => error.code ?? 'no code');
  };

  it('has a row builder, and no builder is left over', () => expect(Object.keys(ROWS).sort()).toEqual([...NAMES].sort()));

  it('is under row-level security that binds its owner too', async () => {
    const rows = await database.asOwner((run) => run(`select relname, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`));
    const open = rows.filter(({ relname, enabled, forced }) => !(enabled && forced) && !['spatial_ref_sys', 'mikro_orm_migrations'].includes(relname as string)).map(({ relname }) => relname);
    expect(open.sort()).toEqual(PUBLIC.map((name) => tables.get(name)!.table).sort());
  });

  describe.each(NAMES)('%s', (name) => {
    const isPublic = PUBLIC.includes(name);

    it(isPublic ? 'is read by everyone' : 'shows nothing of another Département', async () => {
      expect(await found(['69'], name, '42')).toBe(isPublic ? 1 : 0);
      expect(await found(['69'], name, '69')).toBe(SYSTEM.includes(name) ? 0 : 1);
      expect(await found('system', name, '42')).toBe(1);
    });

    it(isPublic ? 'is read without saying who looks' : 'shows nothing without saying who looks', async () => {
      const { where, params } = thisRow(name, '42');
      const sql = `select 1 from "${tables.get(name)!.table}" where ${where}`;
      for (const rows of [await database.orm.em.getConnection().execute(sql, params), await as([], (em) => em.execute(sql, params)), await as(['42x', '4', "42'"], (em) => em.execute(sql, params))]) {
        expect(rows).toHaveLength(isPublic ? 1 : 0);
      }
    });

    it('takes no row for another Département', async () => expect(await insertAs69(name, '42')).toBe('42501'));

    it('lets no row of another Département be changed, removed or taken over', async () => {
      const { table, keys } = tables.get(name)!;
      const { where, params } = thisRow(name, '42');
      expect(await affected(`update "${table}" set "${keys[0]}" = "${keys[0]}" where ${where}`, params)).toBe(0);
      if ('departement' in build(name, '42', 0)) {
        expect(await affected(`update "${table}" set departement = '69' where ${where}`, params)).toBe(0);
        // Nor is one of its own given away.
        const own = thisRow(name, '69');
        expect(await affected(`update "${table}" set departement = '42' where ${own.where}`, own.params)).toBe(0);
      }
      expect(await affected(`delete from "${table}" where ${where}`, params)).toBe(0);
      expect(await survives(name, `delete from "${table}"`)).toBe(true);
    });
  });

  describe('a host that 42 shares with 69', () => {
    beforeAll(async () => {
      await as('system', (em) => em.execute(`insert into host_share (host_id, neighbour, departement, may_ask) values (?, '69', '42', true)`, [build('Host', '42', 0)['id']]));
    });

    it.each(NAMES.filter((name) => !PUBLIC.includes(name)))('%s', async (name) => {
      const readable = SHARED.includes(name);
      // Of the share itself the neighbour reads the row that names it, not the one that names another neighbour.
      if (name === 'HostShare') {
        const rows = await as(['69'], (em) => em.execute<{ neighbour: string }[]>(`select neighbour from host_share where departement = '42'`));
        expect(rows).toEqual([{ neighbour: '69' }]);
        return;
      }
      expect(await found(['69'], name, '42', 0)).toBe(readable ? 1 : 0);
      expect(await found(['69'], name, '42', 2)).toBe(0); // the host beside it is not shared
      expect(await found(['01'], name, '42', 2)).toBe(SHARED.includes(name) ? 1 : 0); // it is shared with another neighbour
      const { table, keys } = tables.get(name)!;
      const { where, params } = thisRow(name, '42', 0);
      expect(await affected(`update "${table}" set "${keys[0]}" = "${keys[0]}" where ${where}`, params)).toBe(0);
      expect(await affected(`delete from "${table}" where ${where}`, params)).toBe(0);
    });

    it('can\'t be made to carry a row of 69, and 69 can\'t share it further', async () => {
      const lone = { ...build('Host', '42', 3), establishment_id: null };
      const hostId = build('Host', '42', 3)['id'];
      const { sql: insertHost, params: hostValues } = insertSql('host', lone);
      await as(['42'], (em) => em.execute(insertHost(() => '?'), hostValues));
      await as(['42'], (em) => em.execute(`insert into host_share (host_id, neighbour, departement, may_ask) values (?, '69', '42', true)`, [hostId]));
      for (const name of NAMES.filter((other) => 'host_id' in build(other, '69', 1))) {
        const { sql, params } = insertSql(tables.get(name)!.table, { ...build(name, '69', 1), host_id: hostId });
        await expect(as(['69'], (em) => em.execute(sql(() => '?'), params))).rejects.toMatchObject({ code: '23503' });
      }
      await expect(as(['69'], (em) => em.execute(`insert into host_share (host_id, neighbour, departement, may_ask) values (?, '38', '42', true)`, [hostId]))).rejects.toMatchObject({ code: '42501' });
    });

    it('is hidden again when the share is taken back', async () => {
      await as(['42'], (em) => em.execute(`delete from host_share where neighbour = '69'`));
      for (const name of SHARED) expect(await found(['69'], name, '42', 0)).toBe(0);
    });
  });
});
