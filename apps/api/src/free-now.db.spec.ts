import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { Availability } from '@ugo/availability';
import { Establishment, HostChanges } from '@ugo/directory';
import { type Em, inTerritory, Jobs, OutboxFeed } from '@ugo/persistence';
import { FreeNowAsk } from '@ugo/placement-request';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Loire } from './testing/loire.js';
import { READ_REQUEST, requestChange, SEARCH_FOR } from './testing/placement-operations.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;
const ASK = requestChange('askFreeNow');
const CHANGED = 'subscription ($id: ID!) { placementRequestChanged(id: $id) { freeNow { hostId status answeredAt } } }';

describe('"free right now?"', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let folder: string;
  const places: Record<string, Place> = {};
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ugo-free-now-'));
    ugo = await startTestApplication({ UGO_DATA_DIR: folder, UGO_PUBLIC_URL: 'https://ugo.example' });
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    for (const name of ['Premier <b>', 'Deuxième', 'Troisième']) places[name] = await placing.place(name);
    await system((em) => em.nativeUpdate(Establishment, {}, { telephones: [{ label: 'standard', number: '0477000000', from: 0, to: 0 }, { label: 'astreinte', number: '0600000001', from: 20 * 60, to: 8 * 60 }] }));
    // Stale, so that a yes of tonight is seen in the order.
    await system(async (em) => {
      await em.nativeUpdate(Availability, {}, { confirmedAt: new Date('2026-11-10T10:00:00Z') });
      await ugo.app.get(HostChanges, { strict: false }).changed(em, Object.values(places).map(({ hostId }) => hostId));
    });
  });
  afterAll(async () => {
    await ugo.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const search = (requestId: string): Promise<Json> => placing.send(SEARCH_FOR, { requestId });
  const ask = async (more: Json = {}): Promise<{ id: string; asked: Json; token: (hostId: string) => Promise<string> }> => {
    const { id } = await placing.request(more);
    const asked = await placing.send(ASK, { requestId: id, searchId: (await search(id))['id'] });
    return { id, asked, token: (hostId) => linkOf(id, hostId) };
  };
  const messages = (): Json[] => readFileSync(join(folder, 'outbox.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Json);
  /** The token, out of the messages as they left. */
  const linkOf = async (requestId: string, hostId: string): Promise<string> => {
    await ugo.app.get(Jobs).runDue();
    const { id } = await system((em) => em.findOneOrFail(FreeNowAsk, { requestId, hostId }));
    const tokens = messages().flatMap(({ text }) => [...(text as string).matchAll(/https:\/\/ugo\.example\/libre\/([\w-]+)/g)].map((one) => one[1]!));
    return tokens.find((token) => Buffer.from(token, 'base64url').subarray(0, 16).toString('hex') === id.replaceAll('-', ''))!;
  };
  const open = async (token: string, method = 'GET'): Promise<{ status: number; text: string; headers: Headers }> => {
    const answer = await fetch(`${ugo.url}/libre/${token}`, { method });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const say = async (token: string, form: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${ugo.url}/libre/${token}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form });
    return { status: answer.status, text: await answer.text() };
  };
  const freeNow = async (id: string): Promise<Json[]> => (await placing.ask(READ_REQUEST, { id }))['freeNow'];
  const rows = (requestId: string) => system((em) => em.find(FreeNowAsk, { requestId }, { orderBy: { rank: 'asc' } }));
  const audited = (subjectId: string) => system(async (em) => (await em.find(AuditEntry, { subjectId }, { orderBy: { id: 'asc' } })).map(({ action, actorId, details }) => ({ action, actorId, ...details })));

  it('asks the best hosts at once, by e-mail and by SMS to whoever answers tonight, and says nothing of a child', async () => {
    const { id, asked } = await ask({ people: placing.people('A', 'B') });
    expect(asked['freeNow'].map(({ status, places: count, rank }: Json) => [status, count, rank])).toEqual([['waiting', 2, 1], ['waiting', 2, 2], ['waiting', 2, 3]]);
    expect(asked['state']).toBe('searching'); // nobody is solicited, no place is taken
    await ugo.app.get(Jobs).runDue();
    const sent = messages();
    expect(sent.filter(({ channel }) => channel === 'sms').map(({ number }) => number)).toEqual(['0600000001', '0600000001', '0600000001']);
    expect(sent.filter(({ channel }) => channel === 'email')).toHaveLength(3);
    expect(JSON.stringify(sent)).not.toMatch(/R-1|2015|girl|fille|Roanne|Premier/);
    expect(problemsOf(await placing.send(ASK, { requestId: id, searchId: (await search(id))['id'] }))).toEqual(['INVALID_INPUT', 'searchId nobodyLeft']);
  });

  it('shows a page to whoever opens the link, which consumes nothing, keeps nothing and runs nothing', async () => {
    const { hostId } = places['Premier <b>']!;
    const { id, token } = await ask();
    const link = await token(hostId);
    for (const method of ['HEAD', 'GET', 'GET']) expect((await open(link, method)).status).toBe(200);
    const { text, headers } = await open(link);
    expect(text).toContain('Avez-vous une place ce soir\u00a0?');
    expect(text.indexOf('Do you have a place tonight?')).toBeGreaterThan(text.indexOf('Avez-vous'));
    expect(text).toContain('Premier &lt;b&gt;');
    expect(text).not.toMatch(/<script|<img|https?:|R-1|2015|fille|fratrie/i);
    expect(headers.get('set-cookie')).toBeNull();
    expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('x-frame-options')]).toEqual(['no-store', 'no-referrer', 'DENY']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect((await rows(id)).map(({ answer }) => answer ?? null)).toEqual([null, null, null]);
  });

  it('puts a yes first, live; the declaration is confirmed and the next search ranks it first; a no puts it in question', async () => {
    const { id, asked, token } = await ask();
    const [first, , third] = asked['freeNow'].map(({ hostId }: Json) => hostId as string) as [string, string, string];
    const client = createClient({ url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${placing.worker}` } });
    const stream = client.iterate({ query: CHANGED, variables: { id } });
    let heard = stream.next();
    while (ugo.app.get(OutboxFeed).readers < 1) await new Promise((next) => { setImmediate(next); });
    expect(await say(await token(third), 'answer=yes&minutes=120')).toMatchObject({ status: 200, text: expect.stringMatching(/Réponse notée à 22:30\u00a0: oui/) });
    const live = async (): Promise<Json> => (await heard).value.data.placementRequestChanged.freeNow[0];
    while ((await live())['status'] === 'waiting') heard = stream.next(); // the question itself may still be on its way
    expect(await live()).toEqual({ hostId: third, status: 'yes', answeredAt: '2026-11-20T21:30:00.000Z' });
    await stream.return!();
    await client.dispose();
    expect((await say(await token(first), 'answer=no&reason=staff')).status).toBe(200);
    expect((await freeNow(id)).map(({ hostId, status, until, reason }) => [hostId, status, until, reason])).toEqual([
      [third, 'yes', '2026-11-20T23:30:00.000Z', null], [expect.anything(), 'waiting', null, null], [first, 'no', null, 'staff']]);
    const published = await system((em) => em.find(Availability, { hostId: { $in: [first, third] } }));
    const of = (hostId: string) => published.find((one) => one.hostId === hostId)!;
    expect([of(third).confirmedAt.toISOString(), of(third).confirmedAs, of(third).questionedAt ?? null]).toEqual(['2026-11-20T21:30:00.000Z', 'link', null]);
    expect([of(first).confirmedAs, of(first).questionedAt?.toISOString()]).toEqual(['establishment', '2026-11-20T21:30:00.000Z']);
    const again = await search(id);
    expect(again['plans'].edges[0].node.assignments[0].host.id).toBe(third);
    expect(again['excluded'].edges.find(({ node }: Json) => node.host.id === first).node.reasons).toEqual([{ rule: 'refusedByHost' }]);
    const said = (await rows(id)).find(({ hostId }) => hostId === third)!;
    expect(await audited(said.id)).toEqual([{ action: 'answerFreeNow', actorId: null, answer: 'yes', minutes: 120, reason: null }]);
  });

  it('refuses a link that is altered, used, late or over, and writes nothing but that somebody tried', async () => {
    const { id, asked, token } = await ask();
    const [hostId, otherId] = asked['freeNow'].map((one: Json) => one.hostId) as [string, string];
    const link = await token(hostId);
    const altered = `${link.slice(0, -2)}${link.endsWith('AA') ? 'BA' : 'AA'}`;
    const foreign = `${link.slice(0, 22)}${(await token(otherId)).slice(22)}`;
    for (const bad of [altered, foreign, 'x', `${link}A`, `${link}%2f..`]) {
      expect([(await open(bad)).status, (await say(bad, 'answer=yes')).status]).toEqual([404, 404]);
    }
    for (const form of ['', 'answer=maybe', 'answer=yes&answer=no', 'answer=yes&reason=staff', 'answer=no&minutes=60', 'answer=yes&minutes=61', 'answer=no&reason=Mme+Martin', 'answer=yes&child=x']) {
      expect([form, (await say(link, form)).status]).toEqual([form, 400]);
    }
    const row = async () => (await rows(id)).find((one) => one.hostId === hostId)!;
    expect((await row()).answer ?? null).toBeNull();
    expect((await say(link, 'answer=yes')).status).toBe(200);
    expect(await say(link, 'answer=no')).toMatchObject({ status: 410, text: expect.stringContaining('Ce lien a déjà servi') });
    expect((await open(link)).status).toBe(410);
    expect((await row()).answer).toBe('yes');
    const late = await token(otherId);
    ugo.clock.advance(40);
    placing.worker = await loire.signedIn('enfanceWorker');
    expect(await say(late, 'answer=yes')).toMatchObject({ status: 410, text: expect.stringContaining('Ce lien n’est plus valable') });
    expect((await freeNow(id)).find((one) => one['hostId'] === otherId)).toMatchObject({ status: 'silent' });
    for (let tries = 0; tries < 8; tries += 1) await say(late, 'answer=yes');
    expect((await audited((await row()).id)).map(({ action, ...details }) => [action, (details as Json)['link']])).toEqual([
      ['refuseFreeNow', 'altered'], ['refuseFreeNow', 'altered'], ['answerFreeNow', undefined], ['refuseFreeNow', 'used']]);
    expect(await audited((await rows(id)).find((one) => one.hostId === otherId)!.id)).toHaveLength(5);
    const closed = await ask();
    const over = await closed.token(hostId).catch(() => closed.token(otherId));
    await placing.send(requestChange('closeRequest'), { requestId: closed.id, reason: 'other' });
    expect([(await open(over)).status, (await say(over, 'answer=yes')).status]).toEqual([410, 410]);
  });

  it('answers once, whatever comes at the same time', async () => {
    const { id, asked, token } = await ask();
    const link = await token(asked['freeNow'][0].hostId);
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => say(link, index % 2 ? 'answer=no' : 'answer=yes')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410, 410]);
    expect((await rows(id)).filter(({ answer }) => answer != null)).toHaveLength(1);
  });

  it('slows down whoever opens one link too often', async () => {
    const { asked, token } = await ask();
    const link = await token(asked['freeNow'][0].hostId);
    const statuses = await Promise.all(Array.from({ length: 31 }, async () => (await open(link)).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('asks for who follows the request alone, for tonight alone, and not more hosts than the Département lets', async () => {
    const { id } = await placing.request();
    const { id: searchId } = await search(id);
    const rhone = await loire.signedIn('enfanceWorker', '69');
    expect(problemsOf(await placing.send(ASK, { requestId: id, searchId }, rhone))).toEqual(['NOT_FOUND']);
    const other = await placing.request({ mode: 'planned', care: 'planned', measure: 'judicialPlacement', firstNight: '2026-11-25', lastNight: '2026-12-20' });
    expect(problemsOf(await placing.send(ASK, { requestId: other['id'], searchId }))).toEqual(['INVALID_INPUT', 'requestId notTonight']);
    expect(problemsOf(await placing.send(ASK, { requestId: (await placing.request())['id'], searchId }))).toEqual(['INVALID_INPUT', 'searchId unknownSearch']);
    await system((em) => em.execute(`insert into departement_setting (departement, key, valid_from, value) values ('42', 'placement.quickAskAtMost', '2026-01-01', '1')`));
    expect((await placing.send(ASK, { requestId: id, searchId }))['freeNow']).toHaveLength(1);
    expect(problemsOf(await placing.send(ASK, { requestId: id, searchId }))).toEqual(['INVALID_INPUT', 'requestId tooMany']);
  });

  it('shows nothing of a secret request’s hosts to who is not on its list', async () => {
    const { id, asked } = await ask({ secret: true });
    expect(asked['freeNow']).toHaveLength(1);
    const colleague = await loire.signedIn('enfanceWorker');
    expect((await placing.ask(READ_REQUEST, { id }, colleague))['freeNow']).toEqual([]);
    expect(problemsOf(await placing.send(ASK, { requestId: id, searchId: (await search(id))['id'] }, colleague))).toEqual(['NOT_FOUND']);
  });

  it('leaves of a secret request’s answers an audit line about the host alone', async () => {
    const { id, asked, token } = await ask({ secret: true });
    const { hostId } = asked['freeNow'][0];
    const link = await token(hostId);
    for (const answer of ['yes', 'no']) await say(link, `answer=${answer}`);
    expect(await audited((await rows(id))[0]!.id)).toEqual([]);
    expect((await audited(hostId)).filter(({ action }) => action.endsWith('FreeNow'))).toEqual([
      { action: 'answerFreeNow', actorId: null, answer: 'yes', minutes: null, reason: null }, { action: 'refuseFreeNow', actorId: null, link: 'used' }]);
  });
});
