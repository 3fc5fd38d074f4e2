import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account } from '@ugo/account';
import { AuditEntry } from '@ugo/audit';
import { type Em, inTerritory, OutboxFeed } from '@ugo/persistence';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Loire } from './testing/loire.js';
import { READ_REQUEST, requestChange, REQUESTS } from './testing/placement-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('a request that is followed', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let keys = 0;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const send = async (name: string, input: Json, token = worker, type?: string): Promise<Json> => {
    const { data, errors } = await ugo.query(requestChange(name, type), { input: { idempotencyKey: `following-${String(keys += 1).padStart(5, '0')}`, ...input } }, token);
    expect(errors).toBeUndefined();
    return data![name];
  };
  const read = async (id: string, token = worker): Promise<Json> => (await ugo.query(READ_REQUEST, { id }, token)).data!['placementRequest'];
  const request = (more: Json = {}): Promise<Json> => send('requestPlacement', {
    departement: '42', reference: 'R-9', urgency: 'urgent', relativesAssessed: 'yes', measure: 'prosecutorOpp', measureStart: '2026-11-20T20:00:00Z', decidedOn: '2026-11-20', care: 'emergency',
    people: [{ key: 'A', sex: 'female', birthMonth: '2015-04' }], lastNight: '2026-11-22', ...more,
  });
  const problems = ({ code, problems: list }: Json): string[] => [code, ...(list ?? []).map((one: Json) => `${one.field} ${one.code}`)];
  const accountOf = async (token: string): Promise<string> => (await ugo.query('{ me { id } }', {}, token)).data!['me'].id;

  it('is a draft until it is submitted', async () => {
    const { id } = await request({ draft: true });
    expect(problems(await send('recordAct', { requestId: id, act: 'hearing', at: '2026-11-20T21:00:00Z' }))).toEqual(['INVALID_INPUT', 'act notOfMeasure']);
    expect(await send('submitRequest', { requestId: id }, worker, 'RequestInput')).toMatchObject({ state: 'searching' });
    expect(problems(await send('submitRequest', { requestId: id }, worker, 'RequestInput'))).toEqual(['NOT_POSSIBLE_NOW']);
  });

  it('says where the people sleep, which acts took place, and stops their clocks', async () => {
    const { id, clocks } = await request();
    expect(clocks.map(({ code }: Json) => code)).toEqual(expect.arrayContaining(['seizeJudge', 'carryOut']));
    expect(await send('recordSleepsAt', { requestId: id, sleepsAt: 'nonAuthorisedStructure' })).toMatchObject({ decidedNotCarriedOut: true });
    const after = await send('recordAct', { requestId: id, act: 'seizeJudge', at: '2026-11-20T21:00:00Z' });
    expect(after['clocks'].map(({ code }: Json) => code)).not.toContain('seizeJudge');
    expect(problems(await send('recordAct', { requestId: id, act: 'hearingAfterSeizure', at: '2026-11-21T21:00:00Z' }))).toEqual(['INVALID_INPUT', 'at inFuture']);
  });

  it('is handed over to the on-call worker and back, never to who is none', async () => {
    const { id } = await request();
    const onCall = await loire.signedIn('enfanceWorker');
    expect(await send('handOverRequest', { requestId: id, accountId: await accountOf(onCall) })).toMatchObject({ id });
    expect(problems(await send('handOverRequest', { requestId: id, accountId: await accountOf(await loire.signedIn('observer')) }))).toEqual(['INVALID_INPUT', 'accountId unknownWorker']);
    expect(await send('handOverRequest', { requestId: id }, onCall)).toMatchObject({ id, onCallBy: null });
  });

  it('shows to whom it may be handed over: enabled workers of the Département, not oneself', async () => {
    const ids = async (token: string, departement = '42'): Promise<string[] | undefined> => (
      (await ugo.query('query ($departement: String!) { colleagues(departement: $departement) { id displayName } }', { departement }, token)).data?.['colleagues'] as Json[] | undefined)?.map(({ id }) => id);
    const [other, disabled, observer, next] = await Promise.all([loire.signedIn('enfanceWorker'), loire.signedIn('enfanceWorker'), loire.signedIn('observer'), loire.signedIn('enfanceWorker', '69')]);
    const ofOther = await accountOf(other);
    const [ofDisabled, ofObserver, ofNext, own] = [await accountOf(disabled), await accountOf(observer), await accountOf(next), await accountOf(worker)];
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.nativeUpdate(Account, { id: ofDisabled }, { disabled: true }));
    const seen = (await ids(worker))!;
    expect(seen).toContain(ofOther);
    for (const id of [ofDisabled, ofObserver, ofNext, own]) expect(seen).not.toContain(id);
    expect([await ids(observer), await ids(next)]).toEqual([undefined, undefined]);
  });

  it('is handed over to nobody whose account is disabled', async () => {
    const { id } = await request();
    const accountId = await accountOf(await loire.signedIn('enfanceWorker'));
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.nativeUpdate(Account, { id: accountId }, { disabled: true }));
    for (const name of ['handOverRequest', 'nameConfidant']) expect(problems(await send(name, { requestId: id, accountId }))).toEqual(['INVALID_INPUT', 'accountId unknownWorker']);
  });

  it('is watched: each change is told, one reading is logged, and who may not read it leaves no reader behind', async () => {
    const { id } = await request();
    const audited = (): Promise<number> => inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.count(AuditEntry, { action: 'readPlacementRequest', subjectId: id }));
    const clientOf = (token: string) => createClient({ url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, connectionParams: { authorization: `Bearer ${token}` } });
    const changes = (client: ReturnType<typeof clientOf>) => client.iterate<Json>({ query: 'subscription ($id: ID!) { placementRequestChanged(id: $id) { state decidedNotCarriedOut } }', variables: { id } });
    const [mine, theirs] = [clientOf(worker), clientOf(await loire.signedIn('enfanceWorker', '69'))];
    const stream = changes(mine);
    await ugo.watched(1);
    for (const sleepsAt of ['home', 'hospital']) {
      await send('recordSleepsAt', { requestId: id, sleepsAt });
      expect((await stream.next()).value).toEqual({ data: { placementRequestChanged: { state: 'searching', decidedNotCarriedOut: true } } });
    }
    expect(await audited()).toBe(1);
    expect((await changes(theirs).next()).value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(ugo.app.get(OutboxFeed).readers).toBe(1);
    await Promise.all([mine.dispose(), theirs.dispose()]);
  });

  it('tells the hosts it asks, and no other, that there is something to read; never of whom', async () => {
    const { id } = await request();
    const [asked, other] = [await loire.unit('Sollicité', { places: 1 }), await loire.unit('Pas sollicité', { places: 1 })];
    const clientOf = (token: string) => createClient({ url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, connectionParams: { authorization: `Bearer ${token}` } });
    const clients = [];
    const streamOf = async (token: string) => {
      const client = clientOf(token);
      clients.push(client);
      const readers = ugo.app.get(OutboxFeed).readers;
      const stream = client.iterate<Json>({ query: 'subscription { receivedReferralsChanged { referralIds } }' });
      await ugo.watched(readers + 1);
      return stream;
    };
    const staff = await loire.signedIn('hostStaff', '42', { hostId: asked.hostId });
    const [mine, theirs] = [await streamOf(staff), await streamOf(await loire.signedIn('hostStaff', '42', { hostId: other.hostId }))];
    const { referrals: [referral] } = await send('askHosts', { requestId: id, asks: [{ hostId: asked.hostId, personKeys: ['A'] }] });
    expect((await mine.next()).value).toEqual({ data: { receivedReferralsChanged: { referralIds: [referral.id] } } });
    await send('withdrawReferral', { referralId: referral.id }, worker, 'ReferralInput');
    expect((await mine.next()).value).toEqual({ data: { receivedReferralsChanged: { referralIds: [referral.id] } } });
    // The first that the other host hears of is its own.
    const { referrals } = await send('askHosts', { requestId: id, asks: [{ hostId: other.hostId, personKeys: ['A'] }] });
    expect((await theirs.next()).value).toEqual({ data: { receivedReferralsChanged: { referralIds: [referrals.find(({ hostId }: Json) => hostId === other.hostId).id] } } });
    const nobody = clientOf(worker);
    clients.push(nobody);
    expect((await nobody.iterate<Json>({ query: 'subscription { receivedReferralsChanged { referralIds } }' }).next()).value).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    for (const client of clients) await client.dispose();
  });

  it('kept secret, shows where it goes to its list alone, and lets nobody else act', async () => {
    const { hostId } = await loire.unit('Lieu secret', { places: 1 });
    const made = await request({ secret: true });
    const colleague = await loire.signedIn('enfanceWorker');
    expect(await send('askHosts', { requestId: made['id'], asks: [{ hostId, personKeys: ['A'] }] })).toMatchObject({ referrals: [{ hostId }] });
    expect(await read(made['id'], colleague)).toMatchObject({ state: 'asked', referrals: [] });
    const { data } = await ugo.query(REQUESTS, { departement: '42' }, colleague);
    expect(data!['placementRequests'].edges.find(({ node }: Json) => node.id === made['id']).node.referrals).toEqual([]);
    for (const [name, input, type] of [['closeRequest', { reason: 'error' }], ['recordSleepsAt', { sleepsAt: 'home' }], ['submitRequest', {}, 'RequestInput'], ['nameConfidant', { accountId: await accountOf(colleague) }]] as const) {
      expect(await send(name, { requestId: made['id'], ...input }, colleague, type)).toMatchObject({ code: 'NOT_FOUND' });
    }
    await send('nameConfidant', { requestId: made['id'], accountId: await accountOf(colleague) });
    expect(await read(made['id'], colleague)).toMatchObject({ referrals: [{ hostId }] });
    await send('nameConfidant', { requestId: made['id'], accountId: await accountOf(colleague), remove: true });
    expect(await read(made['id'], colleague)).toMatchObject({ referrals: [] });
  });

  it('closed with its reason, gives its places back and can be changed no more', async () => {
    const { hostId } = await loire.unit('Rendu', { places: 1 });
    const [one, other] = [await request(), await request()];
    await send('askHosts', { requestId: one['id'], asks: [{ hostId, personKeys: ['A'] }] });
    expect(await send('closeRequest', { requestId: one['id'], reason: 'familySolution' })).toMatchObject({ state: 'closed', closeReason: 'familySolution', referrals: [{ state: 'withdrawn' }] });
    expect(await send('askHosts', { requestId: other['id'], asks: [{ hostId, personKeys: ['A'] }] })).toMatchObject({ state: 'asked' });
    for (const [name, input] of [['closeRequest', { reason: 'error' }], ['askHosts', { asks: [{ hostId, personKeys: ['A'] }] }], ['recordSleepsAt', { sleepsAt: 'home' }]] as const) {
      expect(problems(await send(name, { requestId: one['id'], ...input }))[0]).toMatch(/NOT_POSSIBLE_NOW|INVALID_INPUT/);
    }
  });
});
