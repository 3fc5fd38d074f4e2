import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HomeAddress, Host } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { countStatements } from '@ugo/testing';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const HOSTS = `query ($first: Int, $after: String, $kind: String, $type: String, $communeInsee: String, $territoryId: ID, $search: String, $departement: String) {
  hosts(first: $first, after: $after, kind: $kind, type: $type, communeInsee: $communeInsee, territoryId: $territoryId, search: $search, departement: $departement) {
    edges { cursor node { id name type area communeName address telephones { number } telephonesNow { label } confidentialAddress siteName admissionFrom
      establishment { name units { name } } authorisations { from until authorised } approvals { places } leave { kind } } }
    pageInfo { hasNextPage endCursor } } }`;

describe('reading the directory', () => {
  let ugo: TestApplication;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    tokens['worker'] = await signedIn(ugo.database, 'Worker', 'enfanceWorker');
    tokens['manager'] = await signedIn(ugo.database, 'Manager', 'manager');
    tokens['administrator'] = await signedIn(ugo.database, 'Administrator', 'administrator');
    tokens['observer'] = await signedIn(ugo.database, 'Observer', 'observer');
    tokens['staff'] = await signedIn(ugo.database, 'Staff', 'hostStaff', '42', { establishmentId: idOf('MECS') });
    tokens['carer'] = await signedIn(ugo.database, 'Carer', 'hostStaff', '42', { hostId: idOf('AF-1') });
    tokens['service'] = await signedIn(ugo.database, 'ServiceStaff', 'placementService', '42', { establishmentId: idOf('Service') });
    tokens['neighbour'] = await signedIn(ugo.database, 'Neighbour', 'enfanceWorker', '69');
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.insert(HomeAddress, { hostId: idOf('AF-1'), departement: '42', address: '9 chemin Caché', telephone: '0600000001' }));
  });
  afterAll(() => ugo.close());

  const hosts = async (variables: Record<string, unknown> = {}, as = 'worker') => (await ugo.query(HOSTS, { first: 50, ...variables }, tokens[as])).data!['hosts'];
  const names = async (variables: Record<string, unknown> = {}, as = 'worker'): Promise<string[]> => (await hosts(variables, as)).edges.map(({ node }: { node: { name: string } }) => node.name);
  const card = async (word: string, as = 'worker') => (await ugo.query(
    '{ host(id: "' + idOf(word) + '") { name area communeName address telephones { number from to } confidentialAddress establishment { name address point { lat } } } }', {}, tokens[as])).data!['host'];

  it('lists by name what a worker may see, a neighbour\'s shared host included', async () => {
    expect(await names()).toEqual(['Famille d’accueil AF-1', 'Famille d’accueil AF-2', 'Famille d’accueil AF-3', 'Famille d’accueil AF-4', 'Les grands', 'Mères et enfants', 'Unité de Lyon']);
    expect(await names({}, 'neighbour')).toEqual(['Unité de Lyon']);
  });

  it('gives pages by cursor, without a gap or a repetition', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: { edges: { node: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await hosts({ first: 3, after });
      seen.push(...page.edges.map(({ node }) => node.name));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(await names());
  });

  it('filters, and searches without regard to accents, case and order of words', async () => {
    expect(await names({ kind: 'mecs' })).toEqual(['Les grands', 'Unité de Lyon']);
    expect(await names({ type: 'unit', departement: '42' })).toEqual(['Les grands', 'Mères et enfants']);
    expect(await names({ territoryId: idOf('Roanne'), type: 'unit' })).toEqual(['Les grands', 'Mères et enfants']);
    expect(await names({ search: 'meres ENFANTS' })).toEqual(['Mères et enfants']);
    expect(await names({ search: 'roanne mecs' })).toEqual(['Les grands']);
    expect(await names({ search: '100%_' })).toEqual([]);
  });

  it('tells a lonely family\'s commune as its sector, and does not find it by its commune', async () => {
    expect(await card('AF-1')).toMatchObject({ communeName: null, area: 'secteur Loire', address: null, telephones: [{ number: '0477000004', from: '00:00', to: '00:00' }] });
    expect(await card('AF-2')).toMatchObject({ communeName: 'Roanne', area: 'Roanne', address: null, confidentialAddress: true });
    expect(await names({ communeInsee: '42147' })).toEqual([]);
    expect(await names({ search: 'montbrison' })).toEqual([]);
    expect(await names({ communeInsee: '42147' }, 'carer')).toEqual(['Famille d’accueil AF-1']);
    expect(await names({ communeInsee: '42187', type: 'fosterHome' })).toHaveLength(3);
  });

  it('shows an establishment\'s address as the disclosure table says', async () => {
    expect(await card('Grands', 'observer')).toMatchObject({ address: '1 rue du Test' });
    expect(await card('Mères', 'observer')).toMatchObject({ address: null, telephones: [], communeName: 'Roanne', confidentialAddress: true, establishment: { address: null, point: null } });
    expect(await card('Mères', 'worker')).toMatchObject({ address: '2 rue Cachée', establishment: { address: '2 rue Cachée', point: null } });
    expect(await card('Grands', 'staff')).toMatchObject({ address: '1 rue du Test', establishment: { point: { lat: 46.04 } } });
    expect(await card('Mères', 'staff')).toMatchObject({ address: null, telephones: [], establishment: { address: null } });
    for (const as of ['worker', 'manager', 'administrator']) expect(await card('Grands', as)).toMatchObject({ address: '1 rue du Test' });
  });

  it('gives an observer figures of foster homes, and none of them', async () => {
    expect(await names({ type: 'fosterHome' }, 'observer')).toEqual([]);
    expect(await card('AF-2', 'observer')).toBeNull();
    const { data } = await ugo.query('{ fosterHomeCounts { departement territoryId homes places } }', {}, tokens['observer']);
    expect(data!['fosterHomeCounts']).toEqual([{ departement: '42', territoryId: idOf('Roanne'), homes: 3, places: 6 }, { departement: '42', territoryId: null, homes: 1, places: 2 }]);
  });

  it('lets staff and carers see their own home and no other', async () => {
    expect(await names({ type: 'fosterHome' }, 'staff')).toEqual([]);
    expect(await names({ type: 'fosterHome' }, 'carer')).toEqual(['Famille d’accueil AF-1']);
    expect(await names({ type: 'fosterHome' }, 'service')).toHaveLength(4);
    expect(await card('AF-1', 'carer')).toMatchObject({ communeName: 'Montbrison' });
    expect(await card('AF-2', 'carer')).toBeNull();
  });

  it('serves a foster home\'s address to its owner alone, and logs it', async () => {
    const ask = async (as: string) => (await ugo.query('query ($id: ID!) { homeAddress(hostId: $id) { address telephone } }', { id: idOf('AF-1') }, tokens[as]));
    expect((await ask('carer')).data).toEqual({ homeAddress: { address: '9 chemin Caché', telephone: '0600000001' } });
    expect((await ask('staff')).data).toEqual({ homeAddress: null });
    for (const as of ['worker', 'manager', 'administrator', 'service']) expect((await ask(as)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const [logged] = await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.execute(`select count(*)::int as lines from audit_entry where action = 'readHomeAddress'`));
    expect(logged).toEqual({ lines: 1 });
  });

  it('tells who answers at this hour first', async () => {
    const at = async (now: string) => {
      ugo.clock.set(now);
      return (await hosts({ search: 'grands' })).edges[0].node.telephonesNow;
    };
    expect(await at('2026-11-20T09:30:00Z')).toEqual([{ label: 'secrétariat' }]);
    expect(await at('2026-11-20T21:30:00Z')).toEqual([{ label: 'veilleur' }]);
  });

  it('asks the same number of statements for one host and for a hundred', async () => {
    const one = await countStatements(ugo.database, () => hosts({ first: 1, search: 'grands' }));
    await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.insertMany(Host, Array.from({ length: 120 }, (_, index) => ({
      id: idOf(`many ${index}`), departement: '42', type: 'unit' as const, kind: 'mecs' as const, name: `Nombreuse ${index}`, establishmentId: idOf('MECS'),
      openNights: [1, 2, 3, 4, 5, 6, 7], fictitious: true,
    }))));
    expect(await hosts({ first: 100, search: 'nombreuse' })).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(await countStatements(ugo.database, () => hosts({ first: 100, search: 'nombreuse' }))).toBe(one);
  });

  it('lists establishments and placement services, and finds communes', async () => {
    const { data } = await ugo.query(`{
      establishments(first: 10, search: "roanne") { edges { node { name organisationName } } }
      placementServices(first: 10) { edges { node { name telephones { number } } } }
      communes(search: "st etienne") { insee name departement point { lat } }
      byPostcode: communes(search: "42300") { name }
      territories { name } organisations(search: "anef") { edges { node { name } } } }`, {}, tokens['worker']);
    expect(data).toEqual({
      establishments: { edges: [{ node: { name: 'Centre discret', organisationName: 'ANEF' } }, { node: { name: 'MECS de Roanne', organisationName: 'ANEF' } }, { node: { name: 'Placement familial', organisationName: 'ANEF' } }] },
      placementServices: { edges: [{ node: { name: 'Placement familial', telephones: [{ number: '0477000004' }] } }] },
      communes: [{ insee: '42218', name: 'Saint-Étienne', departement: '42', point: { lat: 45.4339 } }],
      byPostcode: [{ name: 'Roanne' }], territories: [{ name: 'Roanne' }, { name: 'Saint-Étienne' }], organisations: { edges: [{ node: { name: 'ANEF' } }] },
    });
  });

  it('names the commune that somebody points at on a map; none in the sea, and a point of this world', async () => {
    const AT = 'query ($lat: Float!, $lon: Float!) { communeAt(lat: $lat, lon: $lon) { insee name } }';
    const at = async (lat: number, lon: number, token = tokens['worker']) => ugo.query(AT, { lat, lon }, token);
    expect((await at(46.01, 4.05)).data).toEqual({ communeAt: { insee: '42187', name: 'Roanne' } });
    expect((await at(45.45, 4.4)).data).toEqual({ communeAt: { insee: '42218', name: 'Saint-Étienne' } });
    expect((await at(45, -6)).data).toEqual({ communeAt: null });
    expect((await at(91, 4)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'lat' }] });
    expect((await ugo.query(AT, { lat: 46, lon: 4 })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['first', { first: 101 }], ['first', { first: 0 }], ['kind', { kind: 'hotel' }], ['communeInsee', { communeInsee: '4218' }], ['territoryId', { territoryId: 'x' }],
    ['search', { search: 'a\u0000b' }], ['search', { search: 'x'.repeat(101) }], ['search', { search: '\ud800' }], ['after', { after: 'AAAA' }], ['after', { after: '!' }], ['departement', { departement: '20' }],
  ])('names the argument %s that is wrong: %j', async (field, variables) => {
    const { errors } = await ugo.query(HOSTS, variables, tokens['worker']);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] });
  });

  it('answers nobody who is not signed in', async () => {
    expect((await ugo.query(HOSTS)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
