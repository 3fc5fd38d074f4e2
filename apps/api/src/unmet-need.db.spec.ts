import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Territory } from '@ugo/directory';
import { inTerritory } from '@ugo/persistence';
import { purgeSearches, UnmetNeed } from '@ugo/search';
import { idOf } from './testing/directory-world.js';
import { Loire } from './testing/loire.js';
import { SEARCH_FOR } from './testing/placement-operations.js';
import { Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const NEEDS = `query ($departement: String! $firstMonth: String! $lastMonth: String!) { unmetNeeds(departement: $departement firstMonth: $firstMonth lastMonth: $lastMonth) {
  needs searches people outcomes { code count } newPlaces { sentence sentenceEn care area size ageBands sexes needs searches people since } peopleLeft quarters
  relaxations { code suppressed people } capabilities { code suppressed people } } }`;
const NOVEMBER = { departement: '42', firstMonth: '2026-11', lastMonth: '2026-11' };

describe('unmet need', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let manager: string;
  const requests: string[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    placing.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  const read = (args: Json = NOVEMBER): Promise<Json> => placing.ask(NEEDS, args, manager);
  const search = (requestId: string): Promise<Json> => placing.send(SEARCH_FOR, { requestId });

  it('is one for a request, however often it is searched for, and says which place would have answered', async () => {
    for (let index = 0; index < 4; index += 1) {
      const { id } = await placing.request({ people: placing.people('A', 'B', 'C').map((one) => ({ ...one, needs: ['autism'] })), secret: index === 0 });
      requests.push(id);
      expect(await search(id)).toMatchObject({ __typename: 'SearchView' });
    }
    await search(requests[1]!);
    expect(await read()).toMatchObject({
      needs: 4, searches: 5, people: 12, outcomes: [{ code: 'noPlan', count: 4 }], peopleLeft: 0, quarters: [], capabilities: [],
      newPlaces: [{
        sentence: 'Accueil d’urgence pour 3 personnes ensemble, 6 à 10 ans, 11 à 15 ans, près de Roanne : 5 recherches depuis novembre 2026',
        area: 'Roanne', size: 3, ageBands: ['from6to10', 'from11to15'], sexes: ['female', 'male'], needs: 4, searches: 5, people: 12, since: '2026-11',
      }],
    });
  });

  it('is none when the search is answered', async () => {
    await placing.place('Les Fogières', 4);
    await search((await placing.request({ people: placing.people('D') })).id);
    expect(await read()).toMatchObject({ needs: 4 });
  });

  it('leads to no request once its searches have gone, and still counts', async () => {
    const kept = () => inTerritory(ugo.database.orm.em, 'system', (em) => em.find(UnmetNeed, {}, { disableIdentityMap: true }));
    const before = (await kept()).map(({ id }) => id);
    await inTerritory(ugo.database.orm.em, 'system', (em) => purgeSearches.deleteSearchesOf(em, requests.slice(0, 3)));
    const after = await kept();
    expect(after.filter(({ once }) => once === null)).toHaveLength(3);
    expect(after.filter(({ id }) => before.includes(id))).toHaveLength(1);
    expect(await read()).toMatchObject({ needs: 4, people: 12 });
    ugo.clock.advance(60 * 24 * 60);
    manager = await loire.signedIn('manager');
    expect(await read({ departement: '42', firstMonth: '2026-09', lastMonth: '2027-01' })).toMatchObject({ quarters: ['2026-Q4'], capabilities: [{ code: 'autism', suppressed: false, people: 12 }] });
    await inTerritory(ugo.database.orm.em, 'system', (em) => purgeSearches.deleteOld(em, '42', new Date('2026-12-01T00:00:00Z')));
    expect(await read()).toMatchObject({ needs: 0, newPlaces: [] });
  });

  it('of the whole Département, less a territory’s, is nobody’s', async () => {
    const [roanne, other] = [idOf('territory of Roanne'), idOf('territory of Saint-Étienne')];
    const need = (n: number, [lat, lon]: readonly [number, number], people: number, autism: number) => ({
      id: idOf(`need ${n}`), departement: '42', month: '2026-08', once: null, searches: 1, lat, lon,
      shape: { outcome: 'noPlan', care: 'emergency', people: Array.from({ length: people }, () => ({ sex: 'male', ageBand: 'from6to10' })), needs: Array.from({ length: autism }, () => 'autism'), relaxations: {} },
    });
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.insertMany(Territory, [{ id: roanne, departement: '42', name: 'Roannais', communes: ['42187'] }, { id: other, departement: '42', name: 'Saint-Étienne', communes: ['42218'] }]);
      await em.insertMany(UnmetNeed, [need(1, [460, 41], 40, 14), need(2, [454, 44], 40, 3)] as never);
    });
    const autism = async (territoryId?: string): Promise<unknown> => {
      const { capabilities } = await placing.ask(NEEDS, { departement: '42', firstMonth: '2026-07', lastMonth: '2026-09' }, await loire.signedIn('manager', '42', territoryId ? { territoryId } : {}));
      return capabilities;
    };
    expect(await autism()).toEqual([{ code: 'autism', suppressed: false, people: 17 }]);
    for (const territory of [roanne, other]) expect(await autism(territory)).toEqual([{ code: 'autism', suppressed: true, people: null }]);
  });

  it('is for managers', async () => {
    const worker = await loire.signedIn('enfanceWorker');
    expect((await ugo.query(NEEDS, NOVEMBER, worker)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
