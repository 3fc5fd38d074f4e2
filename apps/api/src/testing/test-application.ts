import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Database, OutboxFeed } from '@ugo/persistence';
import { CountedIds, FixedClock, openTestDatabase } from '@ugo/testing';
import { createApplication, type Handler } from '../application.js';
import { readConfiguration } from '../configuration.js';
import { entities } from '../entities.js';
import { faultsOfStoredSearches } from './stored-searches.js';

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly clock: FixedClock;
  readonly url: string;
  /** Sends one operation over HTTP, as a client would. */
  query<T = Record<string, any>>(query: string, variables?: Record<string, unknown>, token?: string): Promise<{ data?: T; errors?: { message: string; extensions: Record<string, any> }[] }>;
  /** Resolves when so many subscribers are being read for. */
  watched(readers: number): Promise<void>;
  /** @throws when a plan that the test stored breaks a hard rule, says the second checker */
  close(): Promise<void>;
}

/** The real application on a database of its own (unless one is given), over real HTTP; only the clock and the ids are given. */
export async function startTestApplication(env: Record<string, string> = {}, given: { readonly database?: Database; readonly now?: string } = {}): Promise<TestApplication> {
  const database = given.database ?? await openTestDatabase(entities);
  const clock = new FixedClock(given.now ?? '2026-11-20T21:30:00Z');
  const server = createServer((request, response) => handler(request, response));
  // A spec that runs a command in between leaves its connection idle for seconds; one closed under its next request would fail it.
  server.keepAliveTimeout = 60_000;
  let handler: Handler = (_request, response) => { response.statusCode = 503; response.end(); };
  const configuration = readConfiguration({ UGO_LOG_LEVEL: 'silent', ...env });
  const app = await createApplication({ configuration, database, clock, ids: new CountedIds(), auditKey: Buffer.alloc(32, 7), sealKey: Buffer.alloc(32, 9) }, server, (next) => { handler = next; });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app, database, clock, url,
    query: async (query, variables = {}, token) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      return await response.json() as never;
    },
    watched: async (readers) => {
      while (app.get(OutboxFeed).readers < readers) await new Promise((next) => { setImmediate(next); });
    },
    close: async () => {
      await app.close();
      server.close(); // a server given to Fastify stays ours to close
      server.closeAllConnections();
      const faults = await faultsOfStoredSearches(database).finally(() => database.close());
      if (faults.length > 0) throw new Error(`the second checker refuses stored plans: ${faults.join('; ')}`);
    },
  };
}
