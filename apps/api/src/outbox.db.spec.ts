import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, Departement, type Em, type EventStream, inTerritory, OutboxEvent, OutboxFeed, type OutboxMessage, OutboxRelay } from '@ugo/persistence';
import { openTestDatabase, TESTED_ENGINE } from '@ugo/testing';
import { entities } from './entities.js';
import { idOf } from './testing/directory-world.js';

const NEVER = 3_600_000;

describe('the outbox', () => {
  let database: Database;
  const running: { stop(): Promise<void> }[] = [];
  const failures: unknown[] = [];

  beforeAll(async () => {
    database = await openTestDatabase(entities);
    await system((em) => em.insert(Departement, { code: '42', name: 'Loire', zone: 'Europe/Paris' }));
  });
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
    await system((em) => em.nativeDelete(OutboxEvent, {}));
    failures.length = 0;
  });
  afterAll(() => database.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(database.orm.em as Em, 'system', work);
  const event = (word: string) => ({ id: idOf(word), departement: '42', type: 'availabilityChanged', subjectId: idOf('host'), createdAt: new Date(), sequence: null });
  const write = (...words: string[]) => system((em) => em.insertMany(OutboxEvent, words.map(event)));
  const relayed = (pollMs = NEVER): OutboxRelay => {
    const relay = new OutboxRelay(database, { pollMs, failed: (error) => failures.push(error) });
    running.push(relay);
    return relay;
  };
  const feeding = async (): Promise<OutboxFeed> => {
    const feed = new OutboxFeed(database, (error) => failures.push(error));
    await feed.start();
    running.push(feed);
    return feed;
  };
  const take = async (stream: EventStream<OutboxMessage>, count: number): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) ids.push((await stream.next()).value.id);
    return ids;
  };
  const waiting = () => system((em) => em.count(OutboxEvent, { sequence: null }));
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    const deadline = performance.now() + 20_000;
    let last = await done();
    while (!last && performance.now() < deadline) {
      await new Promise((next) => { setImmediate(next); }); // the embedded engine never leaves the event loop by itself
      last = await done();
    }
    expect(last).toBe(true);
  };

  it('tells what was committed, once it is woken, and each event once', async () => {
    const stream = (await feeding()).events('availabilityChanged');
    const relay = relayed();
    await write('a', 'b');
    relay.wake();
    expect(new Set(await take(stream, 2))).toEqual(new Set([idOf('a'), idOf('b')]));
    await write('c');
    relay.wake();
    relay.wake();
    expect(await take(stream, 1)).toEqual([idOf('c')]);
  });

  it('tells a reader of one type nothing of the others, nor of what was before it came', async () => {
    await write('before');
    relayed().wake();
    await until(async () => await waiting() === 0);
    const feed = await feeding();
    const [stream, other] = [feed.events('availabilityChanged'), feed.events('somethingElse')];
    await write('after');
    relayed().wake();
    expect(await take(stream, 1)).toEqual([idOf('after')]);
    other.end();
    expect(await other.next()).toEqual({ value: undefined, done: true });
  });

  it('looks by itself when nobody wakes it', async () => {
    const relay = relayed(5);
    relay.wake();
    await write('unannounced');
    await until(async () => await waiting() === 0);
  });

  it('sends more than one batch, by several relays at once, each event under its own number', async () => {
    const stream = (await feeding()).events('availabilityChanged');
    await write(...Array.from({ length: 700 }, (_, index) => `many ${index}`));
    for (const relay of [relayed(), relayed(), relayed()]) relay.wake();
    expect(new Set(await take(stream, 700)).size).toBe(700);
    expect(failures).toEqual([]);
  });

  it('survives an error and goes on at the next wake-up', async () => {
    const relay = relayed();
    await write('d');
    await database.asOwner((run) => run('alter sequence outbox_sequence rename to away'));
    relay.wake();
    await until(() => Promise.resolve(failures.length > 0));
    await database.asOwner((run) => run('alter sequence away rename to outbox_sequence'));
    relay.wake();
    await until(async () => await waiting() === 0);
    expect(failures).toHaveLength(1);
  });

  it('does nothing more once it is stopped', async () => {
    const [relay, feed] = [relayed(), await feeding()];
    const stream = feed.events('availabilityChanged');
    await relay.stop();
    await feed.stop();
    await write('e');
    relay.wake();
    expect([await waiting(), feed.readers, (await stream.next()).done, (await feed.events('availabilityChanged').next()).done]).toEqual([1, 0, true, true]);
  });

  const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // PGlite has one connection, which nobody can cut
  onServer('loses no event of a transaction that began first and committed last', async () => {
    const stream = (await feeding()).events('availabilityChanged');
    const relay = relayed();
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => { commit = resolve; });
    let began = (): void => undefined;
    const written = new Promise<void>((resolve) => { began = resolve; });
    const slow = system(async (em) => {
      await em.insertMany(OutboxEvent, [event('slow')]);
      began();
      await held;
    });
    await written;
    await write('quick');
    relay.wake();
    expect(await take(stream, 1)).toEqual([idOf('quick')]);
    commit();
    await slow;
    relay.wake();
    expect(await take(stream, 1)).toEqual([idOf('slow')]);
  });

  onServer('catches up by sequence when the connection was cut meanwhile', async () => {
    const stream = (await feeding()).events('availabilityChanged');
    const cut = await database.asOwner((run) => run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`));
    expect(cut).toHaveLength(1);
    await write('missed');
    relayed().wake();
    expect(await take(stream, 1)).toEqual([idOf('missed')]);
  });
});
