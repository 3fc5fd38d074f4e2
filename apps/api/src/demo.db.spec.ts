import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfferRefresh } from '@ugo/availability';
import { AbsorbChanges } from '@ugo/oversight';
import { type Em, inTerritory } from '@ugo/persistence';
import { readConfiguration } from './configuration.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.js';
import { prepareData } from './prepare-data.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) {
  ... on SignedInSession { token account { roles { role departement territoryId establishmentId hostId } } } ... on Refusal { code } } }`;
const SEARCH = `mutation ($input: SearchInput!) { search(input: $input) { ... on Refusal { code }
  ... on SearchView { counts { candidates fitting excluded } plans(first: 5) { edges { node { assignments { host { name fictitious departement } } reasons { sentence { fr } } } } }
    excluded(first: 100) { edges { node { host { name departement } reasons { rule sentence { fr } } } } } } } }`;
const EVERY_TABLE_COUNTS = `select (select count(*) from departement) as departements, (select count(*) from commune) as communes, (select count(*) from account) as accounts, (select count(*) from establishment) as establishments,
  (select count(*) from host) as hosts, (select count(*) from offer) as offers, (select count(*) from claim) as stays`;

const OCCUPANCY = `{ occupancy(departement: "42", by: "kind", step: "day", from: "2026-11-20", until: "2026-11-20", first: 50) { ... on OccupancyFigures {
  edges { node { key periods { authorised instant { part whole } hosts { stays counts none } } } } total { authorised instant { part whole } } } } }`;

/** End of 2021: 79,900 places in establishments over 101 Départements; 71,000 children with 38,000 foster carers at work. */
const NATION = { placesADepartement: 79_900 / 101, childrenAHome: 71_000 / 38_000 };

describe('the demo', () => {
  let ugo: TestApplication;
  const counts = async (): Promise<Record<string, number>> => {
    const [row] = await inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.execute<Record<string, string>[]>(EVERY_TABLE_COUNTS));
    return Object.fromEntries(Object.entries(row!).map(([name, count]) => [name, Number(count)]));
  };
  const prepare = (args: readonly string[], env: Record<string, string> = {}, progress: (step: string) => void = () => undefined) => prepareData(ugo.app, readConfiguration(env), args, progress);
  const signIn = async (email: string) => (await ugo.query(SIGN_IN, { email, password: DEMO_PASSWORD })).data!['signIn'];

  beforeAll(async () => { ugo = await startTestApplication(); }, 120_000);
  afterAll(() => ugo.close());

  it('leaves nothing when it is cut half-way', async () => {
    await expect(prepare(['--demo'], {}, (step) => { if (step.endsWith('comptes')) throw new Error('power cut'); })).rejects.toThrow('power cut');
    expect(await counts()).toEqual({ departements: 0, communes: 0, accounts: 0, establishments: 0, hosts: 0, offers: 0, stays: 0 });
  }, 120_000);

  it('is never loaded in production, nor when refused: communes are', async () => {
    expect((await prepare(['--demo'], { NODE_ENV: 'production' }))!('http://here')).toContain('appoint-administrator');
    expect((await prepare(['--no-demo']))!('http://here')).toContain('appoint-administrator');
    expect(await counts()).toMatchObject({ departements: 101, accounts: 0, hosts: 0 });
    expect((await counts())['communes']).toBeGreaterThan(34_000);
  }, 120_000);

  it('begins again after that, and tells how to sign in and search', async () => {
    const welcome = (await prepare(['--demo']))!('http://here');
    expect(welcome).toContain('DONNÉES FICTIVES');
    expect(welcome).toContain(DEMO_PASSWORD);
    const loaded = await counts();
    expect(loaded).toMatchObject({ accounts: DEMO_ACCOUNTS.length });
    expect(loaded['hosts']).toBeGreaterThan(370);
    expect(loaded['offers']).toBe(loaded['hosts']);
    expect((await prepare(['--demo']))!('http://here')).toContain('DONNÉES FICTIVES');
    expect(await counts()).toEqual(loaded);
  }, 120_000);

  it('signs in each of its accounts', async () => {
    for (const { email, role, departement, for: narrowed } of DEMO_ACCOUNTS) {
      const { account } = await signIn(email);
      expect(account.roles).toHaveLength(1);
      expect(account.roles[0]).toMatchObject({ role, departement });
      const narrowing = [account.roles[0].territoryId, account.roles[0].establishmentId, account.roles[0].hostId].filter(Boolean);
      expect(narrowing).toHaveLength(narrowed ? 1 : 0);
    }
  });

  it('finds a roof for four siblings near Roanne tonight, and says why the others are out', async () => {
    const { token } = await signIn('astreinte@loire.example');
    const people = [[4, 'female'], [7, 'male'], [9, 'female'], [12, 'male']].map(([completedYears, sex], index) => ({ key: 'ABCD'[index], completedYears, sex }));
    const { data } = await ugo.query(SEARCH, {
      input: { idempotencyKey: 'four-siblings', departement: '42', measure: 'prosecutorOpp', people, from: { postcode: '42300', name: 'Roanne' } },
    }, token);
    const [best] = data!['search'].plans.edges;
    const hosts = best.node.assignments.map(({ host }: { host: { name: string } }) => host.name);
    expect(new Set(hosts)).toEqual(new Set(["Maison d'Enfants ANEF – Fratries, accueil d’urgence"]));
    expect(best.node.reasons.length).toBeGreaterThan(3);
    expect(data!['search'].counts.excluded).toBeGreaterThan(300);
    for (const { node } of data!['search'].excluded.edges) expect(node.reasons[0].sentence.fr).toMatch(/\p{L}/u);
  });

  it('shows the Loire what its neighbours share, and no more', async () => {
    const seen = (departements: string[]) => inTerritory(ugo.database.orm.em as Em, departements, (em) => em.execute<{ departement: string }[]>('select departement from offer where current'));
    const [loire, rhone] = [await seen(['42']), await seen(['69'])];
    const ofRhone = (rows: { departement: string }[]): number => rows.filter(({ departement }) => departement === '69').length;
    expect(ofRhone(loire)).toBeGreaterThan(3);
    expect(ofRhone(loire)).toBeLessThan(ofRhone(rhone));
  });

  it('stores the offers that its facts give', async () => {
    const differences = await inTerritory(ugo.database.orm.em as Em, 'system', (em) => ugo.app.get(OfferRefresh).checkOffers(em, '42'));
    expect(differences).toEqual([]);
  });

  it('counts in the Loire of the real register what the nation’s figures let expect of a Département', async () => {
    await ugo.app.get(AbsorbChanges, { strict: false }).run();
    const { token } = await signIn('direction@loire.example');
    const { data } = await ugo.query(OCCUPANCY, {}, token);
    const { edges, total: [total] } = data!['occupancy'];
    const nights = (edges as { node: { key: string; periods: { authorised: number; instant: { part: number; whole: number } }[] } }[]).map(({ node: { key, periods } }) => ({ key, ...periods[0]! }));
    const [homes, units] = [nights.find(({ key }) => key === 'fosterHome')!, nights.filter(({ key }) => key !== 'fosterHome')];
    const places = units.reduce((sum, { authorised }) => sum + authorised, 0);
    // Establishments are those of the register with places of their own drawing; homes are the 310 that the Loire met in one year.
    expect(places / NATION.placesADepartement).toBeGreaterThan(0.75);
    expect(places / NATION.placesADepartement).toBeLessThan(1.25);
    expect(homes.instant.part / (310 * NATION.childrenAHome)).toBeGreaterThan(0.75);
    expect(homes.instant.part / (310 * NATION.childrenAHome)).toBeLessThan(1.25);
    expect(total.authorised).toBe(places + homes.authorised);
    expect(total.instant.part / total.instant.whole).toBeGreaterThan(0.9); // shortage is the rule, with some empty places beside it
    expect(total.instant.part / total.instant.whole).toBeLessThan(1);
  });
});
