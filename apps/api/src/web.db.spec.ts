import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { buildSchema, parse, validate } from 'graphql';
import { readTrustedDocuments } from './graphql/trusted-documents.js';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';
import { serveWeb } from './web/serve-web.js';

describe('the web application, served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ugo-web-'));
  const server = fastify();
  let isDemo = false;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__"><meta content="__SERVICE__">');
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
    const theme = { name: '<Places> "42"', colour: '#1f5c5a', colourOnDark: null, logo: { type: 'image/svg+xml', bytes: Buffer.from('<svg/>') } };
    await serveWeb(server, { theme, isDemo: () => Promise.resolve(isDemo) }, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('answers every page with a policy that lets nothing in but this origin, and a nonce of its own', async () => {
    const pages = await Promise.all(['/', '/demandes/123'].map((url) => server.inject({ url, headers: { accept: 'text/html' } })));
    const nonces = pages.map(({ statusCode, body, headers }) => {
      const policy = String(headers['content-security-policy']);
      const [, nonce] = /'nonce-([^']+)'/.exec(policy)!;
      expect([statusCode, body.split('<meta content')[0], headers['cache-control']]).toEqual([200, `<meta name="csp-nonce" content="${nonce}">`, 'no-store']);
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(policy).toContain(`script-src 'self';`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('tells each page whose service it is, escaped, and whether the data are invented', async () => {
    const told = async () => {
      const { body } = await server.inject({ url: '/', headers: { accept: 'text/html' } });
      return JSON.parse(/<meta content="([^"]*)">/.exec(body)![1]!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
    };
    expect(await told()).toEqual({ name: '<Places> "42"', colour: '#1f5c5a', colourOnDark: null, hasLogo: true, isDemo: false });
    isDemo = true;
    expect(await told()).toMatchObject({ isDemo: true });
    const { headers, body } = await server.inject({ url: '/logo' });
    expect([headers['content-type'], headers['content-security-policy'], body]).toEqual(['image/svg+xml', expect.stringContaining('sandbox'), '<svg/>']);
  });

  it('keeps assets for a year, and is no page to a program', async () => {
    expect((await server.inject({ url: '/assets/a.js' })).headers['cache-control']).toContain('immutable');
    expect((await server.inject({ url: '/assets/none.js' })).statusCode).toBe(404);
    expect((await server.inject({ url: '/demandes', headers: { accept: 'application/json' } })).statusCode).toBe(404);
  });
});

describe('trusted documents', () => {
  let ugo: TestApplication;
  let token: string;
  const documents = readTrustedDocuments();
  beforeAll(async () => {
    ugo = await startTestApplication();
    token = await (await Loire.empty(ugo)).signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const post = (payload: object) => ugo.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload });
  const digestOf = (name: string): string => [...documents].find(([, text]) => text.includes(` ${name}`))![0];
  const byDigest = (sha256Hash: unknown) => post({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  it('are all valid in the published schema', () => {
    const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
    expect([...documents.values()].flatMap((text) => validate(schema, parse(text)))).toEqual([]);
  });

  it('are sent by their digest alone; one that nobody knows is refused', async () => {
    expect((await byDigest(digestOf('WhoAmI'))).json()).toMatchObject({ data: { me: { roles: [{ role: 'enfanceWorker' }] } } });
    for (const digest of ['0'.repeat(64), '__proto__', '']) {
      const { statusCode, body } = await byDigest(digest);
      expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'UNKNOWN_DOCUMENT']);
    }
  });
});
