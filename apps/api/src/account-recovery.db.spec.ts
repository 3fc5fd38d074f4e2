import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInSlowing } from '@ugo/account';
import { type Em, inTerritory } from '@ugo/persistence';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const REFUSAL = '... on Refusal { code message problems { field code } retryAfterSeconds }';
const OPERATIONS = {
  issueRecoveryLink: `mutation ($input: AccountInput!) { answer: issueRecoveryLink(input: $input) { ... on IssuedRecoveryLink { accountId token expiresAt } ${REFUSAL} } }`,
  useRecoveryLink: `mutation ($input: UseRecoveryLinkInput!) { answer: useRecoveryLink(input: $input) { ... on PasswordSet { accountId } ${REFUSAL} } }`,
  changeOwnPassword: `mutation ($input: ChangeOwnPasswordInput!) { answer: changeOwnPassword(input: $input) { ... on PasswordChanged { token expiresAt } ${REFUSAL} } }`,
  endOwnSession: `mutation ($input: EndOwnSessionInput!) { answer: endOwnSession(input: $input) { ... on SessionEnded { sessionId } ${REFUSAL} } }`,
  signIn: `mutation ($input: SignInInput!) { answer: signIn(input: $input) { ... on SignedInSession { token } ${REFUSAL} } }`,
};
const [FIRST, SECOND] = ['quatre rivières en novembre', 'sept collines sous la neige'];
const EMAIL = 'worker@ugo.example';

describe('a password', () => {
  let ugo: TestApplication;
  let [admin, workerToken]: string[] = [];
  let keys = 0;
  const accountId = idOf('account worker');
  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    workerToken = await signedIn(ugo.database, 'worker', 'enfanceWorker');
  });
  afterAll(() => ugo.close());
  beforeEach(async () => {
    await system((em) => em.nativeDelete(SignInSlowing, {}));
    admin = await signedIn(ugo.database, `admin${keys}`, 'administrator');
    await system((em) => em.execute('update session set last_seen_at = ?, expires_at = ? where ended_at is null', [ugo.clock.now(), new Date(ugo.clock.now().getTime() + 3_600_000)]));
  });

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const answer = async (operation: keyof typeof OPERATIONS, input: Record<string, unknown>, token?: string) => {
    keys += 1;
    const { data, errors } = await ugo.query(OPERATIONS[operation], { input: operation === 'signIn' ? input : { idempotencyKey: `key-${String(keys).padStart(6, '0')}`, ...input } }, token);
    expect(errors).toBeUndefined();
    return data!['answer'];
  };
  const issue = async (): Promise<string> => (await answer('issueRecoveryLink', { accountId }, admin)).token;
  const use = (token: string, newPassword = FIRST, more = {}) => answer('useRecoveryLink', { token, newPassword, ...more });
  const signIn = async (password: string): Promise<string | undefined> => (await answer('signIn', { email: EMAIL, password })).token;
  const isSignedIn = async (token: string | undefined) => (await ugo.query('{ me { email } }', {}, token)).errors === undefined;

  it('is chosen by a link, which ends every session', async () => {
    expect(await isSignedIn(workerToken)).toBe(true);
    expect(await use(await issue())).toEqual({ accountId });
    expect(await isSignedIn(workerToken)).toBe(false);
    expect(await signIn(FIRST)).toEqual(expect.any(String));
  });

  it('is chosen once by one link; the same key repeated answers the same and changes nothing', async () => {
    const token = await issue();
    const key = { idempotencyKey: 'the-same-key' };
    expect(await use(token, FIRST, key)).toEqual({ accountId });
    expect(await use(token, SECOND, key)).toEqual({ accountId });
    expect(await signIn(SECOND)).toBeUndefined();
    expect(await use(token, SECOND)).toMatchObject({ code: 'LINK_UNUSABLE' });
  });

  it('answers the same for a link that is unknown, used, expired, replaced, or of a disabled account', async () => {
    const unknown = await use('x'.repeat(43));
    expect(unknown).toMatchObject({ code: 'LINK_UNUSABLE', problems: [] });
    const used = await issue();
    await use(used);
    expect(await use(used)).toEqual(unknown);
    const [replaced, newer] = [await issue(), await issue()];
    expect(await use(replaced)).toEqual(unknown);
    await system((em) => em.execute('update account set disabled = true where id = ?', [accountId]));
    expect(await use(newer)).toEqual(unknown);
    await system((em) => em.execute('update account set disabled = false where id = ?', [accountId]));
    const late = await issue();
    ugo.clock.advance(24 * 60);
    expect(await use(late)).toEqual(unknown);
  });

  it('can be chosen until the last minute of 24 hours', async () => {
    const token = await issue();
    ugo.clock.advance(24 * 60 - 1);
    expect(await use(token)).toEqual({ accountId });
  });

  it('is set by one of two who use the same link at once', async () => {
    const token = await issue();
    const answers = await Promise.all([FIRST, SECOND, FIRST, SECOND].map((password) => use(token, password)));
    expect(answers.filter((it) => it.accountId)).toHaveLength(1);
  });

  it('leaves one valid link of several issued at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, issue));
    const answers = [];
    for (const token of tokens) answers.push(await use(token));
    expect(answers.filter((it) => it.accountId)).toHaveLength(1);
  });

  it('shows the token once: a repeated request shows none, and neither the database nor the audit has it', async () => {
    const input = { idempotencyKey: 'shown-only-once', accountId };
    const first = await answer('issueRecoveryLink', input, admin);
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(await answer('issueRecoveryLink', input, admin)).toEqual({ ...first, token: null });
    for (const table of ['idempotency_key', 'audit_entry', 'recovery_link']) {
      const [row] = await system((em) => em.execute<{ found: boolean }[]>(`select bool_or(t::text like '%' || ? || '%') as found from ${table} t`, [first.token]));
      expect(row).toEqual({ found: false });
    }
  });

  it.each([['court', 'tooShort'], ['motdepasse123', 'tooObvious'], ['aaaaaaaaaaaa', 'tooObvious'], ['Worker2026!!!', 'tooObvious'], ['', 'tooShort']])('is refused when it is "%s", and the link stays good', async (password, code) => {
    const token = await issue();
    expect(await use(token, password)).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'newPassword', code }] });
    expect(await use(token)).toEqual({ accountId });
  });

  it('of an account with a role elsewhere is not for one of its administrators to reset', async () => {
    await system((em) => em.execute(`insert into role_assignment (id, departement, account_id, role) values (?, '69', ?, 'administrator')`, [idOf('role elsewhere'), accountId]));
    expect(await answer('issueRecoveryLink', { accountId }, admin)).toMatchObject({ code: 'ROLES_ELSEWHERE' });
    await system((em) => em.execute('delete from role_assignment where id = ?', [idOf('role elsewhere')]));
    const neighbour = await signedIn(ugo.database, 'neighbour', 'administrator', '69');
    await system((em) => em.execute('update session set last_seen_at = ? where ended_at is null', [ugo.clock.now()]));
    expect(await answer('issueRecoveryLink', { accountId }, neighbour)).toEqual(await answer('issueRecoveryLink', { accountId: idOf('nobody') }, neighbour));
  });

  it('is changed by who knows it: every session ends, the answer opens another', async () => {
    await use(await issue());
    const [token, other] = [await signIn(FIRST), await signIn(FIRST)];
    expect(await answer('changeOwnPassword', { currentPassword: 'pas celui-là', newPassword: SECOND }, token)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await answer('changeOwnPassword', { currentPassword: FIRST, newPassword: FIRST }, token)).toMatchObject({ problems: [{ field: 'newPassword', code: 'same' }] });
    const changed = await answer('changeOwnPassword', { currentPassword: FIRST, newPassword: SECOND }, token);
    expect([await isSignedIn(token), await isSignedIn(other), await isSignedIn(changed.token)]).toEqual([false, false, true]);
    expect([await signIn(FIRST), await signIn(SECOND)]).toEqual([undefined, expect.any(String)]);
  });

  it('is not guessed through a stolen session: tries count as at sign-in', async () => {
    await use(await issue());
    const token = await signIn(FIRST);
    const tries = [];
    for (let count = 0; count < 6; count += 1) tries.push((await answer('changeOwnPassword', { currentPassword: `faux ${count}`, newPassword: SECOND }, token)).retryAfterSeconds);
    expect(tries).toEqual([null, null, null, null, 2, 2]);
    expect(await answer('changeOwnPassword', { currentPassword: FIRST, newPassword: SECOND }, token)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('stands aside: a person sees its own sessions and ends one, never another\'s', async () => {
    await use(await issue());
    const [token, lost] = [await signIn(FIRST), await signIn(FIRST)];
    const sessions = async (asked: string | undefined) => (await ugo.query('{ mySessions { id current } }', {}, asked)).data!['mySessions'];
    expect(await sessions(token)).toHaveLength(2);
    const { id } = (await sessions(token)).find(({ current }: any) => !current);
    expect(await answer('endOwnSession', { sessionId: id }, admin)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('endOwnSession', { sessionId: id }, token)).toEqual({ sessionId: id });
    expect([await isSignedIn(token), await isSignedIn(lost)]).toEqual([true, false]);
    expect(await sessions(token)).toEqual([expect.objectContaining({ current: true })]);
  });
});
