import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TESTED_ENGINE } from '@ugo/testing';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Draw } from '../../apps/api/src/demo/draw.js';
import { requestChange } from '../../apps/api/src/testing/placement-operations.js';
import { ownServer, type OwnServer } from '../load/cluster.mjs';
import { Clients } from './clients.js';
import { CrashWorld } from './crash-world.js';
import { rounds } from './race-world.js';

const onServer = TESTED_ENGINE === 'server' ? describe : describe.skip; // the embedded database dies with its process: test/start kills that
const HOUR = 3_600_000;
const CLIENTS = 6;
const NOTHING = { lost: [], overbooked: [], cut: [], uneven: [] };
const CHANGED = 'subscription ($id: ID!) { placementRequestChanged(id: $id) { id state } }';
const say = (text: string): void => { process.stderr.write(`${text}\n`); };

onServer('a death in the middle of placements', () => {
  let server: OwnServer;
  let world: CrashWorld;
  let clients: Clients;
  const draw = new Draw(1);
  const tidy: (() => unknown)[] = [];
  beforeAll(async () => {
    server = await ownServer();
    world = await CrashWorld.open(server.url);
    await world.start();
  }, HOUR);
  afterEach(async () => {
    for (const end of tidy.splice(0)) await end();
    await clients.abandon();
  }, HOUR);
  afterAll(async () => {
    await world?.close();
    server?.stop();
  });

  const place = async (): Promise<{ requestId: string; referralId: string }> => {
    const { worker, largeHost: hostId, lastNight } = world.grounds;
    const { id: requestId } = await clients.send('requestPlacement', requestChange('requestPlacement'), {
      departement: '42', reference: 'R', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', lastNight, people: [{ key: 'A', sex: 'female', birthMonth: '2015-04' }],
    }, worker);
    const { referrals } = await clients.send('askHosts', requestChange('askHosts'), { requestId, asks: [{ hostId, personKeys: ['A'] }] }, worker);
    return { requestId, referralId: referrals[0].id };
  };
  const sweptAfter = (referralId: string): Promise<void> => world.none('an option that has run out', `select from referral where id = $1 and state = 'sent'`, [referralId]);
  /** What was sent and not answered when something died: how much of it the database knows. */
  const found = { unanswered: 0, done: 0 };
  const lookBack = async (unanswered: readonly { input: Record<string, unknown> }[]): Promise<Set<unknown>> => {
    const known = await world.known(unanswered.map(({ input }) => input['idempotencyKey'] as string));
    found.unanswered += unanswered.length;
    found.done += known.size;
    return known;
  };
  /** Nothing is missing or doubled, and what was done just before a death is answered as it was done. */
  const sound = async (known: Set<unknown>): Promise<void> => {
    for (const one of clients.acknowledged.filter(({ input }) => known.has(input['idempotencyKey']))) expect(await clients.post(one)).toEqual({ code: 'done', answer: one.answer });
    expect([clients.faults, await world.wrong([...clients.acknowledged])]).toEqual([[], NOTHING]);
  };
  const finished = async (what: string): Promise<void> => {
    await clients.stop();
    await sound(new Set());
    expect(clients.waiting.size).toBe(0);
    await world.none('events that nobody was told of', 'select from outbox_event where sequence is null');
    say(`${what} under ${CLIENTS} clients: ${clients.acknowledged.length} acknowledged, 0 lost, 0 doubled; ${found.unanswered} unanswered at a death, of which ${found.done} `
      + `were done before it; told: ${JSON.stringify(Object.fromEntries(clients.told))}`);
  };

  it('of the process: nothing that was acknowledged is lost, and whatever was not is answered by its key', async () => {
    clients = new Clients(world.grounds, 'process');
    clients.start(CLIENTS);
    const most = rounds(1, 50);
    for (let round = 0; round < most; round += 1) {
      const { referralId } = await place();
      await pause(draw.int(100, 1000)); // the moment is the point
      await world.kill();
      const known = await lookBack([...clients.waiting]);
      await world.runOut(referralId);
      await world.start();
      await sweptAfter(referralId);
      await sound(known);
    }
    await finished(`kill -9 of the API, ${most} times`);
  }, HOUR);

  it('of PostgreSQL: the same, and the process goes on by itself when it is back', async () => {
    Object.assign(found, { unanswered: 0, done: 0 });
    clients = new Clients(world.grounds, 'database');
    clients.start(CLIENTS);
    const { requestId } = await place();
    const { url, worker } = world.grounds;
    const watcher = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, connectionParams: { authorization: `Bearer ${worker}` } });
    tidy.push(() => watcher.dispose());
    const changes = watcher.iterate({ query: CHANGED, variables: { id: requestId } });
    const most = rounds(1, 20);
    for (let round = 0; round < most; round += 1) {
      const { referralId } = await place();
      await pause(draw.int(100, 1000));
      server.crash();
      if (round === 0) await whileAway(url, worker);
      server.start();
      const known = await lookBack([...clients.waiting]);
      await world.runOut(referralId);
      await sweptAfter(referralId);
      await clients.send('recordSleepsAt', requestChange('recordSleepsAt'), { requestId, sleepsAt: 'hospital' }, worker);
      expect((await changes.next()).value).toMatchObject({ data: { placementRequestChanged: { id: requestId } } }); // it listens again
      await sound(known);
    }
    expect([world.ugo.child.exitCode, world.ugo.child.signalCode]).toEqual([null, null]);
    await finished(`immediate stop of PostgreSQL, ${most} times`);
  }, HOUR);

  it('of either leaves the chain of the audit whole', async () => {
    await world.none('entries without a seal', 'select from audit_pending');
    expect(await world.verifyAudit()).toContain('La chaîne est entière.');
  }, HOUR);
});

/** Without its database the process says so: it lives, is not ready, and asks everybody to come back. */
async function whileAway(url: string, token: string): Promise<void> {
  const status = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;
  expect([await status('/health/live'), await status('/health/ready'), await status('/metrics')]).toEqual([200, 503, 200]);
  const ask = async (query: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
    return [response.status, await response.json()];
  };
  expect(await ask('{ me { id } }', { authorization: `Bearer ${token}` })).toMatchObject([503, { errors: [{ extensions: { code: 'TRY_AGAIN', retryAfterSeconds: 2 } }] }]);
  expect(await ask('mutation { signIn(input: { email: "a@ugo.example", password: "une phrase de passe longue" }) { ... on Refusal { code retryAfterSeconds } } }'))
    .toEqual([200, { data: { signIn: { code: 'TRY_AGAIN', retryAfterSeconds: 2 } } }]);
}
