import { randomUUID } from 'node:crypto';
import { ENGINE_VERSION, PLANNED, type Policy } from '@ugo/domain/matching';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Foundations } from './app.module.js';
import { Loire, ROANNE, SAINT_ETIENNE } from './testing/loire.js';
import { run, testFoundations } from './testing/run-command.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on SearchView { id } ... on Refusal { code } } }';
const SIGN = 'mutation ($input: SignPolicyInput!) { signPolicy(input: $input) { ... on PolicyVersion { version } ... on Refusal { code problems { field } } } }';

describe('ugo search replay', () => {
  let ugo: TestApplication;
  let foundations: Foundations;
  let loire: Loire;
  let worker: string;

  const search = async (more: Json = {}): Promise<string> => {
    const input = {
      idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', care: 'planned', from: { insee: '42187' },
      people: [{ key: 'Titi', sex: 'female', birthMonth: '2017-05', wished: ['autism'], visits: [{ kind: 'open', at: { insee: '42187' } }] }, { key: 'Gros', sex: 'male', completedYears: 6 }], ...more,
    };
    return (await ugo.query(SEARCH, { input }, worker)).data!['search'].id;
  };
  const replay = (...args: string[]) => run(foundations, 'search', 'replay', ...args);
  const replayed = async (id: string): Promise<Json> => {
    const { code, out, err } = await replay(id, '--json');
    expect([code, err]).toEqual([0, []]);
    expect(out.join()).not.toMatch(/Titi|Gros|2017-05|autism|female/);
    return JSON.parse(out[0]!) as Json;
  };
  const falsified: string[] = [];
  const change = (id: string, sql: string, ...params: unknown[]) => {
    falsified.push(id);
    return ugo.database.asOwner((runSql) => runSql(`update search set ${sql} where id = $1`, [id, ...params]));
  };

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    await loire.unit('Les Tilleuls', { point: ROANNE });
    await loire.unit('Les Platanes', { point: SAINT_ETIENNE });
    await loire.unit('La Pleine', { places: 2, published: 0, stays: 2 });
    await loire.home('Famille 1');
    worker = await loire.signedIn('enfanceWorker');
    foundations = { ...testFoundations(ugo.database), ids: { next: randomUUID } };
  });
  afterAll(async () => {
    // What was falsified here is not the engine's: the second checker, which reads every search at the close, need not see it.
    for (const id of falsified) await ugo.database.asOwner((runSql) => runSql('delete from search where id = $1', [id]));
    await ugo.close();
  });

  it('says same, with the versions of the engine, and leaves an audit line of the system', async () => {
    const id = await search();
    expect(await replay(id.toUpperCase())).toEqual({ code: 0, out: ['same', `  moteur ${ENGINE_VERSION} alors, ${ENGINE_VERSION} maintenant ; politique « planned » version 1`], err: [] });
    expect(await replayed(id)).toEqual({ id, verdict: 'same', engineThen: ENGINE_VERSION, engineNow: ENGINE_VERSION, policy: { name: 'planned', version: 1 }, differences: [], notCompared: [] });
    const audit = await ugo.database.asOwner((runSql) => runSql(`select departement, actor_id, details from audit_entry where action = 'replaySearch' and subject_id = $1`, [id]));
    expect(audit).toEqual(Array.from({ length: 2 }, () => ({ departement: '42', actor_id: null, details: { verdict: 'same', engineThen: ENGINE_VERSION, engineNow: ENGINE_VERSION } })));
  });

  it('says same whatever the hosts have published since, of an emergency too', async () => {
    const ids = [await search(), await search({ care: 'emergency' }), await search({ radiusKm: 5 })];
    await loire.unit('La Nouvelle', { point: ROANNE });
    for (const id of ids) expect((await replayed(id))['verdict']).toBe('same');
  });

  it('differs when a band of the stored policy was changed: canary', async () => {
    const id = await search();
    await change(id, `input = jsonb_set(input, '{policy,travelBandsMetres}', '[1000, 5000]')`);
    const { verdict, differences } = await replayed(id);
    expect(verdict).toBe('differs');
    expect(differences[0]).toMatchObject({ part: 'policy', kind: 'field', field: 'travelBandsMetres', then: '[1000,5000]', now: '[10000,25000,50000,100000]' });
    expect(differences.find(({ part }: Json) => part === 'plans')).toMatchObject({ kind: 'value', tier: 'travel', code: 'visitsWorst' });
    const { code, out } = await replay(id);
    expect([code, out[0]]).toEqual([0, 'differs']);
    expect(out[2]).toContain('« travelBandsMetres »'.replace(/ /g, '\u202f'));
  });

  it('differs when the answer, an input or a figure was changed, and says which part', async () => {
    const first = async (sql: string): Promise<Json[]> => {
      const id = await search();
      await change(id, sql);
      return (await replayed(id))['differences'];
    };
    expect(await first(`answer = jsonb_set(answer, '{plans}', (answer->'plans') - 0)`)).toMatchObject([{ part: 'plans', kind: 'number' }, { part: 'plans', kind: 'place', rank: 1 }]);
    expect(await first(`answer = jsonb_set(answer, '{counts,byRule,declaredPlaces}', '9')`)).toMatchObject([{ part: 'counts', field: 'byRule.declaredPlaces', then: 9, now: 1 }]);
    expect((await first(`figures = jsonb_set(figures, '{0,0}', '0')`)).map(({ part }) => part)).toContain('counts');
    expect(await first(`input = jsonb_set(input, '{policy,tiers}', '[]')`)).toEqual(expect.arrayContaining([expect.objectContaining({ part: 'input', kind: 'refused' })]));
  });

  it('knows a policy that a manager signed, and one that nobody did', async () => {
    const { version: _, ...policy } = { ...PLANNED, tiers: ['siblings', 'homes', ...PLANNED.tiers.slice(1)] } as Policy;
    const signed = await ugo.query(SIGN, { input: { idempotencyKey: randomUUID(), departement: '42', policy } }, await loire.signedIn('manager'));
    expect(signed.data!['signPolicy']).toEqual({ version: 2 });
    const id = await search();
    expect(await replayed(id)).toMatchObject({ verdict: 'same', policy: { name: 'planned', version: 2 } });
    await ugo.database.asOwner((runSql) => runSql(`update search_policy set body = jsonb_set(body, '{plans}', '3')`));
    expect(await replayed(id)).toMatchObject({ verdict: 'differs', differences: [{ part: 'policy', field: 'plans', then: '20', now: '3' }] });
    await ugo.database.asOwner((runSql) => runSql('delete from search_policy'));
    expect(await replayed(id)).toMatchObject({ verdict: 'differs', differences: [{ part: 'policy', kind: 'missing', then: 2 }] });
  });

  it('compares with an older answer what both have, and names the versions', async () => {
    const id = await search();
    await change(id, `engine_version = '0.9.0', answer = answer - 'bridges' - 'splitBeside'`);
    expect(await replayed(id)).toMatchObject({ verdict: 'same', engineThen: '0.9.0', engineNow: ENGINE_VERSION, notCompared: ['bridges', 'splitBeside'] });
    expect((await replay(id)).out[2]).toBe('  non comparé, le moteur d’alors ne le donnait pas : bridges, splitBeside');
  });

  it('says clearly what can no longer be answered', async () => {
    const id = await search();
    await change(id, 'offer_ids = array_append(offer_ids, $2::uuid)', randomUUID());
    expect(await replay(id)).toEqual({ code: 1, out: [], err: [expect.stringContaining('a été effacé depuis')] });
    for (const none of [randomUUID(), 'x', "'; drop table search --"]) expect(await replay(none)).toEqual({ code: 1, out: [], err: [expect.stringContaining('Aucune recherche gardée')] });
    expect((await replay()).code).toBe(1);
  });
});
