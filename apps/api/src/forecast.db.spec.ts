import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Derogation } from '@ugo/directory';
import { inTerritory } from '@ugo/persistence';
import { Stay } from '@ugo/stay';
import { statementsOf } from '@ugo/testing';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { type Place, Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const PLACES = '{ freed lost causes { cause label freed lost } }';
const AHEAD = `{ nights until certain ${PLACES} expected ${PLACES} }`;
const forecastOf = (name: string): string => `query ($departement: String!, $by: String!, $hostId: ID, $first: Int, $after: String) { ${name}(departement: $departement, by: $by, hostId: $hostId, first: $first, after: $after) { __typename
  ... on ForecastFigures { from hosts total ${AHEAD} edges { node { key label ahead ${AHEAD} } } pageInfo { hasNextPage endCursor } } ... on Refusal { code } } }`;

describe('the forecast', () => {
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

  const read = (args: Json = {}, token = manager, name = 'forecast'): Promise<Json> => placing.ask(forecastOf(name), { departement: '42', by: 'host', first: 100, ...args }, token);
  /** Per horizon: what is certain and what is expected, cause by cause. */
  const told = (ahead: Json[]): [number, string, string][] => ahead.map(({ nights, certain, expected }) => [nights, ...[certain, expected].map(({ causes }: Json) => causes.map(({ cause, freed, lost }: Json) => `${cause} ${freed - lost}`).join(', ')) as [string, string]]);
  const at = async ({ hostId }: Pick<Place, 'hostId'>, token = manager): Promise<unknown> => told((await read({ hostId }, token))['total']);

  it('tells what is certain and what is expected, from the rows of tonight', async () => {
    const place = await placing.place('De tout', 8);
    const [{ id }] = await placing.living(place) as [Json]; // expected to leave on the 23rd
    expect(await at(place)).toEqual([[1, '', ''], [7, '', 'expectedExit 1'], [30, '', 'expectedExit 1'], [90, '', 'expectedExit 1']]);
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.nativeUpdate(Stay, { id }, { expectedExit: null });
      await em.insert(Derogation, { id: idOf('forecast'), departement: '42', hostId: place.hostId, from: '2026-01-01', until: '2026-12-10', extraPlaces: 1, decision: 'D-1' });
    });
    await placing.living(place, { measureStart: '2026-11-20T20:00:00Z', lastNight: '2027-01-10' }, { expectedExit: '2027-01-11' }); // the prosecutor's eight days
    await placing.living(place, { people: [{ key: 'A', sex: 'male', birthMonth: '2008-12' }], lastNight: '2027-06-01' }, { expectedExit: '2027-06-02' });
    await placing.held(await placing.request({ mode: 'planned', firstNight: '2026-11-25', lastNight: '2027-06-01' }), place);
    expect(await at(place)).toEqual([
      [1, '', ''], [7, '', 'expectedExit 1, holdArrives -1'], [30, 'measureEnds 1, derogationEnds -1', 'expectedExit 1, holdArrives -1'],
      [90, 'outgrownAge 1, measureEnds 1, derogationEnds -1', 'expectedExit 1, holdArrives -1'],
    ]);
  });

  it('says nothing of who lives or is expected in secret, to anybody', async () => {
    const place = await placing.place('Se tait', 6);
    await placing.living(place);
    const before = await read({ hostId: place.hostId });
    const mine = await read({ hostId: place.hostId }, place.staff, 'ownForecast');
    await placing.living(place, { secret: true, measureStart: '2026-11-20T20:00:00Z', people: [{ key: 'A', sex: 'male', birthMonth: '2008-12' }] });
    await placing.held(await placing.request({ secret: true, lastNight: '2026-12-20' }), place);
    expect(await read({ hostId: place.hostId })).toEqual(before);
    expect(await read({ hostId: place.hostId }, place.staff, 'ownForecast')).toEqual(mine);
  });

  it('adds headings up to the total, by pages, in a fixed number of statements', async () => {
    const { edges: hosts, total, hosts: count } = await read();
    expect(hosts).toHaveLength(count);
    for (const part of ['certain', 'expected'] as const) {
      expect(hosts.reduce((sum: number, { node }: Json) => sum + node.ahead[3][part].freed, 0)).toBe(total[3][part].freed);
    }
    expect((await read({ by: 'kind' }))['edges'].map(({ node: { key, ahead } }: Json) => [key, told(ahead)])).toEqual([['mecs', told(total)]]);
    const first = await read({ first: 1 });
    expect(first['pageInfo'].hasNextPage).toBe(true);
    expect((await read({ first: 1, after: first['pageInfo'].endCursor }))['edges'][0].node.key).toBe(hosts[1].node.key);
    // What the application does in the background (sessions, seals, jobs) is not the reading's.
    const reads = async (): Promise<number> => (await statementsOf(ugo.database, () => read())).filter((text) => /jsonb_to_recordset|from (stay|claim|"?host) /.test(text)).length;
    const statements = await reads();
    await placing.living(await placing.place('Un de plus', 2));
    expect([statements, await reads()]).toEqual([6, 6]);
  });

  it('is for managers within their grants, and for hosts of themselves; a placement service answers for its homes alone', async () => {
    const [place, other] = [await placing.place('Le mien', 2), await placing.place('L’autre', 2)];
    const home = await loire.home('Famille');
    const keys = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.key);
    expect(keys(await read({}, await loire.signedIn('manager', '42', { hostId: place.hostId })))).toEqual([place.hostId]);
    expect(keys(await read({}, place.staff, 'ownForecast'))).toEqual([place.hostId]);
    expect(keys(await read({}, await loire.signedIn('placementService'), 'ownForecast'))).toEqual([home]);
    expect(await read({ hostId: other.hostId }, place.staff, 'ownForecast')).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    expect(await read({ departement: '69' })).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
    for (const token of [placing.worker, place.staff, await loire.signedIn('observer'), await loire.signedIn('administrator')]) {
      expect((await ugo.query(forecastOf('forecast'), { departement: '42', by: 'kind' }, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
