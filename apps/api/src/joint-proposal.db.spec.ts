import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Program, SolverAnswer } from '@ugo/domain/matching';
import { type HighsSolver, SOLVER } from '@ugo/search';
import { countStatements } from '@ugo/testing';
import { Loire, SAINT_ETIENNE } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on Refusal { code problems { field code } } ... on SearchView { id } } }';
const JOINT = `query ($input: JointProposalInput!) { jointProposal(input: $input) {
  ... on Refusal { code problems { field code } }
  ... on JointProposal { requests status plansPerRequest worth { fr en } gain { fr } joint { childrenPlaced requestsPlaced pairsTogether separated } oneByOne { childrenPlaced separated pairsTogether }
    lines { searchId people urgency firstNight rank cost { fr } hosts { people host { id name telephones { number } } scarcity { fr } } reasons { tier code sentence { fr } } }
    unplaced { searchId people urgency why sentence { fr } bottlenecks { ceiling missing host { name } sentence { fr } } }
    objectives { kind urgency tier component value bound proven } prices { price host { name } } } } }`;

type Json = Record<string, any>;

describe('the joint proposal', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let manager: string;
  let unit: { establishmentId: string };

  const children = (keys: string, years = 9): Json[] => [...keys].map((key) => ({ key, sex: 'female', completedYears: years }));
  const atRoanne = (keys: string): Json[] => children(keys).map((child) => ({ ...child, visits: [{ kind: 'open', at: { insee: '42187' } }] }));
  const search = async (people: Json[], more: Json = {}): Promise<string> => {
    const input = { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', care: 'planned', people, from: { insee: '42187' }, ...more };
    const { data } = await ugo.query(SEARCH, { input }, worker);
    return data!['search'].id;
  };
  const joint = async (input: Json = {}, token = worker): Promise<Json> => {
    const { data, errors } = await ugo.query(JOINT, { input: { departement: '42', ...input } }, token);
    return errors ? { errors } : data!['jointProposal'];
  };
  const names = ({ lines }: Json): Json => Object.fromEntries(lines.map(({ searchId, hosts }: Json) => [searchId, hosts.map(({ host, people }: Json) => `${host.name} ${people}`).join(' + ')]));
  const rows = (sql: string, parameters: unknown[] = []): Promise<Json[]> => ugo.database.asOwner((run) => run(sql, parameters));
  const clear = () => rows('delete from search');

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    unit = await loire.unit('Les Tilleuls', { places: 3 });
    await loire.home('Famille Loin', { point: SAINT_ETIENNE });
    await loire.unit('La Pleine', { places: 2, published: 0, stays: 2 });
    worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  it('gives one child the farther home so that three siblings stay together, and says what that costs and wins', async () => {
    await clear();
    const one = await search(atRoanne('X'));
    const three = await search(children('ABC'));
    const answer = await joint();
    expect(names(answer)).toEqual({ [one]: 'Famille Loin 1', [three]: 'Les Tilleuls 3' });
    expect(answer).toMatchObject({ requests: 2, status: 'optimal', joint: { childrenPlaced: 4, requestsPlaced: 2, pairsTogether: 3, separated: 0 }, oneByOne: { childrenPlaced: 4, separated: 1, pairsTogether: 1 } });
    const [first, second] = [one, three].map((id) => answer['lines'].find(({ searchId }: Json) => searchId === id));
    expect(second).toMatchObject({ people: 3, rank: 1, cost: null });
    expect(second.hosts[0].scarcity.fr).toMatch(/^Seul lieu .* qui en prend trois\.$/);
    expect(first).toMatchObject({ people: 1, rank: 2 });
    expect(first.cost.fr).toMatch(/^Sa proposition n°\u00a02\. Visites.*\(sa première.*Visites/);
    expect(answer['gain'].fr).toMatch(/^Ensemble.: 4.enfants contre 4, .*même site.: 3 contre 1/);
    expect(answer['objectives'][0]).toMatchObject({ kind: 'placed', value: 4, bound: 4, proven: true });
    expect(answer['objectives'].every(({ proven }: Json) => proven)).toBe(true);
    // Four children for four places: which of the two is dear is the solver's choice.
    expect(['Les Tilleuls', 'Famille Loin']).toContain(answer['prices'][0].host.name);
  });

  it('never promises one place twice, and says whose it is', async () => {
    await clear();
    const urgent = await search(children('ABC'), { care: 'emergency' });
    const later = await search(children('DEF'), { firstNight: '2026-11-21' });
    const nowhere = await search(children('G', 30));
    const { lines, unplaced } = await joint();
    expect(lines.map(({ searchId, urgency }: Json) => [searchId, urgency])).toEqual([[urgent, 0]]);
    expect(unplaced).toMatchObject([
      { searchId: later, people: 3, urgency: 2, why: 'placesTaken', bottlenecks: [{ host: { name: 'Les Tilleuls' }, missing: 3 }] },
      { searchId: nowhere, people: 1, why: 'noPlan', bottlenecks: [] },
    ]);
    expect(unplaced[0].sentence.fr).toBe('Ses places vont à une demande plus urgente.');
  });

  it('takes by default the newest search of each set of people, of the last days, whose nights are to come', async () => {
    await clear();
    const old = await search(children('A'));
    await search(children('A'), { radiusKm: 50 });
    const past = await search(children('B'));
    const long = await search(children('C'));
    const newest = await search([...children('A')], { radiusKm: 60 });
    await rows(`update search set input = jsonb_set(input, '{request,nights,first}', '"2026-11-19"') where id = $1`, [past]);
    await rows(`update search set created_at = created_at - interval '8 days' where id = $1`, [long]);
    const { lines, unplaced } = await joint();
    expect([...lines, ...unplaced].map(({ searchId }: Json) => searchId)).toEqual([newest]);
    // Named, a search counts whatever its age; nights that are past are asked no more.
    const named = await joint({ searchIds: [past, long, old.toUpperCase()] });
    expect([...named['lines'], ...named['unplaced']].map(({ searchId, firstNight }: Json) => [searchId, firstNight]).sort()).toEqual(
      [[past, '2026-11-20'], [long, '2026-11-20'], [old, '2026-11-20']].sort());
    await rows(`update search set input = jsonb_set(input, '{request,nights}', '{"first": "2026-11-18", "last": "2026-11-19"}') where id = $1`, [past]);
    expect(await joint({ searchIds: [long, past] })).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchIds.1', code: 'past' }] });
  });

  it('says of a rhythm whose evenings are past, though the period is not, that its nights are past', async () => {
    await clear();
    const fridays = await search(children('A'), { care: 'sequential', weekdays: [5], firstNight: '2026-11-20', lastNight: '2026-11-26' });
    const people = await search(children('B'));
    ugo.clock.set('2026-11-21T21:30:00Z');
    try {
      expect(await joint({ searchIds: [people, fridays] }, await loire.signedIn('manager'))).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchIds.1', code: 'past' }] });
    } finally {
      ugo.clock.set('2026-11-20T21:30:00Z');
    }
  });

  it('says that nobody waits, and refuses a thousand, naming the field', async () => {
    await clear();
    expect(await joint()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchIds', code: 'nobody' }] });
    const thousand = await joint({ searchIds: Array.from({ length: 1000 }, () => randomUUID()) });
    expect(thousand['errors'][0].extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchIds' }] });
    await search(children('A'));
    await rows(`insert into search select gen_random_uuid(), departement, account_id, created_at, engine_version,
      jsonb_set(input, '{request,people,0,key}', to_jsonb('k' || n)), offer_ids, figures, answer from search, generate_series(1, 201) n`);
    expect(await joint()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchIds', code: 'tooManyRequests' }] });
  });

  it('answers the same for a search that is missing and one that is another Département’s', async () => {
    await clear();
    const own = await search(children('A'));
    const missing = await joint({ searchIds: [own, randomUUID()] });
    await rows(`insert into search select gen_random_uuid(), '69', account_id, created_at, engine_version, input, offer_ids, figures, answer from search`);
    const [{ id: foreign }] = await rows(`select id from search where departement = '69'`) as [Json];
    expect(missing).toEqual({ code: 'NOT_FOUND', problems: [] });
    expect(await joint({ searchIds: [own, foreign] })).toEqual(missing);
    expect(await joint({ departement: '69' })).toEqual(missing);
  });

  it('is for managers and for workers of the whole Département', async () => {
    await clear();
    await search(children('A'));
    expect(await joint({}, manager)).toMatchObject({ requests: 1 });
    const narrow = await loire.signedIn('enfanceWorker', '42', { establishmentId: unit.establishmentId });
    expect(await joint({}, narrow)).toEqual({ code: 'NOT_FOUND', problems: [] });
    expect(await joint({}, await loire.signedIn('enfanceWorker', '69'))).toEqual({ code: 'NOT_FOUND', problems: [] });
    for (const role of ['hostStaff', 'placementService', 'administrator', 'observer'] as const) {
      expect((await joint({}, await loire.signedIn(role)))['errors'][0].extensions.code).toBe('FORBIDDEN');
    }
  });

  it('tells numbers of children, never their references, ages or needs, and leaves one line in the audit with ids of searches alone', async () => {
    await clear();
    const id = await search([{ key: 'REPERE-7', sex: 'male', birthMonth: '2017-05', needs: [], wished: ['autism'] }]);
    await rows('delete from search where id <> $1', [id]);
    const before = await rows(`select count(*)::int as count from search`);
    const answer = await joint({}, manager);
    expect(JSON.stringify(answer)).not.toMatch(/REPERE-7|2017|autis/i);
    const lines = await rows(`select subject_type, subject_id, details from audit_entry where action = 'proposeJointly' order by at desc, id desc limit 1`);
    expect(lines).toEqual([{ subject_type: 'search', subject_id: null, details: { searches: 1, searchIds: [id], chosen: 1, status: 'optimal' } }]);
    expect(await rows(`select count(*)::int as count from search`)).toEqual(before); // nothing is kept
  });

  it('sends the same number of SQL statements for one search and for thirty', async () => {
    await clear();
    await search(children('A'));
    await joint();
    const one = await countStatements(ugo.database, () => joint());
    for (let index = 0; index < 29; index += 1) await search(children('A').map((child) => ({ ...child, key: `k${index}` })));
    const thirty = await countStatements(ugo.database, () => joint());
    expect(thirty).toBe(one);
  });

  it('answers one by one, and says so, when the solver fails', async () => {
    await clear();
    const one = await search(atRoanne('X'));
    await search(children('ABC'));
    const solver = ugo.app.get<HighsSolver>(SOLVER, { strict: false });
    const failed: SolverAnswer = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 3 };
    const broken = jest.spyOn(solver, 'solve').mockImplementation((_program: Program) => Promise.resolve(failed));
    const answer = await joint();
    broken.mockRestore();
    expect(names(answer)[one]).toBe('Les Tilleuls 1');
    expect(answer).toMatchObject({ status: 'oneByOne', prices: [], joint: { childrenPlaced: 4, separated: 1, pairsTogether: 1 } });
    expect(answer['worth'].fr).toBe('Le calcul d’ensemble n’a pas abouti\u00a0: demandes prises une par une, les plus urgentes d’abord.');
    expect(answer['objectives'].find(({ component }: Json) => component === 'separated')).toMatchObject({ value: 1, proven: false });
  });
});
