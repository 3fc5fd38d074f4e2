import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Account, hashPassword, RoleAssignment } from '@ugo/account';
import { Departement, inTerritory } from '@ugo/persistence';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  ... on SignedInSession { token account { email roles { role departement } } } ... on Refusal { code retryAfterSeconds } } }`;

describe('signing in', () => {
  let ugo: TestApplication;
  const id = '01935000-0000-7000-9000-000000000001';
  beforeAll(async () => {
    ugo = await startTestApplication();
    const passwordHash = await hashPassword('un mot de passe correct');
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.insert(Departement, { code: '42', name: 'Loire', zone: 'Europe/Paris' }));
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.insert(Account, { id, departement: '42', email: 'astreinte@loire.example', displayName: 'Astreinte', passwordHash, disabled: false, createdAt: new Date() });
      await em.insert(RoleAssignment, { id, departement: '42', accountId: id, role: 'enfanceWorker' });
    });
  });
  afterAll(() => ugo.close());

  const signIn = async (email: string, password: string) => (await ugo.query(SIGN_IN, { input: { email, password } })).data!['signIn'];

  it('opens a session that says who is there', async () => {
    const session = await signIn('Astreinte@loire.example', 'un mot de passe correct');
    expect(session.account.roles).toEqual([{ role: 'enfanceWorker', departement: '42' }]);
    const me = await ugo.query('{ me { email } }', {}, session.token);
    expect(me.data).toEqual({ me: { email: 'astreinte@loire.example' } });
  });

  it('answers the same for an unknown account and a wrong password', async () => {
    expect(await signIn('nobody@loire.example', 'faux')).toEqual(await signIn('astreinte@loire.example', 'faux'));
  });

  it('answers nobody who is not signed in', async () => {
    const { errors } = await ugo.query('{ me { email } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('names the field that is wrong', async () => {
    const { errors } = await ugo.query(SIGN_IN, { input: { email: 'pas une adresse', password: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'email', code: 'isEmail' }] });
  });
});
