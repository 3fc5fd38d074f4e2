import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@ugo/persistence';
import { openTestDatabase } from '@ugo/testing';
import { entities } from './entities.js';

const ROW = /^\| `(\w+)` \| (`.+`) \| (goes|stays|none|audit) \| .+ \|$/;

describe('docs/retention.md', () => {
  let database: Database;
  beforeAll(async () => { database = await openTestDatabase(entities); });
  afterAll(() => database.close());

  it('says of every column of every table what becomes of it, once', async () => {
    const said = readFileSync('docs/retention.md', 'utf8').split('\n').flatMap((line) => {
      const [, table, columns] = ROW.exec(line) ?? [];
      return (columns ?? '').split(', ').filter(Boolean).map((column) => `${table}.${column.replaceAll('`', '')}`);
    });
    const rows = await database.asOwner((run) => run(`
      select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('spatial_ref_sys', 'mikro_orm_migrations')`));
    const there = rows.map(({ table, column }) => `${String(table)}.${String(column)}`);
    expect({ unsaid: there.filter((name) => !said.includes(name)), gone: said.filter((name) => !there.includes(name)) }).toEqual({ unsaid: [], gone: [] });
    expect(said).toHaveLength(new Set(said).size);
  });
});
