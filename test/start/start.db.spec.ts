import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Account, hashPassword } from '@ugo/account';
import { Departement, inTerritory, openDatabase } from '@ugo/persistence';
import { newServerDatabase, TESTED_ENGINE } from '@ugo/testing';
import { entities } from '../../apps/api/src/entities.js';
import { graphql, startUgo, type UgoProcess } from './process.js';

const PASSWORD = 'une phrase de passe longue';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedInSession { token } ... on Refusal { code } } }';

describe('the process', () => {
  let folder: string;
  let env: Record<string, string>;
  let drop: () => Promise<void> = async () => undefined;
  const running: UgoProcess[] = [];

  const start = async (more: Record<string, string> = {}): Promise<UgoProcess> => {
    const ugo = await startUgo({ ...env, ...more });
    running.push(ugo);
    return ugo;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ugo-start-'));
    env = { UGO_DATA_DIR: folder };
    if (TESTED_ENGINE === 'server') {
      const server = await newServerDatabase();
      env['DATABASE_URL'] = server.url;
      drop = server.drop;
    }
    const database = await openDatabase({ url: env['DATABASE_URL'], folder, entities });
    const passwordHash = await hashPassword(PASSWORD);
    await inTerritory(database.orm.em, 'system', (em) => em.insert(Departement, { code: '42', name: 'Loire', zone: 'Europe/Paris' }));
    await inTerritory(database.orm.em, 'system', (em) => em.insert(Account, {
      id: '01935000-0000-7000-9000-00000000000a', departement: '42', email: 'admin@loire.example', displayName: 'Admin', passwordHash,
      disabled: false, createdAt: new Date(),
    }));
    await database.close();
  });
  afterEach(async () => {
    for (const ugo of running.splice(0)) {
      ugo.child.kill('SIGKILL');
      await ugo.ended;
    }
  });
  afterAll(async () => {
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers from the first second, is ready, and ends cleanly on SIGTERM', async () => {
    const ugo = await start();
    await ugo.ready();
    expect((await fetch(`${ugo.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${ugo.url}/health/ready`)).json()).toEqual({ status: 'ok', database: TESTED_ENGINE });
    expect(await (await fetch(`${ugo.url}/metrics`)).text()).toContain('process_cpu_seconds_total');
    ugo.child.kill('SIGTERM');
    expect(await ugo.ended).toBe(0);
  });

  it('loses nothing that was acknowledged when it is killed', async () => {
    const first = await start();
    await first.ready();
    const tokens: string[] = [];
    let killed = false;
    const signIns = Array.from({ length: 4 }, async () => {
      while (!killed) {
        const { data } = await graphql(first.url, SIGN_IN, { input: { email: 'admin@loire.example', password: PASSWORD } });
        if (data?.['signIn'].token) tokens.push(data['signIn'].token);
        if (tokens.length >= 12 && !killed) {
          killed = true;
          first.child.kill('SIGKILL'); // while others are in flight
        }
      }
    });
    await Promise.allSettled(signIns);
    await first.ended;
    expect(tokens.length).toBeGreaterThanOrEqual(12);

    const second = await start();
    await second.ready();
    for (const token of tokens) {
      expect((await graphql(second.url, '{ me { email } }', {}, token)).data).toEqual({ me: { email: 'admin@loire.example' } });
    }
  });

  it('logs a request by its route and time, and nothing of what was asked', async () => {
    const ugo = await start({ UGO_LOG_LEVEL: 'trace' });
    await ugo.ready();
    await graphql(ugo.url, SIGN_IN, { input: { email: 'admin@loire.example', password: 'un canari dans la mine' } });
    await fetch(`${ugo.url}/nowhere?enfant=canari`);
    ugo.child.kill('SIGTERM');
    await ugo.ended;
    expect(ugo.output()).toMatch(/"method":"POST","route":"\/graphql","status":200,"ms":\d+/);
    expect(ugo.output()).not.toMatch(/canari|admin@loire|mutation/);
  });

  it('says which variable is wrong and ends with code 1', async () => {
    const ugo = await start({ UGO_POOL_SIZE: 'many' });
    expect(await ugo.ended).toBe(1);
    expect(ugo.output()).toContain('UGO_POOL_SIZE = « many »');
  });

  it('says that the port is taken and ends with code 1', async () => {
    const other = createServer();
    await new Promise<void>((listening) => { other.listen(0, '127.0.0.1', listening); });
    const ugo = await start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await ugo.ended).toBe(1);
    expect(ugo.output()).toContain('est déjà pris');
    other.close();
  });

  if (TESTED_ENGINE === 'embedded') {
    it('refuses a folder that another process holds, and touches nothing', async () => {
      const holder = await start();
      await holder.ready();
      const second = await start();
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain('déjà utilisé par un autre processus');
      expect((await fetch(`${holder.url}/health/ready`)).status).toBe(200);
    });

    it('refuses a folder that comes from a newer version, and touches nothing', async () => {
      const file = join(folder, 'version.json');
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, JSON.stringify({ migrations: ['29990101-01-from-the-future'] }));
      const names = readdirSync(folder).sort();
      const ugo = await start();
      expect(await ugo.ended).toBe(1);
      expect(ugo.output()).toContain('29990101-01-from-the-future');
      expect(readdirSync(folder).sort()).toEqual(names);
      expect(readFileSync(file, 'utf8')).toContain('from-the-future');
      writeFileSync(file, before);
    });
  } else {
    it('refuses a database that comes from a newer version', async () => {
      const database = await openDatabase({ url: env['DATABASE_URL'], folder, entities });
      await database.asOwner((run) => run(`insert into mikro_orm_migrations (name) values ('29990101-01-from-the-future')`));
      await database.close();
      const ugo = await start();
      expect(await ugo.ended).toBe(1);
      expect(ugo.output()).toContain('29990101-01-from-the-future');
    });

    it('says that the database does not answer and ends with code 1', async () => {
      const ugo = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
      expect(await ugo.ended).toBe(1);
      expect(ugo.output()).toContain('La base de données ne répond pas');
    });
  }
});
