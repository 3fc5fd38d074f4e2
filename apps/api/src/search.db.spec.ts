import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@ugo/testing';
import { LYON, Loire, SAINT_ETIENNE } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SEARCH = `mutation ($input: SearchInput!) { search(input: $input) {
  ... on Refusal { code problems { field code } }
  ... on SearchView { id firstNight lastNight policyName proven
    counts { candidates fitting excluded byRule { rule hosts } }
    plans(first: 10) { edges { cursor node { rank assignments { personKey host { id name area siteName telephones { number } } } reasons { tier code value sentence { fr } } differsFromNext { fr } } } pageInfo { hasNextPage endCursor } }
    excluded(first: 50) { edges { node { host { name } reasons { rule personKey sentence { fr en } source } } } }
    nearMisses { host { name } reasons { rule } } } } }`;

type Json = Record<string, any>;

describe('searching', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let near: { hostId: string; establishmentId: string };
  let far: { hostId: string };
  let tooYoung: { hostId: string };

  const child = (key: string, more: Json = {}): Json => ({ key, sex: 'female', completedYears: 9, ...more });
  const input = (more: Json = {}): Json => ({
    idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people: [child('A')], from: { postcode: '42300', name: 'roanne' }, ...more,
  });
  const search = async (more: Json = {}, token = worker): Promise<Json> => {
    const { data, errors } = await ugo.query(SEARCH, { input: input(more) }, token);
    if (errors) return { errors };
    return data!['search'];
  };
  const names = (answer: Json): string[] => answer['plans'].edges.map(({ node }: Json) => node.assignments.map(({ host }: Json) => host.name).join('+'));
  const excluded = (answer: Json): Json => Object.fromEntries(answer['excluded'].edges.map(({ node }: Json) => [node.host.name, node.reasons.map(({ rule }: Json) => rule)]));

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    near = await loire.unit('Les Tilleuls');
    far = await loire.unit('Les Platanes', { point: SAINT_ETIENNE });
    tooYoung = await loire.unit('Les Petits', { ages: [0, 6] });
    await loire.unit('La Pleine', { places: 2, published: 0, stays: 2 });
    await loire.unit('La Muette', { published: null });
    await loire.home('Famille 1');
    await loire.home('Famille suspendue', { suspended: true });
    const shared = await loire.unit('Les Voisins', { departement: '69', point: LYON });
    await loire.share(shared.hostId, '69', '42', true);
    const seen = await loire.unit('Les Regardés', { departement: '69', point: LYON });
    await loire.share(seen.hostId, '69', '42', false);
    await loire.unit('Les Cachés', { departement: '69', point: LYON });
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  it('ranks what fits, nearest to the visits first when all else is equal, and says why', async () => {
    const answer = await search({ people: [child('A', { visits: [{ kind: 'open', at: { insee: '42187' } }] })] });
    expect(names(answer).slice(0, 2).sort()).toEqual(['Famille 1', 'Les Tilleuls']); // both at Roanne: drawn
    expect(names(answer).slice(2).sort()).toEqual(['Les Platanes', 'Les Voisins']);
    const first = answer['plans'].edges[0].node;
    expect(first.reasons.map(({ tier }: Json) => tier)).toEqual(expect.arrayContaining(['siblings', 'chance', 'travel']));
    expect(first.reasons.every(({ sentence }: Json) => sentence.fr.length > 0)).toBe(true);
  });

  it('says why the others are out, all reasons, in French and English', async () => {
    const out = excluded(await search());
    expect(out['Les Petits']).toEqual(['authorisedAge']);
    expect(out['La Pleine']).toEqual(expect.arrayContaining(['declaredPlaces']));
    expect(out['La Muette']).toEqual(expect.arrayContaining(['nothingPublished']));
    expect(out['Les Regardés']).toEqual(['notAskable']);
  });

  it('never shows a suspended home, nor a neighbour’s host that is not shared', async () => {
    const text = JSON.stringify(await search());
    expect(text).not.toContain('Famille suspendue');
    expect(text).not.toContain('Les Cachés');
  });

  it('finds one place for four siblings, and keeps them together first', async () => {
    const four = ['A', 'B', 'C', 'D'].map((key, index) => child(key, { completedYears: 5 + index }));
    const answer = await search({ people: four });
    const [best] = answer['plans'].edges;
    expect(new Set(best.node.assignments.map(({ host }: Json) => host.id)).size).toBe(1);
    expect(best.node.assignments).toHaveLength(4);
  });

  it('asks until the next working day in an emergency, and names tonight by its evening', async () => {
    expect(await search()).toMatchObject({ firstNight: '2026-11-20', lastNight: '2026-11-22', policyName: 'tonight' });
  });

  it('answers a repeated call with the same stored search', async () => {
    const same = input();
    const [one, two] = [await ugo.query(SEARCH, { input: same }, worker), await ugo.query(SEARCH, { input: same }, worker)];
    expect(two).toEqual(one);
    const other = await ugo.query(SEARCH, { input: { ...same, departement: '42', people: [child('B')] } }, worker);
    expect(other.data!['search'].code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('pages by rank: the second page goes on where the first ended', async () => {
    const { id } = await search();
    const page = async (after: string | null) => (await ugo.query(
      'query ($id: ID!, $after: String) { search(id: $id) { plans(first: 2, after: $after) { edges { node { rank } } pageInfo { hasNextPage endCursor } } } }', { id, after }, worker)).data!['search'].plans;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }: Json) => node.rank)).toEqual([1, 2, 3, 4]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const foreign = await ugo.query('query ($id: ID!) { search(id: $id) { excluded(after: "YWJj") { edges { cursor } } } }', { id }, worker);
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'after' }] });
  });

  it('goes on after an excluded host that has since been hidden', async () => {
    const { id } = await search();
    const page = async (after: string | null = null) => (await ugo.query(
      'query ($id: ID!, $after: String) { search(id: $id) { excluded(first: 1, after: $after) { edges { cursor node { host { id name } } } pageInfo { hasNextPage endCursor } } } }', { id, after }, worker)).data!['search'].excluded;
    const all: Json[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Json = await page(after);
      all.push(...edges);
      ({ endCursor: after, hasNextPage: more } = pageInfo as { endCursor: string | null; hasNextPage: boolean });
    }
    const [seen] = all.filter(({ node }) => node.host.name === 'Les Regardés');
    const at = all.indexOf(seen!);
    await ugo.database.asOwner((run) => run(`delete from host_share where host_id = $1`, [seen!['node'].host.id]));
    const before = at === 0 ? null : all[at - 1]!['cursor'];
    expect(await page(before)).toMatchObject({ edges: [], pageInfo: { hasNextPage: at < all.length - 1, endCursor: seen!['cursor'] } });
    await loire.share(seen!['node'].host.id, '69', '42', false);
  });

  it('leaves out an excluded host however its id is written', async () => {
    expect(excluded(await search({ excludedHostIds: [near.hostId.toUpperCase()] }))['Les Tilleuls']).toEqual(['excludedHost']);
  });

  it('names an id that is none', async () => {
    const { errors } = await ugo.query('{ search(id: "1") { id } }', {}, worker);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'id' }] });
    const other = await ugo.query('{ explainHost(searchId: "x", hostId: "y") { __typename } }', {}, worker);
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'searchId' }, { field: 'hostId' }] });
  });

  it('explains any host that may be seen, the one not looked at too', async () => {
    const { id } = await search({ radiusKm: 20 });
    const explain = async (hostId: string, token = worker) => (await ugo.query(
      `query ($searchId: ID!, $hostId: ID!) { explainHost(searchId: $searchId, hostId: $hostId) { ... on Refusal { code } ... on HostExplanation { fits host { name } rules { rule passed requires { fr en } source reasons { sentence { fr } } } } } }`,
      { searchId: id, hostId }, token)).data!['explainHost'];
    expect(await explain(near.hostId)).toMatchObject({ fits: true, host: { name: 'Les Tilleuls' } });
    const why = await explain(far.hostId);
    expect(why.rules.filter(({ passed }: Json) => !passed).map(({ rule }: Json) => rule)).toEqual(['beyondRadius']);
    expect(why.rules.find(({ rule }: Json) => rule === 'authorisationEnds')).toMatchObject({
      requires: { fr: expect.stringContaining('jusqu’à la dernière nuit'), en: expect.stringContaining('last night') }, source: expect.stringContaining('CASF, art. L.313-1'),
    });
    expect((await explain(tooYoung.hostId)).fits).toBe(false);
    expect(await explain(randomUUID())).toEqual({ code: 'NOT_FOUND' });
    expect(await explain(near.hostId, await loire.signedIn('enfanceWorker', '69'))).toEqual({ code: 'NOT_FOUND' });
  });

  it('shows a stored search to nobody else than the workers of its Département, and logs each reading', async () => {
    const { id } = await search();
    const read = async (token: string) => (await ugo.query('query ($id: ID!) { search(id: $id) { id } }', { id }, token)).data!['search'];
    expect(await read(worker)).toEqual({ id });
    expect(await read(await loire.signedIn('enfanceWorker', '69'))).toBeNull();
    const [row] = await ugo.database.asOwner((run) => run(`select count(*)::int as count from audit_entry where action = 'readSearch' and subject_id = $1`, [id]));
    expect(row).toEqual({ count: 1 });
    const moved = await loire.signedIn('enfanceWorker');
    const own = (await search({}, moved))['id'];
    await ugo.database.asOwner((run) => run(
      `update role_assignment set departement = '69' where account_id = (select account_id from search where id = $1)`, [own]));
    expect((await ugo.query('query ($id: ID!) { search(id: $id) { id } }', { id: own }, moved)).data!['search']).toBeNull();
  });

  it('is refused to who may not search, in the same words as an unknown Département', async () => {
    const host = await loire.signedIn('hostStaff', '42', near);
    expect((await search({}, host))['errors'][0].extensions.code).toBe('FORBIDDEN');
    expect(await search({ departement: '69' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sends the same number of SQL statements whatever it asks and returns', async () => {
    await search(); // the offers are in memory from here on
    const small = await countStatements(ugo.database, () => search({ radiusKm: 1 }));
    const large = await countStatements(ugo.database, () => search({
      people: ['A', 'B', 'C', 'D'].map((key) => child(key, { visits: [{ kind: 'open', at: { insee: '42218' } }], school: { postcode: '42300' } })), zones: [{ around: { insee: '69123' }, km: 5 }],
    }));
    expect(large).toBe(small);
    expect(small).toBeLessThanOrEqual(14);
  });

  it('answers a zone that excludes everything with what each host says, not with an error', async () => {
    const answer = await search({ zones: [{ around: { insee: '42187' }, km: 500 }] });
    expect(answer['plans'].edges).toEqual([]);
    expect(answer['nearMisses']).toEqual([]);
    const out = excluded(answer);
    expect(Object.keys(out).length).toBe(answer['counts'].excluded);
    expect(Object.values(out).every((rules) => (rules as string[]).includes('protectiveZone'))).toBe(true);
    expect(answer['counts']).toMatchObject({ fitting: 0, excluded: answer['counts'].candidates });
  });

  it.each<[string, Json]>([
    ['half a kilometre', { radiusKm: 0.5 }], ['text for people', { people: 'A' }], ['null for people', { people: null }],
    ['a person who is null', { people: [null] }], ['more than an integer holds', { zones: [{ around: { insee: '42187' }, km: 2 ** 40 }] }],
  ])('refuses what is no search at all, and is to blame for nothing: %s', async (_, more) => {
    const { errors } = await ugo.query(SEARCH, { input: input(more) }, worker);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  describe('names the field of what is wrong', () => {
    it.each<[string, Json, string]>([
      ['nobody', { people: [] }, 'people'],
      ['nine people', { people: Array.from({ length: 9 }, (_, index) => child(String(index))) }, 'people'],
      ['a night in the past', { firstNight: '2026-11-19' }, 'firstNight'],
      ['nights upside down', { firstNight: '2026-11-25', lastNight: '2026-11-24' }, 'lastNight'],
      ['a day that does not exist', { firstNight: '2026-02-30' }, 'firstNight'],
      ['two years of nights', { lastNight: '2028-11-24' }, 'lastNight'],
      ['a point in the sea', { from: { lat: 43, lon: 5 } }, 'from'],
      ['a point outside France', { from: { lat: 52.5, lon: 13.4 } }, 'from'],
      ['a latitude that is none', { from: { lat: 91, lon: 0 } }, 'from.lat'],
      ['an unknown commune', { from: { insee: '42999' } }, 'from'],
      ['a place that says nothing', { from: {} }, 'from'],
      ['no age', { people: [child('A', { completedYears: null })] }, 'people.0.birthMonth'],
      ['two ages', { people: [child('A', { birthMonth: '2017-01' })] }, 'people.0.birthMonth'],
      ['a birth after the arrival', { people: [child('A', { completedYears: null, birthMonth: '2027-01' })] }, 'people.0.birthMonth'],
      ['the same reference twice', { people: [child('A'), child('A')] }, 'people'],
      ['a NUL in a reference', { people: [child('A\u0000')] }, 'people.0.key'],
      ['half a surrogate pair', { people: [child('\ud800')] }, 'people.0.key'],
      ['together and apart', { people: [child('A'), child('B')], together: [{ one: 'A', other: 'B' }], apart: [{ one: 'B', other: 'A' }] }, 'apart.0'],
      ['a pair with a stranger', { people: [child('A'), child('B')], together: [{ one: 'A', other: 'Z' }] }, 'together.0'],
      ['a radius without a centre', { from: null, radiusKm: 10 }, 'from'],
      ['an unknown measure', { measure: 'kidnapping' }, 'measure'],
      ['an unknown need', { people: [child('A', { needs: ['nothing'] })] }, 'people.0.needs'],
      ['visits nowhere', { people: [child('A', { visits: [{ kind: 'open' }] })] }, 'people.0.visits.0.at'],
      ['a bad hour', { arrivalTime: '25:00' }, 'arrivalTime'],
      ['no key', { idempotencyKey: 'x' }, 'idempotencyKey'],
      ['a contradiction by a chain of three', { people: ['A', 'B', 'C'].map((key) => child(key)), together: [{ one: 'A', other: 'B' }, { one: 'C', other: 'B' }], apart: [{ one: 'A', other: 'C' }] }, 'apart.0'],
      ['somebody apart from themselves', { people: [child('A'), child('B')], apart: [{ one: 'B', other: 'B' }] }, 'apart.0'],
      ['a zone of no size', { zones: [{ around: { insee: '42187' }, km: 0 }] }, 'zones.0.km'],
      ['a zone larger than the country', { zones: [{ around: { insee: '42187' }, km: 501 }] }, 'zones.0.km'],
      ['eleven zones', { zones: Array.from({ length: 11 }, () => ({ around: { insee: '42187' }, km: 1 })) }, 'zones'],
      ['a zone around nothing', { zones: [{ around: {}, km: 5 }] }, 'zones.0.around'],
      ['a radius of nothing', { radiusKm: 0 }, 'radiusKm'],
      ['an age below nothing', { people: [child('A', { completedYears: -1 })] }, 'people.0.completedYears'],
      ['a month that does not exist', { people: [child('A', { completedYears: null, birthMonth: '2019-13' })] }, 'people.0.birthMonth'],
      ['an excluded host that is none', { excludedHostIds: ['h1'] }, 'excludedHostIds'],
      ['a kind of care that is none', { care: 'holiday' }, 'care'],
      ['a mode that is none', { mode: 'someday' }, 'mode'],
      ['a Département that is none', { departement: '20' }, 'departement'],
      ['a kind of host twice', { preferredKinds: ['mecs', 'mecs'] }, 'preferredKinds'],
    ])('%s', async (_, more, field) => {
      const answer = await search(more);
      const problems = answer['errors'] ? answer['errors'][0].extensions.problems : answer['problems'];
      expect(problems?.map((problem: Json) => problem['field'])).toContain(field);
    });
  });
});
