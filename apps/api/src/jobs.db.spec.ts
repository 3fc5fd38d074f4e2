import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, Departement, type Em, inTerritory, Jobs, type JobsOptions } from '@ugo/persistence';
import { openTestDatabase, TESTED_ENGINE } from '@ugo/testing';
import { entities } from './entities.js';

const SOON = 20_000;

describe('the jobs', () => {
  let database: Database;
  const running: Jobs[] = [];
  const done: string[] = [];
  const failures: (string | null)[] = [];

  beforeAll(async () => { database = await openTestDatabase(entities); });
  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop();
    await database.outside('delete from pgboss.job');
    done.length = 0;
    failures.length = 0;
  });
  afterAll(() => database.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(database.orm.em as Em, 'system', work);
  /** Jobs of a process: what `say` gives it to do, unless told otherwise `greet`, which notes the word. */
  const process = async (say = greeting, options: Partial<JobsOptions> = {}): Promise<Jobs> => {
    const jobs = new Jobs(database, { pollSeconds: 0.5, superviseSeconds: 1, failed: (name) => failures.push(name), ...options });
    say(jobs);
    await jobs.prepare();
    running.push(jobs);
    return jobs;
  };
  const greeting = (jobs: Jobs): void => jobs.on('greet', async ({ word }) => { done.push(word!); });
  const failing = (jobs: Jobs): void => jobs.on('greet', async ({ word }, { lastTry }) => {
    done.push(`${word!}${lastTry ? ' for the last time' : ''}`);
    throw Object.assign(new Error('550 someone@example.org is unknown'), { code: 'E550' });
  }, { tries: 3, retrySeconds: 0 });
  const send = (jobs: Jobs, word: string, options: Parameters<Jobs['send']>[3] = {}) => system((em) => jobs.send(em, 'greet', { word }, options));
  const until = async (reached: () => boolean | Promise<boolean>): Promise<void> => {
    const deadline = performance.now() + SOON;
    while (!await reached() && performance.now() < deadline) await new Promise((next) => { setImmediate(next); });
    expect(await reached()).toBe(true);
  };

  it('are in the engine the command asked for', () => expect(database.kind).toBe(TESTED_ENGINE));

  it('run once, after the transaction that asked for them is committed', async () => {
    const jobs = await process();
    await jobs.start();
    await system(async (em) => {
      await em.insert(Departement, { code: '42', name: 'Loire', zone: 'Europe/Paris' });
      await jobs.send(em, 'greet', { word: 'hello' });
    });
    await send(jobs, 'again');
    await until(() => done.length === 2);
    expect(await jobs.runDue()).toBe(0);
    expect(done.sort()).toEqual(['again', 'hello']);
    expect(failures).toEqual([]);
  });

  it('never run when that transaction is rolled back, and neither is there anything of it', async () => {
    const jobs = await process();
    await expect(system(async (em) => {
      await em.insert(Departement, { code: '43', name: 'Haute-Loire', zone: 'Europe/Paris' });
      await jobs.send(em, 'greet', { word: 'never' });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect([await jobs.runDue(), await jobs.counts(), await system((em) => em.count(Departement, { code: '43' }))]).toEqual([0, [], 0]);
  });

  it('run when their time has come, not before', async () => {
    const jobs = await process();
    const [{ soon }] = await database.outside(`select now() + interval '1 second' as soon`) as [{ soon: string }];
    await send(jobs, 'soon', { at: new Date(soon) });
    await send(jobs, 'next-year', { at: new Date(Date.now() + 365 * 86_400_000) });
    expect(await jobs.runDue()).toBe(0);
    await jobs.start();
    await until(() => done.length === 1);
    const [{ early }] = await database.outside('select now() < $1::timestamptz as early', [soon]) as [{ early: boolean }];
    expect([done, early, await jobs.counts()]).toEqual([['soon'], false, [{ name: 'greet', state: 'created', count: 1 }]]);
  });

  it('wait once under one key, and again when it has run', async () => {
    const jobs = await process();
    for (const word of ['first', 'second']) await send(jobs, word, { singletonKey: 'key' });
    await send(jobs, 'other', { singletonKey: 'other key' });
    expect(await jobs.runDue()).toBe(2);
    await send(jobs, 'third', { singletonKey: 'key' });
    expect(await jobs.runDue()).toBe(1);
    expect(done.sort()).toEqual(['first', 'other', 'third']);
  });

  it('can be asked for by a process that stops before it does them: another does', async () => {
    const first = await process();
    await send(first, 'left-behind');
    await first.stop();
    const second = await process();
    await second.start();
    await until(() => done.length === 1);
    expect(done).toEqual(['left-behind']);
  });

  it('are tried a few times, then kept as failed and counted, with nothing of the error but its kind', async () => {
    const jobs = await process(failing);
    await jobs.start();
    await send(jobs, 'try');
    await until(async () => (await jobs.counts())[0]?.state === 'failed');
    expect(done).toEqual(['try', 'try', 'try for the last time']);
    expect(await jobs.counts()).toEqual([{ name: 'greet', state: 'failed', count: 1 }]);
    expect(failures).toEqual(['greet', 'greet', 'greet']);
    const [{ kept }] = await database.outside('select output::text as kept from pgboss.job') as [{ kept: string }];
    expect(kept).toContain('E550');
    expect(kept).not.toMatch(/someone|unknown/);
  });

  it('of a process that died at work are tried again by another', async () => {
    const brief = (jobs: Jobs): void => jobs.on('greet', async ({ word }) => { done.push(word!); }, { retrySeconds: 0, longestSeconds: 1 });
    const dead = await process(brief);
    await send(dead, 'half-done');
    await database.outside(`update pgboss.job set state = 'active', started_on = now()`); // as a process leaves it that is killed
    const alive = await process(brief);
    await alive.start();
    await until(() => done.length === 1);
    expect(done).toEqual(['half-done']);
  });

  it('are waited for by a stop', async () => {
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => { finish = resolve; });
    let began = false;
    const jobs = await process((slow) => slow.on('greet', async ({ word }) => {
      began = true;
      await held;
      done.push(word!);
    }));
    await jobs.start();
    await send(jobs, 'slow');
    await until(() => began);
    const stopped = jobs.stop();
    finish();
    await stopped;
    expect([done, await jobs.counts()]).toEqual([['slow'], []]);
  });

  it('never wait for a unit of work that is open, nor it for them', async () => {
    const jobs = await process();
    await jobs.start();
    await send(jobs, 'before');
    await system(async (em) => {
      await jobs.send(em, 'greet', { word: 'inside' });
      for (let turn = 0; turn < 50; turn += 1) {
        await em.execute('select 1');
        await new Promise((next) => { setImmediate(next); });
      }
    });
    await until(() => done.length === 2);
    expect(failures).toEqual([]);
  });

  it('sweep once an interval, whoever asks, and soon after a start', async () => {
    const sweeping = (jobs: Jobs): void => jobs.every('sweep', 60, async () => { done.push('swept'); });
    for (const jobs of [await process(sweeping), await process(sweeping)]) await jobs.start();
    await until(() => done.length > 0);
    expect(await running[1]!.runDue()).toBe(0);
    expect(done).toEqual(['swept']);
  });

  it('hold ids and codes, nothing that tells of a person', async () => {
    const jobs = await process();
    for (const word of ['Léa', 'two words', '', 'x'.repeat(65)]) await expect(send(jobs, word)).rejects.toThrow('more than an id or a code');
    await expect(system((em) => jobs.send(em, 'unheard', {}))).rejects.toThrow('nobody said how it is done');
    expect(() => greeting(jobs)).toThrow('two say how it is done');
  });

  it('can not be reshaped by the application: its role owns nothing of them', async () => {
    await expect(database.outside('alter table pgboss.job add column more text')).rejects.toMatchObject({ code: '42501' });
    await expect(database.outside('create table pgboss.more (id int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('leave no transaction open when a block of statements fails', async () => {
    await expect(database.outside('begin; select 1; select 1 / 0; commit;')).rejects.toMatchObject({ code: '22012' });
    expect(await database.outside('begin; select 1 as one; commit;')).toEqual(expect.arrayContaining([{ one: 1 }]));
  });

  const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // one process a folder on the embedded engine
  onServer('run once, whichever of several processes takes them', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word-${index}`);
    const all = [await process(), await process(), await process()];
    for (const jobs of all) await jobs.start();
    await system(async (em) => { for (const word of words) await all[0]!.send(em, 'greet', { word }); });
    await until(() => done.length >= words.length);
    await until(async () => (await all[0]!.counts()).length === 0);
    expect(done.sort()).toEqual(words.sort());
  });
});
