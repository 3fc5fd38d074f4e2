import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LYON, Loire, ROANNE, SAINT_ETIENNE } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const PLAN = '{ assignments { personKey host { name } } unplaced reasons { code sentence { fr } } }';
const SEARCH = `mutation ($input: SearchInput!) { search(input: $input) { ... on Refusal { code problems { field code } } ... on SearchView { id
  plans(first: 5) { edges { node ${PLAN} } } bridges { switchNight sentence { fr en } moving tonight ${PLAN} then ${PLAN} } splitBeside { plan ${PLAN} because { fr en } } } } }`;

describe('a search that is not a simple list', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;

  const search = async (more: Json): Promise<Json> => {
    const input = { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', from: { postcode: '42300' }, ...more };
    const { data, errors } = await ugo.query(SEARCH, { input }, worker);
    expect(errors).toBeUndefined();
    expect(data!['search'].code).toBeUndefined();
    return data!['search'];
  };
  const names = ({ assignments }: Json): string[] => assignments.map(({ host }: Json) => host.name);

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it('bridges the nights of an emergency that no host covers: one tonight, another from Monday', async () => {
    await loire.unit('Jusqu’à dimanche', { ages: [14, 16], nights: ['2026-11-01', '2026-12-06'] });
    await loire.unit('Dès lundi', { ages: [14, 16], nights: ['2026-12-07', null] });
    const { plans, bridges } = await search({ firstNight: '2026-12-04', lastNight: '2026-12-10', arrivalTime: '02:00', people: [{ key: 'A', sex: 'male', completedYears: 15 }] });
    expect(plans.edges).toEqual([]);
    expect(bridges).toHaveLength(1);
    expect(bridges[0]).toMatchObject({
      switchNight: '2026-12-07', moving: ['A'],
      sentence: { fr: 'Change de lieu le lundi 7 décembre\u00a0: 1 personne sur 1.', en: 'Changes hosts on Monday 7 December: 1 of 1 person.' },
    });
    expect([names(bridges[0].tonight), names(bridges[0].then)]).toEqual([['Jusqu’à dimanche'], ['Dès lundi']]);
  });

  it('shows the best split beside the best together when the visits are far nearer', async () => {
    await loire.unit('Tous à Saint-Étienne', { ages: [4, 9], places: 2, point: SAINT_ETIENNE });
    await loire.unit('Un à Roanne', { ages: [4, 9], places: 1, point: ROANNE });
    await loire.unit('Un autre à Roanne', { ages: [4, 9], places: 1, point: ROANNE });
    const visits = [{ kind: 'open', at: { insee: '42187' } }];
    const { plans, splitBeside } = await search({ care: 'planned', people: ['A', 'B'].map((key, index) => ({ key, sex: 'female', completedYears: 5 + index, visits })) });
    expect(names(plans.edges[0].node)).toEqual(['Tous à Saint-Étienne', 'Tous à Saint-Étienne']);
    expect(names(splitBeside.plan).sort()).toEqual(['Un autre à Roanne', 'Un à Roanne'].sort());
    expect(splitBeside.because[0].fr).toMatch(/^Séparés\u00a0: Visites\u00a0: .*\(ensemble\u00a0: Visites\u00a0: au plus loin \(estimé\) 7\d\u00a0km\)\.$/);
    expect(splitBeside.because[0].en).toMatch(/^Apart: Visits: .* \(together: Visits: at most \(estimated\) 7\d\u00a0km\)\.$/);
  });

  it('hides in a bridge a host that has left the reader’s sight, and says who has no place then', async () => {
    const { hostId } = await loire.unit('À Lyon jusqu’à dimanche', { departement: '69', point: LYON, ages: [1, 2], nights: ['2026-11-01', '2026-12-06'] });
    await loire.share(hostId, '69', '42', true);
    await loire.unit('Petits dès lundi', { ages: [1, 2], nights: ['2026-12-07', null] });
    const { id, bridges } = await search({ firstNight: '2026-12-04', lastNight: '2026-12-10', people: [{ key: 'A', sex: 'male', completedYears: 1 }] });
    expect(names(bridges[0].tonight)).toEqual(['À Lyon jusqu’à dimanche']);
    await loire.unshare(hostId);
    const { data } = await ugo.query(`query ($id: ID!) { search(id: $id) { bridges { tonight ${PLAN} } } }`, { id }, worker);
    expect(data!['search'].bridges[0].tonight).toMatchObject({ assignments: [], unplaced: ['A'] });
  });
});
