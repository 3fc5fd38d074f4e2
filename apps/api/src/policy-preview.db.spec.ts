import { randomUUID } from 'node:crypto';
import { PLANNED, type Policy, TONIGHT } from '@ugo/domain/matching';
import { SearchGate } from '@ugo/search';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Loire, ROANNE, SAINT_ETIENNE } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const FIGURES = 'withPlan groups groupsOnOneSite childrenTogether childrenSeparated visits visitsMeasured meanVisitMetres medianVisitMetres hosts hostsNeverConfirmed medianConfirmedHours';
const PREVIEW = `query ($input: PreviewPolicyInput!) { previewPolicy(input: $input) {
  ... on PolicyPreview { departement since stored looked unreadable changed before { ${FIGURES} } after { ${FIGURES} } lines { searchId createdAt before { id name } after { id name } } }
  ... on Refusal { code problems { field code } retryAfterSeconds } } }`;
const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on SearchView { id } ... on Refusal { code } } }';

const draft = ({ version: _, ...policy }: Policy, change: Json = {}): Json => ({ ...policy, ...change });
/** The nearest to where the people are, before how fresh the word of a host is. */
const NEAREST = draft(TONIGHT, { tiers: ['siblings', 'whereTheyAre', ...TONIGHT.tiers.slice(1)] });

describe('previewing a policy', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let manager: string;
  let worker: string;
  let near: string;
  let far: string;

  const search = async (more: Json = {}, token = worker): Promise<string> => {
    const input = {
      idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people: [{ key: 'A', sex: 'female', completedYears: 9, visits: [{ kind: 'open', at: { insee: '42187' } }] }],
      from: { insee: '42187' }, ...more,
    };
    return (await ugo.query(SEARCH, { input }, token)).data!['search'].id;
  };
  const preview = async (policy: Json = NEAREST, token = manager, departement = '42'): Promise<Json> => {
    const { data, errors } = await ugo.query(PREVIEW, { input: { departement, policy } }, token);
    return errors ? { errors } : data!['previewPolicy'];
  };
  const counts = () => ugo.database.asOwner((run) => run(`select (select count(*)::int from search) as searches, (select count(*)::int from search_policy) as policies,
    (select count(*)::int from idempotency_key) as keys, (select count(*)::int from outbox_event) as events, (select count(*)::int from offer) as offers`));

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    ugo.clock.set('2026-11-20T12:00:00Z');
    near = (await loire.unit('Les Tilleuls', { point: ROANNE })).hostId; // confirmed at noon
    ugo.clock.set('2026-11-20T21:30:00Z');
    far = (await loire.unit('Les Platanes', { point: SAINT_ETIENNE })).hostId; // confirmed this evening
    manager = await loire.signedIn('manager');
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it('says nothing of nothing', async () => {
    expect(await preview()).toMatchObject({ stored: 0, looked: 0, unreadable: 0, changed: 0, lines: [], before: { withPlan: 0, meanVisitMetres: null } });
  });

  it('answers the last month again and says what would change, with ids and hosts alone', async () => {
    const alone = await search();
    const siblings = await search({ people: [6, 9].map((completedYears, index) => ({ key: 'AB'[index], sex: 'female', completedYears })) });
    await search({ mode: 'planned' }); // another order
    const before = await counts();
    const answer = await preview();
    expect(answer).toMatchObject({ departement: '42', since: '2026-10-20T21:30:00.000Z', stored: 2, looked: 2, unreadable: 0, changed: 2 });
    expect(answer['lines']).toEqual([siblings, alone].map((searchId) => ({
      searchId, createdAt: '2026-11-20T21:30:00.000Z', before: [{ id: far, name: 'Les Platanes' }], after: [{ id: near, name: 'Les Tilleuls' }],
    })));
    expect(answer['before']).toMatchObject({ withPlan: 2, groups: 1, groupsOnOneSite: 1, childrenTogether: 2, childrenSeparated: 0, visits: 1, meanVisitMetres: 71_000, medianConfirmedHours: 0 });
    expect(answer['after']).toMatchObject({ withPlan: 2, groupsOnOneSite: 1, visits: 1, meanVisitMetres: 0, medianVisitMetres: 0, medianConfirmedHours: 9.5, hostsNeverConfirmed: 0 });
    expect(JSON.stringify(answer)).not.toMatch(/completedYears|"A"|female/);
    expect(await counts()).toEqual(before); // nothing stored
    const audit = await ugo.database.asOwner((run) => run(`select subject_id, details from audit_entry where action = 'previewPolicy' order by id desc limit 1`));
    expect(audit).toEqual([{ subject_id: '42', details: { name: 'tonight', searches: 2 } }]);
  });

  it('changes nothing under the policy that was used', async () => {
    expect(await preview(draft(TONIGHT))).toMatchObject({ looked: 2, changed: 0, lines: [] });
    expect(await preview(draft(PLANNED))).toMatchObject({ stored: 1, looked: 1, changed: 0 });
  });

  it('leaves out what is older than a month, and counts what can no longer be answered', async () => {
    const [old, gone] = [await search(), await search()];
    await ugo.database.asOwner(async (run) => {
      await run(`update search set created_at = '2026-10-20T21:29:59Z' where id = $1`, [old]);
      await run(`update search set offer_ids = array_append(offer_ids, $2::uuid) where id = $1`, [gone, randomUUID()]);
    });
    expect(await preview()).toMatchObject({ stored: 3, looked: 2, unreadable: 1 });
    await ugo.database.asOwner((run) => run('delete from search where id = any($1::uuid[])', [[old, gone]]));
  });

  it('looks at the newest five hundred, and says how many there are', async () => {
    await ugo.database.asOwner((run) => run(`
      insert into search (id, departement, account_id, created_at, engine_version, input, offer_ids, figures, answer)
      select gen_random_uuid(), departement, account_id, created_at - n * interval '1 minute', engine_version, input, offer_ids, figures, answer
      from (select * from search where input->'policy'->>'name' = 'tonight' order by id limit 1) one, generate_series(1, 510) n`));
    const answer = await preview();
    expect(answer).toMatchObject({ stored: 512, looked: 500, changed: 500 });
    expect(answer['lines']).toHaveLength(100);
  });

  it('stands back when too many search', async () => {
    const gate = ugo.app.get(SearchGate, { strict: false });
    let finish = (): void => undefined;
    const busy = new Promise<void>((resolve) => { finish = resolve; });
    const crowd = Array.from({ length: 40 }, () => gate.through(() => busy).catch(() => undefined));
    expect(await preview()).toMatchObject({ code: 'TOO_MANY_SEARCHES', retryAfterSeconds: 2 });
    finish();
    await Promise.all(crowd);
  });

  it('names the field of a bad policy', async () => {
    expect(await preview(draft(TONIGHT, { travelBandsMetres: [2, 1] }))).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'policy.travelBandsMetres.1', code: 'bandsNotAscending' }] });
  });

  it('is for managers of the whole Département', async () => {
    expect((await preview(NEAREST, worker))['errors'][0].extensions.code).toBe('FORBIDDEN');
    expect(await preview(NEAREST, await loire.signedIn('manager', '69'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await preview(NEAREST, manager, '69')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await preview(NEAREST, await loire.signedIn('manager', '42', { hostId: near }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be asked once in a request', async () => {
    const one = (alias: string) => `${alias}: previewPolicy(input: $input) { ... on PolicyPreview { looked } }`;
    const { errors } = await ugo.query(`query ($input: PreviewPolicyInput!) { ${one('a')} ${one('b')} }`, { input: { departement: '42', policy: NEAREST } }, manager);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', limit: 'cost' });
  });
});
