import { randomUUID } from 'node:crypto';
import { PLANNED, type Policy, TONIGHT } from '@ugo/domain/matching';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const POLICY = 'name version status from signedBy signedAt tiers travelBandsMetres siteBandsMetres freshnessBandsHours plans';
const POLICIES = `query ($departement: String!) { policies(departement: $departement) { ${POLICY} } }`;
const SIGN = `mutation ($input: SignPolicyInput!) { signPolicy(input: $input) { ... on PolicyVersion { ${POLICY} } ... on Refusal { code message problems { field code message messageEn } } } }`;
const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { ... on SearchView { policyName policyVersion } } }';

/** What a manager sends: the version is given at the signature. */
const draft = ({ version: _, ...policy }: Policy, change: Json = {}): Json => ({ ...policy, ...change });

describe('policies of a Département', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let manager: string;
  let other: string;
  let worker: string;

  const list = async (token = manager, departement = '42'): Promise<Json[]> => (await ugo.query(POLICIES, { departement }, token)).data!['policies'];
  const listed = async () => (await list()).map(({ name, version, status, from }) => `${name} ${version} ${status} ${from}`);
  const sign = async (policy: Json, more: Json = {}, token = manager): Promise<Json> => {
    const { data, errors } = await ugo.query(SIGN, { input: { idempotencyKey: randomUUID(), departement: '42', policy, ...more } }, token);
    return errors ? { errors } : data!['signPolicy'];
  };
  const audit = () => ugo.database.asOwner((run) => run(`select subject_id, details from audit_entry where action = 'signPolicy' order by id`));

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    manager = await loire.signedIn('manager');
    other = await loire.signedIn('manager');
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());
  beforeEach(() => ugo.database.asOwner((run) => run('delete from search_policy')));

  it('are the two defaults, version 1 and unsigned, until a manager signs others', async () => {
    expect(await list()).toEqual([TONIGHT, PLANNED].map((policy) => ({ ...policy, status: 'running', from: null, signedBy: null, signedAt: null })));
  });

  it('are signed with the next version, hold from today, and order the next search', async () => {
    const signed = await sign(draft(TONIGHT, { tiers: ['siblings', 'homes', ...TONIGHT.tiers.slice(1)], travelBandsMetres: [5000] }));
    expect(signed).toMatchObject({ name: 'tonight', version: 2, status: 'running', from: '2026-11-20', signedAt: '2026-11-20T21:30:00.000Z', travelBandsMetres: [5000] });
    expect(await listed()).toEqual(['tonight 2 running 2026-11-20', 'tonight 1 past null', 'planned 1 running null']);
    expect((await list())[0]).toEqual(signed);
    const people = [{ key: 'A', sex: 'female', completedYears: 9 }];
    const { data } = await ugo.query(SEARCH, { input: { idempotencyKey: randomUUID(), departement: '42', measure: 'judgeOpp', people } }, worker);
    expect(data!['search']).toEqual({ policyName: 'tonight', policyVersion: 2 });
    const [account] = await ugo.database.asOwner((run) => run('select signed_by from search_policy'));
    expect(signed['signedBy']).toBe(account!['signed_by']);
    expect((await audit()).at(-1)!['details']).toEqual({ name: 'tonight', version: 2, from: '2026-11-20', through: 'api' });
  });

  it('may be signed for a later day; the newest day that has come counts, then the version', async () => {
    await sign(draft(PLANNED, { plans: 2 }), { from: '2026-12-01' });
    await sign(draft(PLANNED, { plans: 3 }), { from: '2026-12-01' });
    await sign(draft(PLANNED, { plans: 4 }));
    expect(await listed()).toEqual([
      'tonight 1 running null', 'planned 4 running 2026-11-20', 'planned 3 coming 2026-12-01', 'planned 2 past 2026-12-01', 'planned 1 past null',
    ]);
    const version = async (day: string) => {
      const people = [{ key: 'A', sex: 'female', completedYears: 9 }];
      ugo.clock.set(`${day}T12:00:00Z`);
      const { data } = await ugo.query(SEARCH, { input: { idempotencyKey: randomUUID(), departement: '42', mode: 'planned', measure: 'judgeOpp', people } }, await loire.signedIn('enfanceWorker'));
      return data!['search'].policyVersion;
    };
    try {
      expect([await version('2026-11-30'), await version('2026-12-01')]).toEqual([4, 3]);
    } finally {
      ugo.clock.set('2026-11-20T21:30:00Z');
    }
  });

  it('are never signed for a day that is past', async () => {
    expect(await sign(draft(PLANNED), { from: '2026-11-19' })).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'from', code: 'retroactive' }] });
    expect(await listed()).toHaveLength(2);
  });

  it('are signed once however often the call is repeated', async () => {
    const more = { idempotencyKey: randomUUID() };
    const before = (await audit()).length;
    const [one, two] = [await sign(draft(PLANNED), more), await sign(draft(PLANNED), more)];
    expect(two).toEqual(one);
    expect(await listed()).toHaveLength(3);
    expect(await audit()).toHaveLength(before + 1);
    expect(await sign(draft(TONIGHT), more)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('signed by two managers at once get two versions', async () => {
    const signed = await Promise.all([manager, other, manager, other].map((token, index) => sign(draft(PLANNED, { plans: index + 1 }), {}, token)));
    expect(signed.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5]);
    const stored = await ugo.database.asOwner((run) => run(`select version, (body->>'version')::int as said, (body->>'plans')::int as plans from search_policy`));
    expect(stored).toHaveLength(4);
    for (const { version, said, plans } of stored) {
      expect(said).toBe(version);
      expect(signed[(plans as number) - 1]!['version']).toBe(version);
    }
  });

  it('stay as they were signed: the application has no right to change them', async () => {
    await sign(draft(PLANNED));
    const rights = await ugo.database.asOwner((run) => run(
      `select has_table_privilege('ugo_app', 'search_policy', 'update') as changes, has_table_privilege('ugo_app', 'search_policy', 'delete') as removes`));
    expect(rights).toEqual([{ changes: false, removes: false }]);
  });

  describe('refused, with the field named', () => {
    it.each<[string, Json, string, string]>([
      ['a missing tier', { tiers: PLANNED.tiers.slice(0, -1) }, 'policy.tiers', 'tierMissing'],
      ['a repeated tier', { tiers: ['siblings', 'homes', 'homes', ...PLANNED.tiers.slice(1)] }, 'policy.tiers.2', 'tierRepeated'],
      ['an unknown tier', { tiers: ['siblings', 'price', ...PLANNED.tiers.slice(1)] }, 'policy.tiers.1', 'tierUnknown'],
      ['siblings second', { tiers: ['known', 'siblings', ...PLANNED.tiers.slice(2)] }, 'policy.tiers.0', 'siblingsNotFirst'],
      ['no band', { travelBandsMetres: [] }, 'policy.travelBandsMetres', 'bandsEmpty'],
      ['falling bands', { siteBandsMetres: [2, 1] }, 'policy.siteBandsMetres.1', 'bandsNotAscending'],
      ['a negative band', { freshnessBandsHours: [-1] }, 'policy.freshnessBandsHours.0', 'bandsNotNumbers'],
      ['too many bands', { travelBandsMetres: Array.from({ length: 13 }, (_, index) => index + 1) }, 'policy.travelBandsMetres', 'bandsTooMany'],
      ['no plan', { plans: 0 }, 'policy.plans', 'plansOutOfRange'],
      ['an unknown name', { name: 'sunday' }, 'policy.name', 'nameUnknown'],
    ])('%s', async (_, change, field, code) => {
      const refusal = await sign(draft(PLANNED, change));
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field, code }] });
      expect(refusal['problems'][0].message).not.toBe('');
    });

    it('what is no policy at all, before it is looked at', async () => {
      const { errors } = await ugo.query(SIGN, { input: { idempotencyKey: randomUUID(), departement: '42', policy: draft(PLANNED, { price: 1 }) } }, manager);
      expect(errors?.[0]?.message).toContain('price');
      const many = await sign(draft(PLANNED, { tiers: Array.from({ length: 51 }, () => 'known') }));
      expect(many['errors'][0].extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'policy.tiers' }] });
    });
  });

  describe('are nobody else’s', () => {
    it.each(['enfanceWorker', 'administrator', 'hostStaff', 'observer'] as const)('to sign: %s', async (role) => {
      const { errors } = await sign(draft(PLANNED), {}, await loire.signedIn(role));
      expect(errors[0].extensions.code).toBe('FORBIDDEN');
    });

    it('to sign: a manager of a part of the Département, or of a neighbour', async () => {
      const { hostId, establishmentId } = await loire.unit('Les Tilleuls');
      for (const token of [await loire.signedIn('manager', '69'), await loire.signedIn('manager', '42', { establishmentId }), await loire.signedIn('manager', '42', { hostId })]) {
        expect(await sign(draft(PLANNED), {}, token)).toMatchObject({ code: 'NOT_FOUND' });
      }
      expect(await listed()).toHaveLength(2);
    });

    it('to read: a neighbour sees nothing, a worker and an administrator see them', async () => {
      expect(await list(await loire.signedIn('manager', '69'))).toEqual([]);
      expect(await list(worker)).toHaveLength(2);
      expect(await list(await loire.signedIn('administrator'))).toHaveLength(2);
      const { errors } = await ugo.query(POLICIES, { departement: '42' }, await loire.signedIn('observer'));
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    });
  });
});
