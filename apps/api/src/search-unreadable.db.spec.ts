import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on SearchView { id } } }';
const EXCLUDED = 'query ($id: ID!) { search(id: $id) { excluded(first: 10) { edges { node { host { name } reasons { rule } } } } } }';
const PLANS = 'query ($id: ID!) { search(id: $id) { id plans(first: 1) { edges { cursor } } } }';
const EXPLAIN = 'query ($searchId: ID!, $hostId: ID!) { explainHost(searchId: $searchId, hostId: $hostId) { ... on HostExplanation { fits host { name } } ... on Refusal { code } } }';

/** What a search saw may be erased, hidden again or spoilt. */
describe('a stored search of which something is missing', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let near: { hostId: string };

  const search = async (): Promise<string> => {
    const input = { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people: [{ key: 'A', sex: 'female', completedYears: 9 }] };
    return (await ugo.query(SEARCH, { input }, worker)).data!['search'].id;
  };
  const spoil = (id: string, change: string) => ugo.database.asOwner((run) => run(`update search set ${change} where id = $1`, [id]));
  const explained = async (searchId: string, hostId: string): Promise<Json> => (await ugo.query(EXPLAIN, { searchId, hostId }, worker)).data!['explainHost'];

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    near = await loire.unit('Les Tilleuls');
    await loire.unit('Les Petits', { ages: [0, 6] });
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it('still says why the other hosts are out, and explains them, when a version it saw has gone', async () => {
    const id = await search();
    // As when a version is erased, or a neighbour hides its host again: nobody can read it any more.
    await spoil(id, `offer_ids = gen_random_uuid() || offer_ids, figures = '[[1, 0, 0]]'::jsonb || figures`);
    const { data, errors } = await ugo.query(EXCLUDED, { id }, worker);
    expect(errors).toBeUndefined();
    expect(data!['search'].excluded.edges.map(({ node }: Json) => [node.host.name, node.reasons.map(({ rule }: Json) => rule)])).toEqual([['Les Petits', ['authorisedAge']]]);
    expect(await explained(id, near.hostId)).toEqual({ fits: true, host: { name: 'Les Tilleuls' } });
    await spoil(id, 'offer_ids = offer_ids[2:], figures = figures - 0'); // the second checker reads it again
  });

  it('is explained however the id of the host is written', async () => {
    expect(await explained(await search(), near.hostId.toUpperCase())).toEqual({ fits: true, host: { name: 'Les Tilleuls' } });
  });

  it('shows no message of ours when one of its fields can’t be made', async () => {
    const id = await search();
    await spoil(id, `answer = answer - 'plans'`);
    const { errors } = await ugo.query(PLANS, { id }, worker);
    expect(errors).toMatchObject([{ path: ['search', 'plans'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(errors![0]!.message).toBe('Une erreur inattendue est survenue ; rien n’a été enregistré. / An unexpected error occurred; nothing was stored.');
    await spoil(id, `answer = answer || '{"plans": []}'`);
  });
});
