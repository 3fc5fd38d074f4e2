import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppointAdministrator, SetAccountDisabled } from '@ugo/account';
import { type Em, inTerritory } from '@ugo/persistence';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const REFUSAL = '... on Refusal { code problems { field code } }';
const ACCOUNT = `{ ... on AccountView { id email displayName disabled roles { id role departement hostId establishmentId } } ${REFUSAL} }`;
const OPERATIONS = {
  createAccount: `mutation ($input: CreateAccountInput!) { answer: createAccount(input: $input) ${ACCOUNT} }`,
  grantRole: `mutation ($input: GrantRoleInput!) { answer: grantRole(input: $input) ${ACCOUNT} }`,
  disableAccount: `mutation ($input: AccountInput!) { answer: disableAccount(input: $input) ${ACCOUNT} }`,
  enableAccount: `mutation ($input: AccountInput!) { answer: enableAccount(input: $input) ${ACCOUNT} }`,
  revokeRole: `mutation ($input: RevokeRoleInput!) { answer: revokeRole(input: $input) { ... on RoleRevoked { roleId accountId } ${REFUSAL} } }`,
};

describe('an administrator', () => {
  let ugo: TestApplication;
  let [admin, neighbour, both, worker]: string[] = [];
  let keys = 0;
  beforeAll(async () => {
    ugo = await startTestApplication();
    ugo.clock.set('2026-11-20T21:10:00Z'); // sessions of this world were last seen at 21:00
    await seedDirectory(ugo.database);
    await system((em) => em.execute(`insert into departement (code, name, zone) values ('61', 'Orne', 'Europe/Paris')`));
    admin = await signedIn(ugo.database, 'admin42', 'administrator');
    neighbour = await signedIn(ugo.database, 'admin69', 'administrator', '69');
    both = await signedIn(ugo.database, 'adminBoth', 'administrator');
    await system((em) => em.execute(`insert into role_assignment (id, departement, account_id, role) values (?, '69', ?, 'administrator')`, [idOf('role both 69'), idOf('account adminBoth')]));
    worker = await signedIn(ugo.database, 'worker', 'enfanceWorker');
    await signedIn(ugo.database, 'worker69', 'enfanceWorker', '69');
  });
  afterAll(() => ugo.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const run = (operation: keyof typeof OPERATIONS, input: Record<string, unknown>, token = admin) => {
    keys += 1;
    return ugo.query(OPERATIONS[operation], { input: { idempotencyKey: `key-${String(keys).padStart(6, '0')}`, ...input } }, token);
  };
  const answer = async (...args: Parameters<typeof run>) => {
    const { data, errors } = await run(...args);
    expect(errors).toBeUndefined();
    return data!['answer'];
  };
  const create = (email: string, more: Record<string, unknown> = {}) => answer('createAccount', { departement: '42', email, displayName: 'Camille', ...more });
  const grant = (accountId: string, role: string, more: Record<string, unknown> = {}, token = admin) => answer('grantRole', { accountId, role, departement: '42', ...more }, token);

  it('creates an account without a password, which nobody can sign in to', async () => {
    expect(await create(' Nouvelle@Loire.example '.trim())).toMatchObject({ email: 'nouvelle@loire.example', disabled: false, roles: [] });
    const { data } = await ugo.query('mutation ($input: SignInInput!) { signIn(input: $input) { ... on Refusal { code } } }', { input: { email: 'nouvelle@loire.example', password: 'no account has this password' } });
    expect(data).toEqual({ signIn: { code: 'WRONG_CREDENTIALS' } });
  });

  it('creates once for one key, and one account for one address, in all Départements', async () => {
    const input = { idempotencyKey: 'the-same-key', departement: '42', email: 'une.fois@loire.example', displayName: 'Camille' };
    expect(await answer('createAccount', input)).toEqual(await answer('createAccount', input));
    expect(await create('UNE.FOIS@loire.example')).toEqual({ code: 'INVALID_INPUT', problems: [{ field: 'email', code: 'taken' }] });
    expect(await answer('createAccount', { departement: '69', email: 'une.fois@loire.example', displayName: 'x' }, neighbour)).toMatchObject({ problems: [{ code: 'taken' }] });
  });

  it('makes one account of twelve requests for the same address at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => create('ensemble@loire.example')));
    expect(answers.filter(({ id }) => id)).toHaveLength(1);
  });

  it.each([
    ['no address', 'email', 'pas une adresse'], ['too long an address', 'email', `${'x'.repeat(250)}@loire.example`], ['no name', 'displayName', ''], ['a NUL', 'displayName', 'a\u0000b'],
    ['half a character', 'displayName', '\ud800'], ['an endless name', 'displayName', 'x'.repeat(10_000)], ['no Département', 'departement', '99'], ['no key', 'idempotencyKey', ''],
  ])('is told which field is wrong: %s', async (_what, field, wrong) => {
    const { errors } = await run('createAccount', { departement: '42', email: 'bonne@loire.example', displayName: 'x', [field]: wrong });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: expect.arrayContaining([expect.objectContaining({ field })]) });
  });

  it('creates and lists in its own Département only', async () => {
    expect(await create('voisine@rhone.example', { departement: '69' })).toMatchObject({ code: 'NOT_FOUND' });
    const list = async (token: string | undefined, args = '') => {
      const { data } = await ugo.query(`{ accounts(first: 100${args}) { edges { node { email departement roles { role } } } pageInfo { hasNextPage } } }`, {}, token);
      return data!['accounts'].edges.map(({ node }: any) => node);
    };
    expect(new Set((await list(admin)).map(({ departement }: any) => departement))).toEqual(new Set(['42']));
    expect((await list(neighbour)).map(({ email }: any) => email).sort()).toEqual(['admin69@ugo.example', 'worker69@ugo.example']);
    expect(await list(admin, ', matching: "WORKER"')).toEqual([{ email: 'worker@ugo.example', departement: '42', roles: [{ role: 'enfanceWorker' }] }]);
    expect(await list(admin, ', matching: "%"')).toEqual([]);
    const ids = JSON.stringify([idOf('account worker'), idOf('account worker69')]);
    expect(await list(admin, `, ids: ${ids}`)).toMatchObject([{ email: 'worker@ugo.example' }]);
  });

  it('pages through accounts without missing or repeating one; a foreign cursor is named', async () => {
    const page = async (after: string | null) => (await ugo.query('query ($after: String) { accounts(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }', { after }, admin));
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Record<string, any> = (await page(after)).data!['accounts'];
      seen.push(...edges.map(({ node }: any) => node.id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await system((em) => em.execute<{ n: number }[]>(`select count(*)::int as n from account where departement = '42'`)).then(([row]) => row!.n));
    expect((await page('bm9wZQ')).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'after' }] });
  });

  it('alone manages accounts: no other role does', async () => {
    for (const role of ['manager', 'hostStaff', 'placementService', 'observer'] as const) {
      const token = await signedIn(ugo.database, `not${role}`, role);
      const { errors } = await run('createAccount', { departement: '42', email: 'x@loire.example', displayName: 'x' }, token);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    const narrowed = await signedIn(ugo.database, 'narrowed', 'administrator', '42', { territoryId: idOf('Roanne') });
    expect(await answer('createAccount', { departement: '42', email: 'x@loire.example', displayName: 'x' }, narrowed)).toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('giving a role', () => {
    it('gives it once, for a host, a service, a territory of the Département', async () => {
      const { id } = await create('roles@loire.example');
      await grant(id, 'hostStaff', { hostId: idOf('Grands') });
      await grant(id, 'placementService', { establishmentId: idOf('Service') });
      const { roles } = await grant(id, 'hostStaff', { hostId: idOf('Grands') });
      expect(roles).toMatchObject([{ role: 'hostStaff', hostId: idOf('Grands') }, { role: 'placementService', establishmentId: idOf('Service') }]);
      expect((await grant(id, 'enfanceWorker', { territoryId: idOf('Roanne') })).roles).toHaveLength(3);
    });

    it.each([
      ['hostStaff', { hostId: 'Lyon unité' }, 'hostId', 'unknown'], ['observer', { hostId: 'Lyon unité' }, 'hostId', 'unknown'], ['observer', { establishmentId: 'Lyon site' }, 'establishmentId', 'unknown'],
      ['hostStaff', { organisationId: 'Rhône PEP' }, 'organisationId', 'unknown'], ['hostStaff', { hostId: 'nowhere' }, 'hostId', 'unknown'], ['hostStaff', {}, 'organisationId', 'scopeMissing'],
      ['placementService', { establishmentId: 'MECS' }, 'establishmentId', 'notAService'], ['administrator', { territoryId: 'Roanne' }, 'territoryId', 'scopeNotOfRole'],
      ['observer', { hostId: 'Grands', territoryId: 'Roanne' }, 'hostId', 'oneScope'],
    ])('refuses %s for %j', async (role, scope, field, code) => {
      const ids = Object.fromEntries(Object.entries(scope).map(([name, word]) => [name, idOf(word as string)]));
      expect(await grant(idOf('account worker'), role, ids)).toEqual({ code: 'INVALID_INPUT', problems: [{ field, code }] });
    });

    it('gives none where it does not administer, nor to an account of another Département: missing and forbidden look alike', async () => {
      const nowhere = await grant(idOf('nobody'), 'manager');
      expect(nowhere).toMatchObject({ code: 'NOT_FOUND' });
      expect(await grant(idOf('account worker69'), 'manager')).toEqual(nowhere);
      expect(await grant(idOf('account worker'), 'manager', { departement: '69' })).toEqual(nowhere);
      expect(await grant(idOf('account worker69'), 'manager', { departement: '69' }, neighbour)).toHaveProperty('id');
      expect(await grant(idOf('account worker'), 'observer', { departement: '69' }, both)).toHaveProperty('id');
    });

    it('is told to the Département where the role is exercised', async () => {
      const lines = await system((em) => em.execute<{ departement: string }[]>(`select departement from audit_entry where action = 'grantRole' and details->>'in' = '69'`));
      expect(lines).toEqual([{ departement: '69' }, { departement: '69' }]);
    });

    it('writes down who gave what, without a name', async () => {
      const [line] = await system((em) => em.execute<{ actorId: string; details: unknown }[]>(
        `select actor_id as "actorId", details from audit_entry where action = 'grantRole' order by id limit 1`));
      expect(line).toMatchObject({ actorId: idOf('account admin42'), details: { role: 'hostStaff', in: '42', hostId: idOf('Grands') } });
    });
  });

  it('takes a role back: the next request goes without it', async () => {
    const token = await signedIn(ugo.database, 'leaving', 'enfanceWorker');
    const roles = async () => (await ugo.query('{ me { roles { role } } }', {}, token)).data!['me'].roles;
    expect(await roles()).toHaveLength(1);
    expect(await answer('revokeRole', { roleId: idOf('role leaving') }, neighbour)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('revokeRole', { roleId: idOf('role leaving') })).toEqual({ roleId: idOf('role leaving'), accountId: idOf('account leaving') });
    expect(await roles()).toEqual([]);
  });

  it('disables an account, whose sessions end at once, and lets it in again', async () => {
    expect(await answer('disableAccount', { accountId: idOf('account worker') }, neighbour)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('disableAccount', { accountId: idOf('account worker') })).toMatchObject({ disabled: true });
    expect((await ugo.query('{ me { email } }', {}, worker)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await answer('enableAccount', { accountId: idOf('account worker') })).toMatchObject({ disabled: false });
    // The session stays ended: letting someone in again is not opening the old doors.
    expect((await ugo.query('{ me { email } }', {}, worker)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('can neither disable itself nor leave the Département without an administrator', async () => {
    expect(await answer('disableAccount', { accountId: idOf('account admin69') }, neighbour)).toMatchObject({ code: 'OWN_ACCOUNT' });
    await answer('revokeRole', { roleId: idOf('role both 69') }, both);
    expect(await answer('revokeRole', { roleId: idOf('role admin69') }, neighbour)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it('leaves one of two who disable each other at once', async () => {
    const twins = ['twin1', 'twin2'].map((word) => idOf(`account ${word}`));
    for (const word of ['twin1', 'twin2']) await signedIn(ugo.database, word, 'administrator', '61');
    const disable = ugo.app.get(SetAccountDisabled, { strict: false });
    const grants = [{ role: 'administrator' as const, departement: '61', territoryId: null, organisationId: null, establishmentId: null, hostId: null }];
    for (let round = 0; round < 8; round += 1) {
      // Both already past the guard.
      await Promise.all(twins.map((accountId, index) => disable.execute(
        { accountId, sessionId: idOf('x'), departement: '61', grants }, { idempotencyKey: `twins-round-${round}`, accountId: twins[1 - index]! }, true)));
      const left = await system((em) => em.execute<unknown[]>(`select id from account where departement = '61' and not disabled`));
      expect(left).toHaveLength(1);
      await system((em) => em.execute(`update account set disabled = false where departement = '61'`));
    }
  });

  it('is appointed from the command line where there is none', async () => {
    const appoint = ugo.app.get(AppointAdministrator, { strict: false });
    const first = { departement: '61', email: 'premiere@orne.example', displayName: 'Première' };
    expect(await appoint.execute(first)).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await appoint.execute(first)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'email' }] });
    expect(await appoint.execute({ ...first, departement: '62' })).toMatchObject({ problems: [{ field: 'departement' }] });
  });
});
