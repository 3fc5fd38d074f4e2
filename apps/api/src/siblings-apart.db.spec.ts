import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notification } from '@ugo/notification';
import { inTerritory } from '@ugo/persistence';
import { LookForReunions } from '@ugo/stay';
import { Loire } from './testing/loire.js';
import { type Place, Placing } from './testing/placing.js';
import { stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const APART = 'query { siblingsApart(departement: "42") { requestId reference reason separationAsked searchedSince places { hostId personKeys host { id name } } couldReunite { hostId since host { id } } } }';
const CLOSE = 'mutation ($input: ClosePlacesInput!) { closePlaces(input: $input) { __typename ... on HostAvailability { closures { id } } ... on Refusal { code problems { field code } } } }';
const REOPEN = 'mutation ($input: ReopenPlacesInput!) { reopenPlaces(input: $input) { __typename } }';

describe('brothers and sisters apart', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const listed = async (id: string, token = placing.worker): Promise<Json | undefined> => (await placing.ask(APART, {}, token) as unknown as Json[]).find(({ requestId }) => requestId === id);
  const look = (): Promise<number> => ugo.app.get(LookForReunions, { strict: false }).run();
  /** A and B, one here and one there. */
  const apart = async (here: Place, there: Place, more: Json = {}): Promise<Json> => {
    const request = await placing.request({ people: placing.people('A', 'B'), ...more });
    await placing.held(request, here, ['A']);
    await placing.held(request, there, ['B']);
    return request;
  };
  const messages = (subjectId: string): Promise<number> => inTerritory(ugo.database.orm.em, 'system', (em) => em.count(Notification, { template: 'reunionPossible', subjectId }));

  it('are listed when their places are on different sites, not in two units of one', async () => {
    const { hostId, establishmentId } = await loire.unit('Chez l’aîné', { places: 2 });
    const one = { hostId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
    const sameSite = { hostId: (await loire.unit('Même toit', { places: 2, establishmentId })).hostId, staff: one.staff };
    const other = await placing.place('Chez la petite', 1);
    const { id } = await apart(one, other);
    const { id: together } = await apart(one, sameSite);
    expect(await listed(together)).toBeUndefined();
    expect(new Map((await listed(id))!['places'].map(({ hostId: host, personKeys }: Json) => [host, personKeys]))).toEqual(new Map([[one.hostId, ['A']], [other.hostId, ['B']]]));
    expect((await listed(id))!['places'].map(({ hostId: host, host: card }: Json) => host === card.id)).toEqual([true, true]);
    expect(await listed(id)).toMatchObject({ reference: 'R-1', reason: 'noPlaceTogether' });
    expect((await ugo.query(APART, {}, await loire.signedIn('enfanceWorker', '69'))).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  it('are searched for: a place published that could take them all tells their worker, once', async () => {
    const { id } = await apart(await placing.place('Chez A', 1), await placing.place('Chez B', 1));
    await look();
    expect(await listed(id)).toMatchObject({ separationAsked: false, searchedSince: ugo.clock.now().toISOString(), couldReunite: [] });
    const tooSmall = await placing.place('Trop petit', 1);
    const both = await placing.place('Pour les deux', 2);
    await look();
    await look();
    expect((await listed(id))!['couldReunite'].map(({ hostId }: Json) => hostId)).toContain(both.hostId);
    expect((await listed(id))!['couldReunite'].map(({ hostId }: Json) => hostId)).not.toContain(tooSmall.hostId);
    expect(await messages(id)).toBe(1);
    expect(await placing.send(CLOSE, { hostId: both.hostId, reason: 'works', lastNight: '2026-11-24' }, both.staff)).toMatchObject({ __typename: 'HostAvailability' });
    await look();
    expect((await listed(id))!['couldReunite']).toEqual([]);
  });

  it('are searched for as long as the Département’s setting says, and no longer', async () => {
    const { id } = await apart(await placing.place('Depuis un an', 1), await placing.place('Depuis un an aussi', 1));
    await look();
    const since = (instant: string): Promise<unknown> => inTerritory(ugo.database.orm.em, 'system', (em) => em.execute('update standing_search set since = ? where request_id = ?', [instant, id]));
    await since('2025-11-19T12:00:00Z');
    const both = await placing.place('Un an trop tard', 2);
    await look();
    expect(await listed(id)).toMatchObject({ searchedSince: null, couldReunite: [] });
    expect(await messages(id)).toBe(0);
    await since('2025-11-20T12:00:00Z'); // 365 days
    await look();
    expect(await listed(id)).toMatchObject({ searchedSince: '2025-11-20T12:00:00.000Z' });
    expect((await listed(id))!['couldReunite']).toMatchObject([{ hostId: both.hostId, since: ugo.clock.now().toISOString() }]);
    await placing.send(CLOSE, { hostId: both.hostId, reason: 'works', lastNight: '2026-11-30' }, both.staff);
  });

  it('may be reunited where one of them lives already, and are searched for no more once they are', async () => {
    const [here, there] = [await placing.place('Chez elle', 2), await placing.place('Chez lui', 1)];
    const { closures: [closure] } = await placing.send(CLOSE, { hostId: here.hostId, reason: 'works', lastNight: '2026-11-30', places: 1 }, here.staff);
    const { id } = await apart(here, there);
    await look();
    expect(await listed(id)).toMatchObject({ couldReunite: [] });
    await placing.send(REOPEN, { closureId: closure.id }, here.staff);
    expect(await look()).toBeGreaterThanOrEqual(1);
    expect((await listed(id))!['couldReunite'].map(({ hostId }: Json) => hostId)).toEqual([here.hostId]);
    await placing.held(await placing.request({ people: placing.people('C') }), here); // the place goes to somebody else
    await look();
    expect((await listed(id))!['couldReunite']).toEqual([]);
  });

  it('are not searched for when their separation was asked for', async () => {
    const { id } = await apart(await placing.place('Seule', 1), await placing.place('Seul', 1), { apart: [{ one: 'A', other: 'B' }] });
    await placing.place('Grand', 4);
    await look();
    expect(await listed(id)).toMatchObject({ separationAsked: true, searchedSince: null, couldReunite: [] });
  });

  it('who moved here from elsewhere and have left are apart no more', async () => {
    const [one, other] = [await placing.place('Avant, elle', 1), await placing.place('Avant, lui', 1)];
    const [here, there] = [await placing.place('Après, elle', 1), await placing.place('Après, lui', 1)];
    const living = async (request: Json, place: Place, personKey: string, more: Json = {}): Promise<string> => (
      (await placing.admit(await placing.held(request, place, [personKey]), placing.worker, { isEmergency: true, ...more }))['stays'][0].id);
    const before = await placing.request({ people: placing.people('A', 'B') });
    const former = { A: await living(before, one, 'A'), B: await living(before, other, 'B') };
    const moved = await placing.request({ people: placing.people('A', 'B') });
    const stays = [await living(moved, here, 'A', { formerStays: [{ personKey: 'A', stayId: former.A }] }), await living(moved, there, 'B', { formerStays: [{ personKey: 'B', stayId: former.B }] })];
    expect(await listed(moved['id'])).toBeDefined();
    for (const stayId of stays) expect(await placing.send(stayChange('recordExit'), { stayId, exitOn: '2026-11-20', reason: 'returnHome' })).toMatchObject({ exitReason: 'returnHome' });
    expect([await listed(moved['id']), await listed(before['id'])]).toEqual([undefined, undefined]);
  });

  it('whose place is secret are in nobody’s list but their own worker’s', async () => {
    const { id } = await apart(await placing.place('Secret A', 1), await placing.place('Secret B', 1), { secret: true });
    await look();
    expect(await listed(id)).toBeDefined();
    expect(await listed(id, await loire.signedIn('enfanceWorker'))).toBeUndefined();
  });

  it('are a list for managers, with their reason and no host, and without those of whom one has a secret place', async () => {
    const manager = await loire.signedIn('manager');
    const row = async (id: string): Promise<Json | undefined> => {
      const { columns, rows } = await placing.ask('{ workingList(departement: "42", list: "siblingsApart") { columns { key } rows { cells } } }', {}, manager);
      const found = rows.map(({ cells }: Json) => Object.fromEntries(columns.map(({ key }: Json, index: number) => [key, cells[index]]))).find(({ requestId }: Json) => requestId === id);
      return found as Json | undefined;
    };
    const request = await placing.request({ people: placing.people('A', 'B') });
    for (const [name, key] of [['Une ici', 'A'], ['Un là', 'B']] as const) await placing.admit(await placing.held(request, await placing.place(name, 1), [key]), placing.worker, { isEmergency: true });
    await look();
    expect(await row(request['id'])).toEqual({ requestId: request['id'], chosenOn: '2026-11-20', reason: 'noPlaceTogether', people: '2', sites: '2', searchedSince: expect.stringMatching(/^2026-11-20T/), reunions: expect.any(String) });
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.execute(`update stay set secret = true where id = (select min(id::text)::uuid from stay where request_id = ?)`, [request['id']]));
    expect(await row(request['id'])).toBeUndefined();
    const { id: secret } = await apart(await placing.place('Caché A', 1), await placing.place('Caché B', 1), { secret: true });
    expect(await row(secret)).toBeUndefined();
  });

  it('who can’t be searched for any more keep nobody else from being looked for', async () => {
    const { id: others } = await apart(await placing.place('Les uns', 1), await placing.place('Les autres', 1), { lastNight: '2026-12-20' });
    await apart(await placing.place('Le vendredi', 1), await placing.place('Le samedi', 1), { care: 'sequential', mode: 'planned', urgency: 'planned', firstNight: '2026-11-20', lastNight: '2026-11-24', weekdays: [5, 6] });
    ugo.clock.set('2026-11-23T17:00:00Z'); // no evening of that rhythm is left
    placing.worker = await loire.signedIn('enfanceWorker');
    const both = await placing.place('Pour les premiers', 2);
    await look();
    expect((await listed(others))!['couldReunite'].map(({ hostId }: Json) => hostId)).toContain(both.hostId);
  });

  it('are told of every place that was published at one instant, however many', async () => {
    const { id } = await apart(await placing.place('Encore A', 1), await placing.place('Encore B', 1), { firstNight: '2026-11-24', lastNight: '2026-11-30' });
    await look();
    const hostIds = [];
    for (let index = 0; index < 41; index += 1) hostIds.push((await loire.unit(`Ensemble ${index}`, { places: 2 })).hostId);
    await look();
    expect((await listed(id))!['couldReunite'].map(({ hostId }: Json) => hostId)).toEqual(expect.arrayContaining(hostIds));
    expect(await messages(id)).toBe(1);
  });
});
