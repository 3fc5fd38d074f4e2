import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account, hashPassword, RoleAssignment, SignInSlowing } from '@ugo/account';
import { Departement, inTerritory } from '@ugo/persistence';
import { countStatements } from '@ugo/testing';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  ... on SignedInSession { token account { email roles { role departement } } } ... on Refusal { code message retryAfterSeconds problems { field } } } }`;
const GOOD = 'un mot de passe correct';
const ADDRESS = 'astreinte@loire.example';

describe('signing in', () => {
  let ugo: TestApplication;
  const id = '01935000-0000-7000-9000-000000000001';
  beforeAll(async () => {
    ugo = await startTestApplication();
    const passwordHash = await hashPassword(GOOD);
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.insert(Departement, { code: '42', name: 'Loire', zone: 'Europe/Paris' }));
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.insert(Account, { id, departement: '42', email: ADDRESS, displayName: 'Astreinte', passwordHash, disabled: false, createdAt: new Date() });
      await em.insert(RoleAssignment, { id, departement: '42', accountId: id, role: 'enfanceWorker' });
    });
  });
  afterAll(() => ugo.close());
  beforeEach(async () => {
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.nativeDelete(SignInSlowing, {}));
  });

  const signIn = async (email: string, password: string) => (await ugo.query(SIGN_IN, { input: { email, password } })).data!['signIn'];
  const times = async (count: number, email: string, password = 'faux') => {
    const answers = [];
    for (let index = 0; index < count; index += 1) answers.push(await signIn(email, password));
    return answers;
  };
  const isSignedIn = async (token: string) => (await ugo.query('{ me { email } }', {}, token)).errors === undefined;

  it('opens a session that says who is there', async () => {
    const session = await signIn('Astreinte@loire.example', GOOD);
    expect(session.account.roles).toEqual([{ role: 'enfanceWorker', departement: '42' }]);
    const me = await ugo.query('{ me { email } }', {}, session.token);
    expect(me.data).toEqual({ me: { email: ADDRESS } });
  });

  it('answers nobody who is not signed in', async () => {
    const { errors } = await ugo.query('{ me { email } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await isSignedIn('x'.repeat(43))).toBe(false);
  });

  it('names the field that is wrong', async () => {
    const { errors } = await ugo.query(SIGN_IN, { input: { email: 'pas une adresse', password: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'email', code: 'isEmail' }] });
  });

  describe('with wrong passwords', () => {
    it('writes as much for an unknown address as for a known one, so that its time tells nothing', async () => {
      const known = await countStatements(ugo.database, () => signIn(ADDRESS, 'faux'));
      expect(await countStatements(ugo.database, () => signIn('personne@loire.example', 'faux'))).toBe(known);
    });

    it('answers an unknown address exactly as a known one, try by try', async () => {
      const [known, unknown] = [await times(8, ADDRESS), await times(8, 'personne@loire.example')];
      expect(unknown).toEqual(known);
      expect(known.map(({ code, retryAfterSeconds }) => [code, retryAfterSeconds])).toEqual(
        [null, null, null, null, 2, 2, 2, 2].map((seconds) => ['WRONG_CREDENTIALS', seconds]));
    });

    it('slows down more and more, a quarter of an hour at most', async () => {
      await times(5, ADDRESS);
      const waits = [];
      for (let round = 0; round < 12; round += 1) {
        ugo.clock.advance(16);
        waits.push((await signIn(ADDRESS, 'faux')).retryAfterSeconds);
      }
      expect(waits).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
    });

    it('refuses a correct password too while slowed, and takes it afterwards, beginning anew', async () => {
      await times(5, ADDRESS);
      expect(await signIn(ADDRESS, GOOD)).toMatchObject({ code: 'WRONG_CREDENTIALS', retryAfterSeconds: 2 });
      ugo.clock.advance(1);
      expect(await signIn(ADDRESS, GOOD)).toHaveProperty('token');
      expect((await times(4, ADDRESS)).at(-1)).toMatchObject({ retryAfterSeconds: null });
    });

    it.each([ADDRESS, 'personne@loire.example'])('counts a burst of parallel tries at %s: five are checked, the others come too soon', async (address) => {
      const answers = await Promise.all(Array.from({ length: 24 }, () => signIn(address, 'faux')));
      expect(answers.filter(({ retryAfterSeconds }) => retryAfterSeconds === null)).toHaveLength(4);
      const [{ tries } = { tries: 0 }] = await inTerritory(ugo.database.orm.em, 'system', (em) => em.execute<{ tries: number }[]>('select tries from sign_in_slowing'));
      expect(tries).toBe(5);
    });

    it('forgets an address nobody tried for a day', async () => {
      await times(5, 'quelquun@loire.example');
      ugo.clock.advance(25 * 60);
      await signIn('autre@loire.example', 'faux');
      expect(await inTerritory(ugo.database.orm.em, 'system', (em) => em.count(SignInSlowing))).toBe(1);
    });
  });

  describe('a session ends', () => {
    it('after 30 minutes without a request, and not while it is used', async () => {
      const { token } = await signIn(ADDRESS, GOOD);
      for (let round = 0; round < 5; round += 1) {
        ugo.clock.advance(29);
        expect(await isSignedIn(token)).toBe(true);
      }
      ugo.clock.advance(30);
      expect(await isSignedIn(token)).toBe(false);
    });

    it('after 14 hours, however much it is used', async () => {
      const { token } = await signIn(ADDRESS, GOOD);
      for (let minutes = 20; minutes < 14 * 60; minutes += 20) {
        ugo.clock.advance(20);
        expect(await isSignedIn(token)).toBe(true);
      }
      ugo.clock.advance(20);
      expect(await isSignedIn(token)).toBe(false);
    });

    it('when the account is disabled, in whichever way', async () => {
      const { token } = await signIn(ADDRESS, GOOD);
      await inTerritory(ugo.database.orm.em, 'system', (em) => em.nativeUpdate(Account, { id }, { disabled: true }));
      expect([await isSignedIn(token), await signIn(ADDRESS, GOOD)]).toEqual([false, expect.objectContaining({ code: 'WRONG_CREDENTIALS' })]);
      await inTerritory(ugo.database.orm.em, 'system', (em) => em.nativeUpdate(Account, { id }, { disabled: false }));
    });

    it('when its holder signs out, twice without harm to others', async () => {
      const [{ token }, { token: other }] = [await signIn(ADDRESS, GOOD), await signIn(ADDRESS, GOOD)];
      expect((await ugo.query('mutation { signOut }', {}, token)).data).toEqual({ signOut: true });
      expect(await isSignedIn(token)).toBe(false);
      expect(await isSignedIn(other)).toBe(true);
    });
  });
});
