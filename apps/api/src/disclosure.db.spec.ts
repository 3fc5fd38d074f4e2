import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostShare, Leave, Suspension } from '@ugo/directory';
import { type Em, inTerritory, OutboxFeed } from '@ugo/persistence';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { change, READ } from './testing/availability-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const HOST = 'query ($id: ID!) { host(id: $id) { leave { kind from until } } }';
const SUSPENSIONS = 'query ($id: ID!) { host(id: $id) { suspensions { from } } }';

describe('what is told of a foster home', () => {
  let ugo: TestApplication;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    const sign = async (word: string, ...rest: [Parameters<typeof signedIn>[2], string?, object?]) => { tokens[word] = await signedIn(ugo.database, word, ...rest); };
    await sign('worker', 'enfanceWorker');
    await sign('manager', 'manager');
    await sign('carer', 'hostStaff', '42', { hostId: idOf('AF-2') });
    await sign('service', 'placementService', '42', { establishmentId: idOf('Service') });
    await sign('neighbour', 'enfanceWorker', '69');
    await sign('neighbours', 'manager', '69');
    await publish(2);
  });
  afterAll(() => ugo.close());

  let keys = 0;
  const run = async (name: string, input: Record<string, unknown>, token: string) => (
    await ugo.query(change(name), { input: { idempotencyKey: `disclosure-${keys += 1}`, ...input } }, token)).data![name];
  const publish = (places: number) => run('publishAvailability', { hostId: idOf('AF-2'), places, careKinds: ['relay'] }, tokens['service']!);
  const system = (work: (em: Em) => Promise<unknown>) => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const available = async (as: string) => (await ugo.query(READ, { hostId: idOf('AF-2') }, tokens[as])).data!['availability'];
  const share = () => system((em) => em.insert(HostShare, { hostId: idOf('AF-2'), neighbour: '69', departement: '42', mayAsk: true }));

  it('tells why a family is away to itself and to who keeps its leave, and to others the nights alone', async () => {
    await system((em) => em.insert(Leave, { id: idOf('illness'), departement: '42', hostId: idOf('AF-2'), kind: 'sickLeave', firstNight: '2026-12-01', lastNight: '2026-12-03' }));
    const kinds = async (as: string) => (await ugo.query(HOST, { id: idOf('AF-2') }, tokens[as])).data!['host'].leave;
    for (const as of ['carer', 'service', 'manager']) expect(await kinds(as)).toEqual([{ kind: 'sickLeave', from: '2026-12-01', until: '2026-12-03' }]);
    expect(await kinds('worker')).toEqual([{ kind: null, from: '2026-12-01', until: '2026-12-03' }]);
  });

  it('lets a suspended home vanish from availability too, for its Département’s workers and its neighbours’', async () => {
    await share();
    expect([await available('worker'), await available('neighbour')]).toMatchObject([{ freeTonight: 2 }, { freeTonight: 2 }]);
    const stream = createClient({ url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${tokens['worker']}` } });
    const heard = stream.iterate({ query: 'subscription { availabilityChanged(departement: "42") { hostId freeTonight publishedAt tonight { installed } freshness { confirmedAt } } }' });
    const first = heard.next();
    while (ugo.app.get(OutboxFeed).readers === 0) await new Promise((next) => { setImmediate(next); });
    const suspended = await ugo.query('mutation ($input: SuspendApprovalInput!) { suspendApproval(input: $input) { __typename } }', { input: { idempotencyKey: 'suspended-1', hostId: idOf('AF-2') } }, tokens['manager']);
    expect(suspended.data).toEqual({ suspendApproval: { __typename: 'HostChanged' } });
    // A list that shows the home hears that there is nothing to take, and nothing of what it lives.
    expect((await first).value).toMatchObject({ data: { availabilityChanged: { hostId: idOf('AF-2'), freeTonight: 0, publishedAt: null, tonight: null, freshness: { confirmedAt: null } } } });
    await stream.dispose();
    const missing = (await ugo.query(READ, { hostId: idOf('nowhere') }, tokens['worker'])).data!['availability'];
    expect([await available('worker'), await available('neighbour')]).toEqual([missing, missing]);
    expect(await available('manager')).toMatchObject({ hostId: idOf('AF-2') });
    expect(await available('carer')).toMatchObject({ hostId: idOf('AF-2') });
  });

  it('does not tell a neighbour’s manager of suspensions, past or to come', async () => {
    await system((em) => em.nativeUpdate(Suspension, { hostId: idOf('AF-2') }, { from: '2027-01-01' }));
    const suspensions = async (as: string) => (await ugo.query(SUSPENSIONS, { id: idOf('AF-2') }, tokens[as])).data!['host'].suspensions;
    expect(await suspensions('manager')).toEqual([{ from: '2027-01-01' }]);
    expect(await suspensions('neighbours')).toEqual([]);
  });
});
