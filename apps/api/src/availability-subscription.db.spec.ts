import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '@ugo/account';
import { type Em, inTerritory, OutboxEvent, OutboxFeed } from '@ugo/persistence';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { change } from './testing/availability-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const CHANGED = `subscription ($departement: String!) { availabilityChanged(departement: $departement) {
  hostId departement publishedAt freeTonight tonight { available closedFor } freshness { confirmedBy } } }`;

interface Heard { readonly data?: { readonly availabilityChanged: Record<string, unknown> } | null; readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[] }

describe('watching availability', () => {
  let ugo: TestApplication;
  let staff: string;
  let lyon: string;
  let keys = 0;
  const clients: Client[] = [];

  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    staff = await signedIn(ugo.database, 'Educ', 'hostStaff', '42', { establishmentId: idOf('MECS') });
    lyon = await signedIn(ugo.database, 'Lyon', 'hostStaff', '69', { establishmentId: idOf('Lyon site') });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(async (client) => { await client.dispose(); }));
    await until(() => readers() === 0);
  });
  afterAll(() => ugo.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const publish = async (places: number, hostId = idOf('Grands'), token = staff) => {
    const { data } = await ugo.query(change('publishAvailability'), { input: { idempotencyKey: `key-${String(keys += 1).padStart(6, '0')}`, hostId, places, careKinds: ['emergency'] } }, token);
    expect(data!['publishAvailability'].__typename).toBe('HostAvailability');
  };

  const clientOf = (token: string | null): Client => {
    const client = createClient({
      url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true,
      ...(token ? { connectionParams: { authorization: `Bearer ${token}` } } : {}),
    });
    clients.push(client);
    return client;
  };
  const readers = (): number => ugo.app.get(OutboxFeed).readers;
  /** Subscribes, and waits until the server reads for this subscriber. */
  const watch = async (token: string, departement = '42'): Promise<AsyncIterableIterator<Heard>> => {
    const before = readers();
    const stream = clientOf(token).iterate({ query: CHANGED, variables: { departement } }) as AsyncIterableIterator<Heard>;
    await until(() => readers() > before);
    return stream;
  };
  const until = async (done: () => boolean): Promise<void> => {
    const deadline = performance.now() + 20_000;
    while (!done() && performance.now() < deadline) await new Promise((next) => { setImmediate(next); });
    expect(done()).toBe(true);
  };

  it('tells a worker at once, without polling, what a host has published', async () => {
    const stream = await watch(await signedIn(ugo.database, 'Astreinte', 'enfanceWorker'));
    await publish(3);
    expect((await stream.next()).value).toEqual({ data: { availabilityChanged: {
      hostId: idOf('Grands'), departement: '42', publishedAt: '2026-11-20T21:30:00.000Z', freeTonight: 3, tonight: { available: 3, closedFor: null }, freshness: { confirmedBy: 'establishment' },
    } } });
    await publish(1);
    expect((await stream.next()).value.data?.availabilityChanged).toMatchObject({ freeTonight: 1 });
  });

  it('numbers the events in order, each once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => publish(1 + (index % 4))));
    const numbered = async () => (await system((em) => em.find(OutboxEvent, {}, { orderBy: { sequence: 'asc' } }))).map(({ sequence }) => sequence);
    let sequences = await numbered();
    for (let turn = 0; turn < 200 && sequences.includes(null as never); turn += 1) sequences = await numbered();
    expect(sequences.every((it) => typeof it === 'number')).toBe(true);
    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it('says nothing of another Département, but for the hosts it shows', async () => {
    const [rhone, loire] = [
      await watch(await signedIn(ugo.database, 'Cellule', 'enfanceWorker', '69'), '69'),
      await watch(await signedIn(ugo.database, 'Inspecteur', 'enfanceWorker', '42')),
    ];
    await publish(2);
    await publish(4, idOf('Lyon unité'), lyon);
    // The Rhône hears of its own host first: what happened before in the Loire did not reach it.
    expect((await rhone.next()).value.data?.availabilityChanged).toMatchObject({ hostId: idOf('Lyon unité'), departement: '69', freeTonight: 4, tonight: { available: 4 } });
    expect((await loire.next()).value.data?.availabilityChanged).toMatchObject({ hostId: idOf('Grands') });
    expect((await loire.next()).value.data?.availabilityChanged).toMatchObject({ hostId: idOf('Lyon unité'), freeTonight: 4, tonight: null });
  });

  it('tells a host only of itself', async () => {
    const stream = await watch(await signedIn(ugo.database, 'Famille', 'hostStaff', '42', { hostId: idOf('AF-2') }));
    await publish(2);
    await publish(1, idOf('AF-2'), await signedIn(ugo.database, 'Placement', 'placementService', '42', { establishmentId: idOf('Service') }));
    expect((await stream.next()).value.data?.availabilityChanged).toMatchObject({ hostId: idOf('AF-2') });
  });

  it('ends with the session', async () => {
    const stream = await watch(await signedIn(ugo.database, 'Partante', 'enfanceWorker'));
    await publish(2);
    expect((await stream.next()).done).toBe(false);
    await system((em) => em.nativeUpdate(Session, { id: idOf('session Partante') }, { endedAt: new Date() }));
    await publish(3);
    expect((await stream.next()).done).toBe(true);
  });

  it('leaves no reader behind when a subscriber goes', async () => {
    const stream = await watch(await signedIn(ugo.database, 'Passante', 'enfanceWorker'));
    await stream.return?.();
    await until(() => readers() === 0);
  });

  const refusalOf = async (client: Client, query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    try {
      const { value } = await client.iterate({ query, variables }).next() as { value?: Heard };
      return value?.errors?.[0]?.extensions?.['code'];
    } catch (error) {
      return Array.isArray(error) ? (error as { extensions?: Record<string, unknown> }[])[0]?.extensions?.['code'] ?? 'refused' : (error as { code?: number }).code;
    }
  };

  it('refuses who is not signed in, other Départements, wrong codes, and everything that is no subscription', async () => {
    const token = await signedIn(ugo.database, 'Curieuse', 'enfanceWorker');
    expect(await refusalOf(clientOf(null), CHANGED, { departement: '42' })).toBe(4403);
    expect(await refusalOf(clientOf('x'.repeat(40)), CHANGED, { departement: '42' })).toBe(4403);
    expect(await refusalOf(clientOf(token), CHANGED, { departement: '69' })).toBe('FORBIDDEN');
    expect(await refusalOf(clientOf(token), CHANGED, { departement: '20' })).toBe('INVALID_INPUT');
    expect(await refusalOf(clientOf(token), '{ me { email } }')).toBe('SUBSCRIPTIONS_ONLY');
    expect(await refusalOf(clientOf(await signedIn(ugo.database, 'Observateur', 'observer')), CHANGED, { departement: '42' })).toBe('FORBIDDEN');
  });

  it('hears what another process wrote and did not announce, at the next wake-up', async () => {
    const stream = await watch(await signedIn(ugo.database, 'Veilleuse', 'enfanceWorker'));
    await system((em) => em.insert(OutboxEvent, {
      id: idOf('orphan event'), departement: '42', type: 'availabilityChanged', subjectId: idOf('Grands'), createdAt: new Date('2026-11-20T00:00:00Z'), sequence: null,
    }));
    await publish(2, idOf('Lyon unité'), lyon);
    expect((await stream.next()).value.data?.availabilityChanged).toMatchObject({ hostId: idOf('Grands') });
  });
});
