import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireReferrals } from '@ugo/placement-request';
import { Loire } from './testing/loire.js';
import { ANSWER, READ_REFERRAL, READ_REQUEST, REFERRALS, requestChange, REQUESTS, SEARCH_FOR, TAKE, WITHDRAW } from './testing/placement-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('from a request to held places', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let keys = 0;
  const key = (): string => `placement-${String(keys += 1).padStart(5, '0')}`;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const send = async (query: string, input: Json, token = worker): Promise<Json> => {
    const { data, errors } = await ugo.query(query, { input: { idempotencyKey: key(), ...input } }, token);
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Json;
  };
  const ask = async (query: string, variables: Json = {}, token = worker): Promise<Json> => {
    const { data, errors } = await ugo.query(query, variables, token);
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Json;
  };
  const people = (...names: string[]): Json[] => names.map((name, index) => ({ key: name, sex: index % 2 ? 'male' : 'female', birthMonth: `201${5 + index}-04` }));
  const request = (more: Json = {}, token = worker): Promise<Json> => send(requestChange('requestPlacement'), {
    departement: '42', reference: 'R-1', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', from: { postcode: '42300' }, sleepsAt: 'police',
    people: people('A', 'B'), lastNight: '2026-11-22', ...more,
  }, token);
  const asking = (requestId: string, ...asks: Json[]): Promise<Json> => send(requestChange('askHosts'), { requestId, asks });
  const place = async (name: string, places = 2): Promise<{ hostId: string; staff: string }> => {
    const { hostId, establishmentId } = await loire.unit(name, { places });
    return { hostId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
  };
  const problems = ({ code, problems: list }: Json): string[] => [code, ...(list ?? []).map((one: Json) => `${one.field} ${one.code}`)];

  it('asks a host, holds its places from the yes on, and the worker takes it', async () => {
    const { hostId, staff } = await place('Les Cèdres');
    const made = await request({ measureStart: '2026-11-20T20:00:00Z', decidedOn: '2026-11-20' });
    expect(made).toMatchObject({ __typename: 'PlacementRequestView', state: 'searching', decidedNotCarriedOut: true, mode: 'tonight' });
    expect(made['clocks'].map(({ code }: Json) => code)).toContain('seizeJudge');
    const found = await send(SEARCH_FOR, { requestId: made['id'] });
    expect(found['plans'].edges[0].node.assignments.map(({ host }: Json) => host.id)).toEqual([hostId, hostId]);

    const asked = await asking(made['id'], { hostId, personKeys: ['A', 'B'] });
    expect(asked).toMatchObject({ state: 'asked', referrals: [{ state: 'sent', hasOption: true, dueAt: '2026-11-20T22:10:00.000Z', askedAtOnce: 1, personKeys: ['A', 'B'] }] });
    const referralId = asked['referrals'][0].id;
    expect((await ask(REFERRALS, {}, staff))['edges'].map(({ node }: Json) => node.id)).toEqual([referralId]);
    expect(await ask(READ_REFERRAL, { id: referralId }, staff)).toMatchObject({ people: [{ key: 'A', birthMonth: '2015-04' }, { key: 'B' }] });
    expect((await ask(READ_REQUEST, { id: made['id'] }))['referrals'][0].readAt).toBe('2026-11-20T21:30:00.000Z');

    const arrivalAt = '2026-11-20T23:00:00Z';
    expect(await send(ANSWER, { referralId, yes: true, arrivalAt }, staff)).toMatchObject({ state: 'yes', acceptedKeys: ['A', 'B'], dueAt: '2026-11-21T01:00:00.000Z' });
    expect(await send(TAKE, { referralId })).toMatchObject({ state: 'held', referrals: [{ state: 'taken', channel: 'screen' }] });

    const enter = `mutation ($input: EnterIdentityInput!) { enterIdentity(input: $input) { __typename ... on IdentityEntered { personKey } ... on Refusal { code problems { field code } } } }`;
    const names = { referralId, personKey: 'A', firstNames: 'Zoé-Élise', lastName: 'd’Alançon', bornOn: '2015-04-03' };
    expect(problems(await send(enter, { ...names, bornOn: '2015-05-03' }))).toEqual(['INVALID_INPUT', 'bornOn otherMonth']);
    expect(await send(enter, names)).toMatchObject({ personKey: 'A' });
    const identities = `query ($referralId: ID!) { identities(referralId: $referralId) { __typename ... on Identities { people { personKey firstNames lastName bornOn } } ... on Refusal { code } } }`;
    for (const token of [worker, staff]) expect((await ask(identities, { referralId }, token))['people']).toEqual([{ personKey: 'A', firstNames: 'Zoé-Élise', lastName: 'd’Alançon', bornOn: '2015-04-03' }]);
    for (const token of [(await place('Pas le leur')).staff, await loire.signedIn('manager'), await loire.signedIn('enfanceWorker'), await loire.signedIn('administrator'), await loire.signedIn('observer')]) {
      expect(await ask(identities, { referralId }, token)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const { edges } = await ask(REQUESTS, { departement: '42' });
    expect(edges.map(({ node }: Json) => node.id)).toContain(made['id']);
  });

  it('keeps an optioned place from others, and gives it back when the option runs out', async () => {
    const { hostId, establishmentId } = await loire.unit('La dernière', { places: 1 });
    const [first, second] = [await request({ people: people('A') }), await request({ people: people('A') })];
    const { referrals: [{ id: referralId }] } = await asking(first['id'], { hostId, personKeys: ['A'] });
    expect(problems(await asking(second['id'], { hostId, personKeys: ['A'] }))).toEqual(['NO_PLACE_LEFT', 'asks.0.hostId noPlaceLeft']);
    ugo.clock.advance(41); // sessions have ended too
    worker = await loire.signedIn('enfanceWorker');
    const staff = await loire.signedIn('hostStaff', '42', { establishmentId });
    expect(problems(await send(ANSWER, { referralId, yes: true }, staff))).toEqual(['REFERRAL_OVER']);
    expect((await asking(second['id'], { hostId, personKeys: ['A'] }))['state']).toBe('asked'); // before the job has told of it
    expect(await ugo.app.get(ExpireReferrals, { strict: false }).run()).toBe(1);
    expect(await ask(READ_REQUEST, { id: first['id'] })).toMatchObject({ state: 'searching', referrals: [{ state: 'expired' }] });
  });

  it('asks several at once: the first yes that is taken wins, the others are told and free again', async () => {
    const [one, two] = [await place('Première'), await place('Seconde')];
    const made = await request();
    const asked = await asking(made['id'], { hostId: one.hostId, personKeys: ['A', 'B'] }, { hostId: two.hostId, personKeys: ['A', 'B'] });
    expect(asked['referrals'].map(({ askedAtOnce }: Json) => askedAtOnce)).toEqual([2, 2]);
    const of = (hostId: string): string => asked['referrals'].find((referral: Json) => referral.hostId === hostId).id;
    await send(ANSWER, { referralId: of(one.hostId), yes: true }, one.staff);
    await send(ANSWER, { referralId: of(two.hostId), yes: true }, two.staff);
    const taken = await send(TAKE, { referralId: of(two.hostId) });
    expect(Object.fromEntries(taken['referrals'].map((referral: Json) => [referral.hostId, referral.state]))).toEqual({ [one.hostId]: 'lost', [two.hostId]: 'taken' });
    expect(problems(await send(TAKE, { referralId: of(one.hostId) }))).toEqual(['REFERRAL_OVER']);
    const other = await request();
    expect((await asking(other['id'], { hostId: one.hostId, personKeys: ['A', 'B'] }))['state']).toBe('asked');
    // Whoever was asked and lost reads no more of the people.
    expect(await ask(READ_REFERRAL, { id: of(one.hostId) }, one.staff)).toMatchObject({ state: 'lost', people: [] });
  });

  it('takes a yes for a part of the group and asks on for the rest', async () => {
    const [one, two] = [await place('Une seule', 2), await place('L’autre', 2)];
    const made = await request();
    const { referrals: [{ id }] } = await asking(made['id'], { hostId: one.hostId, personKeys: ['A', 'B'] });
    expect(await send(ANSWER, { referralId: id, yes: true, acceptedKeys: ['B'] }, one.staff)).toMatchObject({ acceptedKeys: ['B'] });
    await send(TAKE, { referralId: id, splitReason: 'noPlaceTogether' });
    const asked = await send(requestChange('askHosts'), { requestId: made['id'], splitReason: 'noPlaceTogether', asks: [{ hostId: two.hostId, personKeys: ['A'] }] });
    expect(asked).toMatchObject({ state: 'held' });
    const withdrawn = await send(WITHDRAW, { referralId: id });
    expect(withdrawn['referrals'].find((referral: Json) => referral.id === id).state).toBe('released');
  });

  it('says no with a reason: the host is out of this request, and told as such', async () => {
    const { hostId, staff } = await place('Complet dimanche');
    const made = await request();
    const { referrals: [{ id: referralId }] } = await asking(made['id'], { hostId, personKeys: ['A', 'B'] });
    const refused = await ugo.query(ANSWER, { input: { idempotencyKey: key(), referralId, yes: false } }, staff);
    expect(refused.errors![0]!.extensions['problems'][0]).toMatchObject({ field: 'reason' });
    expect(await send(ANSWER, { referralId, yes: false, reason: 'staff' }, staff)).toMatchObject({ state: 'no' });
    expect(await ask(READ_REQUEST, { id: made['id'] })).toMatchObject({ state: 'searching', referrals: [{ state: 'no', reason: 'staff' }] });
    const { excluded } = await send(SEARCH_FOR, { requestId: made['id'] });
    expect(excluded.edges.find(({ node }: Json) => node.host.id === hostId).node.reasons.map(({ rule }: Json) => rule)).toContain('refusedByHost');
  });

  it('answers the same for what is missing and what is forbidden, and a repeated call changes nothing', async () => {
    const { hostId, staff } = await place('Ailleurs');
    const made = await request();
    const input = { idempotencyKey: key(), requestId: made['id'], asks: [{ hostId, personKeys: ['A', 'B'] }] };
    const [once, twice] = [await send(requestChange('askHosts'), input), await send(requestChange('askHosts'), input)];
    expect(twice).toEqual(once);
    const referralId = once['referrals'][0].id;
    const [rhone, other] = [await loire.signedIn('enfanceWorker', '69'), (await place('Voisin')).staff];
    expect(await ask(READ_REQUEST, { id: made['id'] }, rhone)).toMatchObject({ code: 'NOT_FOUND' });
    for (const token of [other, await loire.signedIn('hostStaff', '69', {})]) {
      expect(await ask(READ_REFERRAL, { id: referralId }, token)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await send(ANSWER, { referralId, yes: true }, token)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await ugo.query(READ_REQUEST, { id: made['id'] }, staff)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(problems(await asking(made['id'], { hostId, personKeys: ['A', 'Z'] }))).toEqual(['INVALID_INPUT', 'asks.0.personKeys.1 unknownPerson', 'asks.0.hostId alreadyAsked']);
  });

  it('asks the host of a neighbour that lets itself be asked', async () => {
    const { hostId, establishmentId } = await loire.unit('Chez les voisins', { departement: '69', point: { lat: 45.764, lon: 4.8357 } });
    const staff = await loire.signedIn('hostStaff', '69', { establishmentId });
    const made = await request();
    expect(problems(await asking(made['id'], { hostId, personKeys: ['A', 'B'] }))).toEqual(['INVALID_INPUT', 'asks.0.hostId unknownHost']);
    await loire.share(hostId, '69', '42', true);
    const { referrals: [{ id: referralId }] } = await asking(made['id'], { hostId, personKeys: ['A', 'B'] });
    expect(await send(ANSWER, { referralId, yes: true }, staff)).toMatchObject({ state: 'yes', departement: '42' });
    expect(await send(TAKE, { referralId })).toMatchObject({ state: 'held' });
  });
});
