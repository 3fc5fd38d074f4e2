import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import { type Database, openDatabase } from '@ugo/persistence';
import pg from 'pg';
import { openEmbeddedAgain } from './embedded-again.js';

/** The engine that the test command was asked for: PostgreSQL when `DATABASE_URL` is set. */
export const TESTED_ENGINE: Database['kind'] = process.env['DATABASE_URL'] ? 'server' : 'embedded';

/**
 * A migrated, empty database of its own for one spec file: an embedded one in memory, or a new database on the server. Close it in `afterAll`.
 */
export async function openTestDatabase(entities: readonly EntitySchema[]): Promise<Database & { url?: string }> {
  const server = process.env['DATABASE_URL'];
  const database = server ? await openOnServer(entities) : await openEmbeddedAgain(entities);
  await note(database);
  return database;
}

/** Tells CI, in the file it names, which spec got which engine: a run on the wrong one must not pass for the right one. */
async function note(database: Database): Promise<void> {
  const file = process.env['UGO_TEST_ENGINES'];
  if (!file) return;
  const [engine] = await database.orm.em.getConnection().execute<{ version: string }[]>('select version() as version');
  appendFileSync(file, `${JSON.stringify({ spec: expect.getState().testPath, kind: database.kind, version: engine?.version })}\n`);
}

async function openOnServer(entities: readonly EntitySchema[]): Promise<Database & { url: string }> {
  const { url, drop } = await newServerDatabase();
  const database = await openDatabase({ url, folder: '', entities, poolSize: 40 });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A new database on the server that `DATABASE_URL` names: as the migrations leave it when the test command keeps templates, else empty. */
export async function newServerDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = process.env['DATABASE_URL']!;
  const name = `ugo_test_${randomUUID().replaceAll('-', '')}`;
  const templates = process.env['UGO_TEST_TEMPLATES'];
  await administer(server, `create database ${name}${templates ? ` template ${await (migrated ??= migrate(server, `${templates}_${process.pid}`))}` : ''}`);
  return { url: databaseUrl(server, name), drop: () => administer(server, `drop database ${name} with (force)`) };
}

/** The database that this process migrated: to migrate another takes seconds, to copy it much less. `tools/test.mjs` drops it. */
let migrated: Promise<string> | undefined;

async function migrate(server: string, name: string): Promise<string> {
  await administer(server, `create database ${name}`);
  await (await openDatabase({ url: databaseUrl(server, name), folder: '', entities: [] })).close();
  return name;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
