import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { type Em, inTerritory } from '@ugo/persistence';
import { countStatements } from '@ugo/testing';
import { Loire } from './testing/loire.js';
import { ANSWER, DECIDED, FILTERED, READ_REFERRAL, READ_REQUEST, requestChange, SEARCH_FOR, WITHDRAW } from './testing/placement-operations.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('a request that changes', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let it42: Placing;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    it42 = new Placing(ugo, loire);
    it42.worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const accountOf = async (token: string): Promise<string> => (await ugo.query('{ me { id } }', {}, token)).data!['me'].id;
  const update = (request: Json, input: Json, token?: string): Promise<Json> => it42.send(requestChange('updateRequest'), { requestId: request['id'], version: request['version'], ...input }, token);
  const askedAt = (request: Json, { hostId }: Place): Promise<Json> => it42.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId, personKeys: request['people'].map(({ key }: Json) => key) }] });

  describe('as it is updated', () => {
    it('takes what is given, leaves what is not, and clears what is emptied', async () => {
      const made = await it42.request({ measureStart: '2026-11-20T20:00:00Z', decidedOn: '2026-11-20', people: it42.people('A', 'B') });
      const changed = await update(made, {
        urgency: 'urgent', lastNight: '2026-11-25', measureStart: null, decidedOn: null, people: [{ key: 'A', sex: 'female', birthMonth: '2015-05', needs: ['medicalCare'] }, { key: 'C', sex: 'male', completedYears: 3 }],
      });
      expect(changed).toMatchObject({
        state: 'searching', version: 2, reference: 'R-1', urgency: 'urgent', firstNight: '2026-11-20', lastNight: '2026-11-25', decidedNotCarriedOut: false,
        people: [{ key: 'A', birthMonth: '2015-05', needs: ['medicalCare'] }, { key: 'C', completedYears: 3 }],
      });
      expect(changed['clocks'].map(({ code }: Json) => code)).toEqual(['carryOut']);
      expect(await it42.ask(READ_REQUEST, { id: made['id'] })).toEqual(changed);
    });

    it('gives its form back to who follows it, to go on writing it, and to nobody else', async () => {
      const place = { insee: '42187', name: 'Roanne' };
      const form = {
        radiusKm: 40, measureStart: '2026-11-20T20:00:00.000Z', from: place, together: [{ one: 'A', other: 'B' }], zones: [{ around: { postcode: '42300' }, km: 5 }],
        people: [{ key: 'A', sex: 'female', birthMonth: '2015-05', visits: [{ kind: 'mediated', at: place }, { kind: 'suspended' }], school: place }, { key: 'B', sex: 'male', completedYears: 3 }],
      };
      const made = await it42.request({ draft: true, ...form });
      expect(made).toMatchObject({ state: 'draft' });
      const read = async (token?: string): Promise<Json | null> => (await it42.ask(`query ($id: ID!) { placementRequest(id: $id) { ... on PlacementRequestView { asked {
        firstNight radiusKm measureStart from { insee name } together { one other } apart { one other } zones { around { insee postcode } km } people { key visits { kind at { insee } } school { name } } } } } }`, { id: made['id'] }, token))['asked'];
      expect(await read()).toEqual({
        firstNight: null, radiusKm: 40, measureStart: form.measureStart, from: place, together: form.together, apart: [], zones: [{ around: { insee: null, postcode: '42300' }, km: 5 }],
        people: [{ key: 'A', visits: [{ kind: 'mediated', at: { insee: '42187' } }, { kind: 'suspended', at: null }], school: { name: 'Roanne' } }, { key: 'B', visits: [], school: null }],
      });
      expect(await read(await loire.signedIn('enfanceWorker'))).toBeNull();
    });

    it('refuses a version that is no longer, a value that is none, dates to come, and a change of nothing', async () => {
      const made = await it42.request();
      await update(made, { reference: 'R-2' });
      expect(problemsOf(await update(made, { reference: 'R-3' }))).toEqual(['CHANGED_SINCE']);
      const now = await it42.ask(READ_REQUEST, { id: made['id'] });
      expect(problemsOf(await update(now, {}))).toEqual(['INVALID_INPUT', 'null nothingChanged']);
      expect(problemsOf(await update(now, { decidedOn: '2026-11-22' }))).toEqual(['INVALID_INPUT', 'decidedOn inFuture']);
      expect(problemsOf(await update(now, { firstNight: '2026-11-19' }))).toEqual(['INVALID_INPUT', 'firstNight past']);
      expect(problemsOf(await update(now, { urgency: 'urgent', lastNight: '2026-11-01' }))[0]).toBe('INVALID_INPUT');
      const { errors } = await ugo.query(requestChange('updateRequest'), { input: { idempotencyKey: it42.key(), requestId: made['id'], version: 2, urgency: null, people: [] } }, it42.worker);
      expect(errors![0]!.extensions['problems'].map(({ field }: Json) => field).sort()).toEqual(['people', 'urgency']);
      expect(await it42.ask(READ_REQUEST, { id: made['id'] })).toEqual(now);
    });

    it('keeps what hosts decide by until they are asked no more; the rest changes, and they read the urgency', async () => {
      const place = await it42.place('Sollicité');
      const made = await it42.request();
      const { referrals: [{ id: referralId }] } = await askedAt(made, place);
      for (const input of [{ lastNight: '2026-11-25' }, { people: it42.people('A', 'B') }, { care: 'planned' }, { weekdays: [1] }]) expect(problemsOf(await update(made, input))).toEqual(['HOSTS_ASKED']);
      const urgent = await update(made, { urgency: 'urgent', radiusKm: 80 });
      expect(urgent).toMatchObject({ version: 2, urgency: 'urgent', state: 'asked' });
      expect(await it42.ask(READ_REFERRAL, { id: referralId }, place.staff)).toMatchObject({ urgency: 'urgent' });
      await it42.send(WITHDRAW, { referralId });
      expect(await update(urgent, { people: it42.people('A', 'B') })).toMatchObject({ version: 3, people: [{ key: 'A' }, { key: 'B' }] });
      await it42.send(requestChange('closeRequest'), { requestId: made['id'], reason: 'error' });
      expect(problemsOf(await update({ ...made, version: 3 }, { urgency: 'planned' }))).toEqual(['NOT_POSSIBLE_NOW']);
    });

    it('goes on for those who wait where others have arrived, who stay as they are', async () => {
      const place = await it42.place('En partie');
      const made = await it42.request({ people: it42.people('A', 'B') });
      const referralId = await it42.held(made, place, ['A', 'B']);
      await it42.admit(referralId, place.staff, { personKeys: ['A'] });
      await it42.send(WITHDRAW, { referralId });
      const [a, b] = it42.people('A', 'B');
      expect(problemsOf(await update(made, { people: [b] }))).toEqual(['INVALID_INPUT', 'people arrived']);
      expect(problemsOf(await update(made, { people: [{ ...a, birthMonth: '2014-01' }, b] }))).toEqual(['INVALID_INPUT', 'people.0 arrived']);
      expect(problemsOf(await update(made, { secret: true }))).toEqual(['SOMEBODY_ARRIVED']);
      expect(await update(made, { people: [a, { ...b, needs: ['medicalCare'] }] })).toMatchObject({ people: [{ key: 'A' }, { key: 'B', needs: ['medicalCare'] }] });
    });

    it('is for whoever may follow it; made secret, it stays in the hands of who said so', async () => {
      const made = await it42.request();
      const colleague = await loire.signedIn('enfanceWorker');
      expect(problemsOf(await update(made, { urgency: 'urgent' }, await loire.signedIn('enfanceWorker', '69')))).toEqual(['NOT_FOUND']);
      const secret = await update(made, { secret: true }, colleague);
      expect(secret).toMatchObject({ secret: true, version: 2 });
      expect(problemsOf(await update(secret, { urgency: 'urgent' }, await loire.signedIn('enfanceWorker')))).toEqual(['NOT_FOUND']);
      expect(await update(secret, { urgency: 'urgent' }, colleague)).toMatchObject({ version: 3 });
      expect(await update({ ...secret, version: 3 }, { urgency: 'immediate' })).toMatchObject({ version: 4 });
    });
  });

  it('made secret while hosts are asked, is so in its referrals and searches too: no audit entry of the host names the referral', async () => {
    const place = await it42.place('Bientôt secret');
    const made = await it42.request();
    await it42.send(SEARCH_FOR, { requestId: made['id'] });
    const { referrals: [{ id: referralId }] } = await askedAt(made, place);
    const flags = async (): Promise<unknown> => ugo.database.asOwner((run) => run(
      'select (select bool_and(secret) from referral where request_id = $1) as referrals, (select bool_and(secret) from search where request_id = $1) as searches', [made['id']]));
    expect(await update(made, { secret: true })).toMatchObject({ secret: true });
    expect(await flags()).toEqual([{ referrals: true, searches: true }]);
    expect(await it42.send(ANSWER, { referralId, yes: true }, place.staff)).toMatchObject({ state: 'yes' });
    expect(await system((em) => em.count(AuditEntry, { subjectId: referralId }))).toBe(0);
    expect(await update({ ...made, version: 2 }, { secret: false })).toMatchObject({ secret: false });
    expect(await flags()).toEqual([{ referrals: false, searches: false }]);
  });

  describe('made secret while it waits', () => {
    it('takes along what was searched and asked before', async () => {
      const place = await it42.place('Devenu secret');
      const colleague = await loire.signedIn('enfanceWorker');
      const made = await it42.request();
      const { id } = await it42.send(SEARCH_FOR, { requestId: made['id'] });
      const { referrals: [{ id: referralId }] } = await askedAt(made, place);
      const seen = async (token: string): Promise<unknown> => (await ugo.query('query ($id: ID!) { search(id: $id) { id } }', { id }, token)).data!['search'];
      expect([await seen(it42.worker), await seen(colleague)]).toEqual([{ id }, { id }]);
      await update(made, { secret: true });
      expect([await seen(it42.worker), await seen(colleague)]).toEqual([{ id }, null]);
      await it42.send(ANSWER, { referralId, yes: true }, place.staff);
      expect(await system((em) => em.count(AuditEntry, { subjectId: referralId }))).toBe(0);
    });
  });

  describe('in a list', () => {
    it('is found by its state, urgency, reference, who follows it and the day it was written, in pages, with as many statements whatever their number', async () => {
      const mine = new Placing(ugo, loire);
      mine.worker = await loire.signedIn('enfanceWorker');
      const followedBy = await accountOf(mine.worker);
      const urgencies = ['urgent', 'planned', 'urgent'];
      const made = [];
      for (const urgency of urgencies) made.push(await mine.request({ urgency, draft: urgency === 'planned', reference: `Dossier_${made.length}` }));
      const ids = made.map(({ id }) => id);
      const list = async (filters: Json): Promise<string[]> => (await mine.ask(FILTERED, { departement: '42', first: 100, followedBy, ...filters }))['edges'].map(({ node }: Json) => node.id);
      expect(await list({})).toEqual([...ids].reverse());
      expect(await list({ urgencies: ['urgent'] })).toEqual([ids[2], ids[0]]);
      expect(await list({ states: ['draft'] })).toEqual([ids[1]]);
      expect(await list({ states: ['draft', 'searching'], urgencies: ['urgent'], from: '2026-11-20', until: '2026-11-20' })).toEqual([ids[2], ids[0]]);
      expect([await list({ reference: 'dossier_1' }), await list({ reference: 'dossier%' })]).toEqual([[ids[1]], []]);
      expect([await list({ from: '2026-11-21' }), await list({ until: '2026-11-19' })]).toEqual([[], []]);
      await mine.send(requestChange('closeRequest'), { requestId: ids[2], reason: 'error' });
      expect([await list({}), await list({ states: ['closed'] })]).toEqual([[ids[1], ids[0]], [ids[2]]]);
      const { pageInfo } = await mine.ask(FILTERED, { departement: '42', first: 1, followedBy });
      expect(pageInfo.hasNextPage).toBe(true);
      expect(await list({ after: pageInfo.endCursor })).toEqual([ids[0]]);
      await mine.send(requestChange('handOverRequest'), { requestId: ids[0], accountId: await accountOf(it42.worker) });
      expect(await list({ followedBy: await accountOf(it42.worker) })).toContain(ids[0]);
      const { errors } = await ugo.query(FILTERED, { departement: '42', states: ['lost'] }, mine.worker);
      expect(errors![0]!.extensions['code']).toBe('INVALID_INPUT');
      const one = await countStatements(ugo.database, () => list({ states: ['draft'] }));
      expect(await countStatements(ugo.database, () => list({ states: ['draft', 'searching', 'closed'] }))).toBe(one);
    });
  });

  describe('decided and not carried out', () => {
    it('is counted in people for managers, by since when; a secret one as any other, and as among those who wait', async () => {
      const manager = await loire.signedIn('manager');
      const count = async (token = manager): Promise<Json> => it42.ask(DECIDED, { departement: '42' }, token);
      const before = await count();
      const person = (kind: string): Json => ({ key: 'P', kind, sex: 'female', completedYears: 18 });
      const made = await it42.request({ decidedOn: '2026-11-20', people: [...it42.people('A', 'B'), person('youngAdult')] });
      await it42.request({ decidedOn: '2026-10-01', people: it42.people('A') });
      await it42.request();
      const counted = await count();
      expect([counted['children'] - before['children'], counted['others'] - before['others']]).toEqual([3, 1]);
      const bands = (of: Json): number[][] => of['bands'].map(({ fromDays, children, others }: Json) => [fromDays, children, others]);
      expect(bands(counted).map(([from, children, others], index) => [from, children! - bands(before)[index]![1]!, others! - bands(before)[index]![2]!])).toEqual([[0, 2, 1], [1, 0, 0], [7, 0, 0], [30, 1, 0]]);

      // Where they go is in no figure: who waits in secret is counted for every manager, and the two figures agree.
      const waiting = async (): Promise<number> => (await it42.ask('query { waitingNow(departement: "42") { children } }', {}, manager))['children'];
      const waited = await waiting();
      const secret = await it42.request({ decidedOn: '2026-11-20', secret: true, people: it42.people('A', 'B') });
      expect([(await count())['children'], await waiting()]).toEqual([counted['children'] + 2, waited + 2]);
      expect(await count(await loire.signedIn('manager'))).toEqual(await count());
      await it42.send(requestChange('closeRequest'), { requestId: secret['id'], reason: 'error' });
      expect([await count(), await waiting()]).toEqual([counted, waited]);

      const place = await it42.place('Exécuté', 3);
      await it42.admit(await it42.held(made, place, ['A', 'B']), place.staff, { personKeys: ['A'] });
      expect((await count())['children']).toBe(counted['children'] - 1);
      for (const role of ['enfanceWorker', 'observer', 'hostStaff', 'administrator'] as const) {
        expect((await ugo.query(DECIDED, { departement: '42' }, await loire.signedIn(role))).errors![0]!.extensions['code']).toBe('FORBIDDEN');
      }
      expect((await ugo.query(DECIDED, { departement: '42' }, await loire.signedIn('manager', '69'))).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    });
  });
});
