import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTerritory } from '@ugo/persistence';
import { Search, type StoredAnswer } from '@ugo/search';
import { Loire } from './testing/loire.js';
import { faultsOfStoredSearches } from './testing/stored-searches.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on SearchView { id } } }';

describe('the second checker over stored searches', () => {
  let ugo: TestApplication;
  let worker: string;
  let home: string;

  beforeAll(async () => {
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    home = await loire.home('Famille 1');
    await loire.unit('Les Tilleuls');
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it('finds nothing in what the engine stored, and everyone in the one home once a plan is forged', async () => {
    const people = ['A', 'B', 'C', 'D'].map((key, index) => ({ key, sex: 'female', completedYears: 8 + index }));
    const { data } = await ugo.query(SEARCH, { input: { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people } }, worker);
    const { id } = data!['search'];
    expect(await faultsOfStoredSearches(ugo.database)).toEqual([]);

    const change = (answer: StoredAnswer) => inTerritory(ugo.database.orm.em, 'system', async (em) => { await em.nativeUpdate(Search, { id }, { answer }); });
    const { answer } = await inTerritory(ugo.database.orm.em, 'system', (em) => em.findOneOrFail(Search, { id }));
    const [plan] = answer.plans;
    const assignments = plan!.assignments.map((one) => ({ ...one, hostId: home, siteId: home }));
    await change({ ...answer, plans: [{ ...plan!, assignments, hostIds: [home] }] });
    expect(await faultsOfStoredSearches(ugo.database)).toContain(`search ${id}: plan 1: authorised short on 2026-11-20`);
    await change(answer);
  });
});
