import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { Anomaly } from '@ugo/oversight';
import { inTerritory } from '@ugo/persistence';
import { Purge } from '@ugo/retention';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { Placing, problemsOf } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const DAY_MINUTES = 24 * 60;
const VIEW = 'id hostId host { id } establishmentId establishment { id } kind label text reportedBy state stateLabel stateAt stateBy';
const change = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on AnomalyView { ${VIEW} } ... on Refusal { code problems { field code } } } }`;
const LIST = `query ($state: String) { anomalies(departement: "42", state: $state) { edges { node { ${VIEW} } } } }`;
const own = (name: string): string => `query { ${name} { edges { node { ${VIEW} } } } }`;

describe('anomalies on records', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let manager: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  const nodes = async (query: string, token: string, variables: Json = {}): Promise<Json[]> => (await placing.ask(query, variables, token))['edges'].map(({ node }: Json) => node);

  it('are reported by anyone who sees the record, once under a key, and followed to their end', async () => {
    const { hostId, staff } = await placing.place('Téléphone faux', 1);
    const input = { idempotencyKey: 'anomaly-once-1', hostId, kind: 'wrongTelephone', text: 'Le 04 77 00 00 00 ne répond plus.' };
    const reported = await placing.ask(change('reportAnomaly'), { input });
    expect(reported).toMatchObject({ __typename: 'AnomalyView', hostId, kind: 'wrongTelephone', label: 'téléphone faux', state: 'open', stateLabel: 'signalée' });
    expect(await placing.ask(change('reportAnomaly'), { input })).toEqual(reported);
    const id = reported['id'];
    expect(await nodes(own('ownAnomalies'), staff)).toMatchObject([{ id, reportedBy: null, text: input.text }]);
    expect((await nodes(LIST, manager, { state: 'open' })).filter((one) => one['hostId'] === hostId)).toMatchObject([{ id, host: { id: hostId }, establishment: null, reportedBy: reported['reportedBy'] }]);
    const follow = (state: string, token = manager): Promise<Json> => placing.send(change('followAnomaly'), { anomalyId: id, state }, token);
    expect(await follow('inHand')).toMatchObject({ state: 'inHand', stateAt: ugo.clock.now().toISOString() });
    expect(await follow('done')).toMatchObject({ state: 'done', stateLabel: 'corrigée' });
    expect(problemsOf(await follow('inHand'))).toEqual(['ANOMALY_MOVED_ON']);
    expect(await nodes(own('reportedAnomalies'), placing.worker)).toMatchObject([{ id, state: 'done', stateBy: null }]);
    const logged = await inTerritory(ugo.database.orm.em, 'system', (em) => em.find(AuditEntry, { subjectId: id }, { orderBy: { id: 'asc' } }));
    expect(logged.map(({ action, details }) => [action, details])).toEqual([['reportAnomaly', { kind: 'wrongTelephone', on: hostId }], ['followAnomaly', { state: 'inHand' }], ['followAnomaly', { state: 'done' }]]);
  });

  it('are of a host or an establishment that the reporter sees, and followed within the grants alone', async () => {
    const { hostId, establishmentId } = await loire.unit('Fermée', { places: 1 });
    const report = (input: Json, token = placing.worker): Promise<Json> => placing.send(change('reportAnomaly'), { kind: 'closedUnit', ...input }, token);
    const home = await loire.home('Chez eux', { suspended: true });
    expect(await report({ establishmentId })).toMatchObject({ establishmentId, hostId: null, host: null, establishment: { id: establishmentId } });
    expect(await report({ hostId: home })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await report({ hostId: idOf('nowhere') })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await report({ hostId }, await loire.signedIn('enfanceWorker', '69'))).toMatchObject({ code: 'NOT_FOUND' });
    for (const wrong of [{}, { hostId, establishmentId }]) expect(problemsOf(await report(wrong))).toEqual(['INVALID_INPUT', 'hostId oneOfTwo']);
    const { id } = await report({ hostId });
    const elsewhere = await loire.signedIn('manager', '42', { establishmentId: (await loire.unit('Autre', { places: 1 })).establishmentId });
    for (const token of [elsewhere, await loire.signedIn('manager', '69')]) {
      expect(await placing.send(change('followAnomaly'), { anomalyId: id, state: 'done' }, token)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await nodes(LIST, elsewhere)).toEqual([]);
    expect((await ugo.query(LIST, {}, placing.worker)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  it('have words that end, by a dated setting of the record’s Département; what was wrong stays', async () => {
    const { hostId } = await loire.unit('Mots', { places: 1 });
    const report = async (text: string): Promise<string> => (await placing.send(change('reportAnomaly'), { hostId, kind: 'other', text }))['id'];
    const [forgotten, moved] = [await report('Demander à Kevin.'), await report('Le portail est fermé.')];
    const texts = (): Promise<unknown> => inTerritory(ugo.database.orm.em, 'system', async (em) => (await em.find(Anomaly, { hostId }, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map(({ id, text, kind, state }) => [id, text, kind, state]));
    const purge = async (dryRun = false): Promise<unknown> => (await ugo.app.get(Purge, { strict: false }).execute({ departement: '42', dryRun }))[0]!.counts.anomalyWords;
    expect(await purge()).toBe(0);
    ugo.clock.advance(200 * DAY_MINUTES);
    manager = await loire.signedIn('manager');
    placing.worker = await loire.signedIn('enfanceWorker');
    expect(await placing.send(change('followAnomaly'), { anomalyId: moved, state: 'inHand' }, manager)).toMatchObject({ state: 'inHand' });
    ugo.clock.advance(170 * DAY_MINUTES);
    expect(await purge(true)).toBe(await purge());
    expect(await texts()).toEqual([[forgotten, null, 'other', 'open'], [moved, 'Le portail est fermé.', 'other', 'inHand']]);
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.execute(`insert into departement_setting (departement, key, valid_from, value) values ('42', 'placement.anomalyWordsMonths', '2027-01-01', '1')`));
    expect(await purge()).toBe(1);
    expect(await texts()).toEqual([[forgotten, null, 'other', 'open'], [moved, null, 'other', 'inHand']]);
    manager = await loire.signedIn('manager');
    placing.worker = await loire.signedIn('enfanceWorker');
  });

  it('on a neighbour’s host that is shared go to its Département, and the reporter reads what became of them', async () => {
    const { hostId } = await loire.unit('Chez le voisin', { places: 1, departement: '69' });
    await loire.share(hostId, '69', '42', true);
    const { id } = await placing.send(change('reportAnomaly'), { hostId, kind: 'wrongAges' });
    const theirs = await loire.signedIn('manager', '69');
    expect(await placing.send(change('followAnomaly'), { anomalyId: id, state: 'refused' }, theirs)).toMatchObject({ state: 'refused' });
    expect((await nodes(own('reportedAnomalies'), placing.worker)).find((one) => one['id'] === id)).toMatchObject({ state: 'refused' });
    // Its own Département’s manager follows nothing there.
    expect(await placing.send(change('followAnomaly'), { anomalyId: id, state: 'done' }, manager)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await nodes(LIST, manager)).map((one) => one['id'])).not.toContain(id);
  });
});
