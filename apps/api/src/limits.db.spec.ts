import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from './graphql/limits.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('what one request may ask', () => {
  let ugo: TestApplication;
  let production: TestApplication;
  beforeAll(async () => {
    ugo = await startTestApplication();
    production = await startTestApplication({ NODE_ENV: 'production' });
  });
  afterAll(async () => {
    await ugo.close();
    await production.close();
  });

  const send = async (query: string, at = ugo) => {
    const response = await fetch(`${at.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return { status: response.status, text: await response.text() };
  };
  const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ');
  const nested = (depth: number): string => (depth === 0 ? 'kind' : `ofType { ${nested(depth - 1)} }`);

  it.each([
    ['root fields', `{ ${times(LIMITS.rootFields + 1, () => '__typename')} }`],
    ['root fields behind a fragment', `{ ...F } fragment F on Query { ${times(LIMITS.rootFields + 1, () => '__typename')} }`],
    ['aliases', `{ me { ${times(LIMITS.aliases + 1, (index) => `a${index}: id`)} } }`],
    ['aliased sign-ins', `mutation { ${times(100, (index) => `s${index}: signIn(input: { email: "a@b.fr", password: "x" }) { __typename }`)} }`],
    ['depth', `{ __type(name: "Query") { fields { type { ${nested(LIMITS.depth)} } } } }`],
    ['directives', `{ me { id ${times(LIMITS.directives + 1, () => '@include(if: true)')} } }`],
    ['tokens', `{ me { ${times(LIMITS.tokens, () => 'id')} } }`],
    ['cost', '{ search(id: "01935000-0000-7000-8000-000000000001") { plans(first: 100) { edges { node { reasons { tier code value sentence { fr en } } assignments { personKey host { id name kind area telephones { label number } } } questions { code personKey hostId sentence { fr en } } warnings { code personKey hostId sentence { fr en } } unknowns { code personKey hostId sentence { fr en } } } } } excluded(first: 100) { edges { node { host { id name kind area address telephones { label number } } reasons { rule personKey source sentence { fr en } waiver { fr en } } } } } } }'],
    ['a document that is no GraphQL', '{ me {'],
    ['an unknown field', '{ me { password } }'],
    ['a cycle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ])('refuses too much: %s, with a clean 400', async (_, query) => {
    const { status, text } = await send(query);
    expect(status).toBe(400);
    expect(text).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('refuses a batch and a body that is no JSON without a 500', async () => {
    const post = (body: string) => fetch(`${ugo.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')).status).toBe(400);
    expect((await post('{')).status).toBe(400);
    expect((await post('{}')).status).toBe(400);
    const digest = await post('{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}');
    expect(await digest.text()).not.toContain('INTERNAL_SERVER_ERROR');
  });

  it('takes a hundred wrong values for bad input, not for an error of its own', async () => {
    const { errors } = await ugo.query('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`f${index}`, 1])) });
    expect(new Set(errors!.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('hides the schema in production, and suggests no field name', async () => {
    expect((await send('{ __schema { types { name } } }', production)).status).toBe(400);
    expect((await send('{ mee { id } }', production)).text).not.toContain('"me"');
    expect((await send('{ __typename }', production)).status).toBe(200);
  });

  it('answers a mutation to nobody over GET', async () => {
    const query = encodeURIComponent('mutation { signOut }');
    expect((await fetch(`${ugo.url}/graphql?query=${query}`)).status).toBeGreaterThanOrEqual(400);
  });
});
