import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TESTED_ENGINE } from '@ugo/testing';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { InjectedWorld, type Tables } from './injected-world.js';
import { MUTATIONS, PLACE_NOBODY, type Ready } from './mutations.js';
import { rounds } from './race-world.js';
import { type Fault, FAULTS } from './wire-proxy.js';

const onServer = TESTED_ENGINE === 'server' ? describe : describe.skip; // nothing lies between the application and the embedded database
const HOUR = 3_600_000;
/** At how many of a mutation's statements each way to fail is tried in the whole run. */
const AT_STATEMENTS = 5;
const say = (text: string): void => { process.stderr.write(`${text}\n`); };

onServer('statements that fail', () => {
  let world: InjectedWorld;
  const counts = { statements: 0, once: 0, always: 0, done: 0, tryAgain: 0 };
  beforeAll(async () => { world = await InjectedWorld.open(); }, HOUR);
  afterAll(async () => {
    await world?.close();
    say(`errors injected into ${Object.keys(MUTATIONS).length} mutations of ${counts.statements} statements in all: ${counts.once} once and ${counts.always} at every try (${FAULTS.join(', ')}): `
      + `${counts.done} went through by themselves, ${counts.tryAgain} answered TRY_AGAIN and went through when sent again; 0 half-written, 0 untyped`);
  });

  it('really do: the server undoes the transaction, ends the connection, or does it and nobody hears', async () => {
    const connected = async (): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: world.proxy.url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    };
    const one = await connected();
    await one.query('create table injected (number int)');
    world.proxy.arm('', { fault: '40P01', nth: 2 });
    await one.query('begin');
    await expect(one.query('insert into injected values ($1)', [1])).rejects.toMatchObject({ code: '40P01' });
    await expect(one.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    await one.query('rollback');
    world.proxy.arm('', { fault: '57P01', nth: 1 });
    await expect(one.query('insert into injected values (2)')).rejects.toMatchObject({ code: '57P01' });
    const two = await connected();
    world.proxy.arm('', { fault: 'cutAfter', nth: 1 });
    await expect(two.query('insert into injected values (3)')).rejects.toThrow('Connection terminated');
    world.proxy.disarm();
    expect(await world.rows('select number from injected')).toEqual([{ number: 3 }]);
    await world.rows('drop table injected');
  });

  it('are tried in every change that places somebody', () => {
    const { fields } = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8')).getMutationType()!.toConfig();
    const named = [...Object.keys(MUTATIONS).map((name) => (name === 'answerYes' || name === 'answerNo' ? 'answerReferral' : name)), ...PLACE_NOBODY];
    expect(Object.keys(fields).filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !fields[name])).toEqual([]);
  });

  it.each(Object.entries(MUTATIONS))('of %s: success after a few tries or TRY_AGAIN, nothing half-written, and the same key goes through', async (name, prepare) => {
    const { statements, written } = await world.undisturbed(await prepare(world.subjects));
    counts.statements += statements;
    /** Which of them fail, and how: each way at five statements spread over the mutation, or one, of another kind for each mutation. */
    const all = Array.from({ length: statements }, (_, index) => index + 1);
    const cases = FAULTS.flatMap((fault) => all.map((nth) => ({ fault, nth })));
    const step = rounds(cases.length, Math.max(1, Math.floor(cases.length / (FAULTS.length * AT_STATEMENTS))));
    const turn = Object.keys(MUTATIONS).indexOf(name);
    const chosen = cases.filter((_, index) => (index + turn * 7) % step === 0);
    let ready: Ready | null = null;
    for (const [index, { fault, nth }] of chosen.entries()) {
      ready ??= await prepare(world.subjects);
      if (await disturbed(ready, { fault, nth, always: (index + turn) % 2 === 1 }, written)) ready = null;
    }
  }, HOUR);

  /** One mutation under one fault, then again with its key. Gives whether the subject is used up. */
  async function disturbed(ready: Ready, injection: { fault: Fault; nth: number; always: boolean }, written: Tables): Promise<boolean> {
    const before = await world.tables();
    const first = await world.send(ready, injection);
    const what = `${injection.fault} at ${injection.nth}${injection.always ? ' always' : ''}: ${world.proxy.statements[injection.nth - 1]}`;
    expect([what, first.code]).toEqual([what, expect.stringMatching(/^(done|TRY_AGAIN)$/)]);
    counts[injection.always ? 'always' : 'once'] += 1;
    counts[first.code === 'done' ? 'done' : 'tryAgain'] += 1;
    const between = await world.tables();
    // A line that is cut after the commit leaves the change whole: its key will say so.
    if (first.code === 'TRY_AGAIN' && !world.changed(before, between)) {
      if (injection.nth % 4 !== 0) return false; // the subject is as it was: it serves again
    } else expect([what, world.added(before, between)]).toEqual([what, written]);
    const again = await world.send({ ...ready, input: first.input }, null);
    expect([what, again.code]).toEqual([what, 'done']);
    if (first.code === 'done') expect(again.answer).toEqual(first.answer);
    const after = world.added(before, await world.tables());
    const lines = ready.traced && first.code === 'done' ? { 'public.audit_entry': '2', 'public.audit_pending': '2' } : {};
    expect([what, after]).toEqual([what, { ...written, ...lines }]);
    return true;
  }
});
