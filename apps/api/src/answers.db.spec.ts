import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostChanges, Suspension } from '@ugo/directory';
import { inTerritory } from '@ugo/persistence';
import { ExpireReferrals, SettleClosed } from '@ugo/placement-request';
import { randomUUID } from 'node:crypto';
import { Loire } from './testing/loire.js';
import { ANSWER, hostChange, READ_REFERRAL, READ_REQUEST, REFERRAL_QUESTIONS, REQUEST_QUESTIONS, requestChange, TAKE, WITHDRAW } from './testing/placement-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const CLOSE = 'mutation ($input: ClosePlacesInput!) { closePlaces(input: $input) { __typename ... on HostAvailability { hostId freeTonight } ... on Refusal { code problems { field code message } } } }';
const CONFIRM = 'mutation ($input: ConfirmAvailabilityInput!) { confirmAvailability(input: $input) { ... on ConfirmedAvailabilities { hosts { questionedAt } } ... on Refusal { code } } }';
const OWN = 'query ($hostId: ID!) { availability(hostId: $hostId) { ... on HostAvailability { freeTonight questionedAt } } }';

describe('answers, questions, and holds that last or fall', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;
  let keys = 0;
  const key = (): string => `answers-${String(keys += 1).padStart(5, '0')}`;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const ask = async (query: string, variables: Json, token = worker): Promise<Json> => {
    const { data, errors } = await ugo.query(query, variables, token);
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Json;
  };
  const send = (query: string, input: Json, token = worker): Promise<Json> => ask(query, { input: { idempotencyKey: key(), ...input } }, token);
  const problems = ({ code, problems: list }: Json): string[] => [code, ...(list ?? []).map((one: Json) => `${one.field} ${one.code}`)];
  const place = async (name: string, places = 2): Promise<{ hostId: string; staff: string; establishmentId: string }> => {
    const { hostId, establishmentId } = await loire.unit(name, { places });
    return { hostId, establishmentId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
  };
  /** A request for one, asked at a host. */
  const asked = async (hostId: string, more: Json = {}): Promise<{ id: string; referralId: string }> => {
    const { id } = await send(requestChange('requestPlacement'), {
      departement: '42', reference: 'R-1', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', from: { postcode: '42300' },
      people: [{ key: 'A', sex: 'female', birthMonth: '2015-04' }], lastNight: '2026-11-22',
    });
    const { referrals } = await send(requestChange('askHosts'), { requestId: id, asks: [{ hostId, personKeys: ['A'] }], ...more });
    return { id, referralId: referrals[0].id };
  };
  const signInAgain = async (establishmentId: string): Promise<string> => {
    worker = await loire.signedIn('enfanceWorker');
    return loire.signedIn('hostStaff', '42', { establishmentId });
  };

  it('writes down a yes by telephone with the function of who said it; the host reads it and contests it', async () => {
    const { hostId, staff } = await place('Au téléphone');
    const { id, referralId } = await asked(hostId);
    const refused = await ugo.query(requestChange('recordAnswer'), { input: { idempotencyKey: key(), referralId, yes: true, saidBy: 'Mme Martin' } }, worker);
    expect(refused.errors![0]!.extensions['problems'][0]).toMatchObject({ field: 'saidBy' });
    expect(await send(requestChange('recordAnswer'), { referralId, yes: true, saidBy: 'nightWatch' })).toMatchObject({ referrals: [{ state: 'yes', channel: 'telephone', saidBy: 'nightWatch' }] });
    expect(await send(hostChange('askQuestion'), { referralId, question: 'contested' }, staff)).toMatchObject({ state: 'yes', channel: 'telephone', saidBy: 'nightWatch' });
    const [question] = await ask(REQUEST_QUESTIONS, { id }) as Json[];
    expect(question).toMatchObject({ question: 'contested', answer: null });
    await send(requestChange('answerQuestion'), { questionId: question!['id'], answer: 'called' });
    expect(problems(await send(requestChange('answerQuestion'), { questionId: question!['id'], answer: 'yes' }))).toEqual(['INVALID_INPUT', 'questionId alreadyAnswered']);
    expect(await ask(REFERRAL_QUESTIONS, { id: referralId }, staff)).toMatchObject([{ answer: 'called' }]);
    // Answered once is answered.
    expect(problems(await send(requestChange('recordAnswer'), { referralId, yes: false, reason: 'age', saidBy: 'director' }))).toEqual(['REFERRAL_OVER']);
  });

  it('refuses to record an answer to a referral that is withdrawn, run out or of somebody else, and another content under one key', async () => {
    const { hostId, establishmentId } = await place('Trop tard');
    const withdrawn = await asked(hostId);
    await send(WITHDRAW, { referralId: withdrawn.referralId });
    const record = requestChange('recordAnswer');
    expect(problems(await send(record, { referralId: withdrawn.referralId, yes: true, saidBy: 'director' }))).toEqual(['REFERRAL_OVER']);
    const late = await asked(hostId);
    const rhone = await loire.signedIn('enfanceWorker', '69');
    expect(problems(await send(record, { referralId: late.referralId, yes: true, saidBy: 'director' }, rhone))).toEqual(['NOT_FOUND']);
    expect(problems(await send(record, { referralId: randomUUID(), yes: true, saidBy: 'director' }))).toEqual(['NOT_FOUND']);
    const input = { idempotencyKey: key(), referralId: late.referralId, yes: true, saidBy: 'director' };
    ugo.clock.advance(41);
    await signInAgain(establishmentId);
    expect(problems(await send(record, { ...input, idempotencyKey: key() }))).toEqual(['REFERRAL_OVER']);
    const again = await asked(hostId);
    await send(record, { ...input, referralId: again.referralId });
    expect(problems(await send(record, { ...input, referralId: again.referralId, saidBy: 'educator' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('a host asks short questions; somebody else neither asks nor reads them', async () => {
    const [{ hostId, staff }, other] = [await place('Curieux'), await place('Autre')];
    const { id, referralId } = await asked(hostId);
    await send(hostChange('askQuestion'), { referralId, question: 'treatment' }, staff);
    expect(problems(await send(hostChange('askQuestion'), { referralId, question: 'treatment' }, staff))).toEqual(['INVALID_INPUT', 'question alreadyAsked']);
    expect(problems(await send(hostChange('askQuestion'), { referralId, question: 'contested' }, staff))).toEqual(['INVALID_INPUT', 'question nothingToContest']);
    expect(problems(await send(hostChange('askQuestion'), { referralId, question: 'school' }, other.staff))).toEqual(['NOT_FOUND']);
    expect(await ask(REFERRAL_QUESTIONS, { id: referralId }, other.staff)).toEqual([]);
    expect(await ask(REQUEST_QUESTIONS, { id }, await loire.signedIn('enfanceWorker', '69'))).toEqual([]);
  });

  it('extends a hold to a later arrival, not beyond the morning after, and a host gives it back with a reason', async () => {
    const { hostId, staff } = await place('Plus tard');
    const { id, referralId } = await asked(hostId);
    const extend = requestChange('extendHold');
    expect(problems(await send(extend, { referralId, arrivalAt: '2026-11-21T03:00:00Z' }))).toEqual(['REFERRAL_OVER']); // no yes so far
    await send(ANSWER, { referralId, yes: true }, staff);
    expect(await send(extend, { referralId, arrivalAt: '2026-11-21T03:00:00Z' })).toMatchObject({ referrals: [{ arrivalAt: '2026-11-21T03:00:00.000Z', dueAt: '2026-11-21T05:00:00.000Z' }] });
    expect(problems(await send(extend, { referralId, arrivalAt: '2026-11-20T21:00:00Z' }))).toEqual(['INVALID_INPUT', 'arrivalAt inThePast']);
    expect(problems(await send(extend, { referralId, arrivalAt: '2026-11-21T02:00:00Z' }))).toEqual(['INVALID_INPUT', 'arrivalAt notLater']);
    expect(problems(await send(extend, { referralId, arrivalAt: '2026-11-22T09:00:00Z' }))).toEqual(['INVALID_INPUT', 'arrivalAt tooLate']);
    expect(problems(await send(hostChange('releaseHold'), { referralId, reason: 'staff' }, (await place('Voisin')).staff))).toEqual(['NOT_FOUND']);
    await send(TAKE, { referralId });
    expect(await send(hostChange('releaseHold'), { referralId, reason: 'staff' }, staff)).toMatchObject({ state: 'released' });
    expect(problems(await send(hostChange('releaseHold'), { referralId, reason: 'staff' }, staff))).toEqual(['REFERRAL_OVER']);
    expect(await ask(READ_REQUEST, { id })).toMatchObject({ state: 'searching', referrals: [{ state: 'released', reason: 'staff' }] });
    expect((await asked(hostId)).referralId).toBeTruthy(); // the place is free again
  });

  it('agrees on no arrival that is past, or that the places can’t be kept for', async () => {
    const { hostId, staff } = await place('Un jour');
    const bad: [string, string][] = [['2026-11-20T20:00:00Z', 'inThePast'], ['2026-11-21T11:30:00Z', 'tooLate'], ['2099-01-01T00:00:00Z', 'tooLate']];
    const { id, referralId: first } = await asked((await place('Avant')).hostId);
    const asks = [{ hostId, personKeys: ['A'] }];
    for (const [arrivalAt, said] of bad) expect(problems(await send(requestChange('askHosts'), { requestId: id, asks, arrivalAt }))).toEqual(['INVALID_INPUT', `arrivalAt ${said}`]);
    const { referrals } = await send(requestChange('askHosts'), { requestId: id, asks, arrivalAt: '2026-11-21T00:30:00Z' });
    const referralId = referrals.find((one: Json) => one.id !== first).id;
    for (const [arrivalAt, said] of bad) expect(problems(await send(ANSWER, { referralId, yes: true, arrivalAt }, staff))).toEqual(['INVALID_INPUT', `arrivalAt ${said}`]);
    expect(await send(ANSWER, { referralId, yes: true, arrivalAt: '2026-11-21T10:00:00Z' }, staff)).toMatchObject({ state: 'yes', dueAt: '2026-11-21T12:00:00.000Z' });
  });

  it('extends a planned hold without a visit until the morning after its first night, however far ahead that is', async () => {
    const { hostId, staff } = await place('Dans trois semaines');
    const { id } = await send(requestChange('requestPlacement'), {
      departement: '42', reference: 'R-2', urgency: 'planned', relativesAssessed: 'yes', measure: 'judicialPlacement', care: 'planned', mode: 'planned', from: { postcode: '42300' },
      people: [{ key: 'A', sex: 'female', birthMonth: '2015-04' }], firstNight: '2026-12-10', lastNight: '2026-12-20',
    });
    const { referrals: [{ id: referralId }] } = await send(requestChange('askHosts'), { requestId: id, asks: [{ hostId, personKeys: ['A'], passedReason: 'hostAgrees' }], arrivalAt: '2026-12-10T14:00:00Z' });
    await send(ANSWER, { referralId, yes: true }, staff);
    const extend = (arrivalAt: string): Promise<Json> => send(requestChange('extendHold'), { referralId, arrivalAt });
    expect(await extend('2026-12-10T18:00:00Z')).toMatchObject({ referrals: [{ dueAt: '2026-12-10T20:00:00.000Z' }] });
    expect(problems(await extend('2026-12-12T09:00:00Z'))).toEqual(['INVALID_INPUT', 'arrivalAt tooLate']);
  });

  it('"no staff until Monday" closes the places at once; a reason about the child closes nothing', async () => {
    const { hostId, staff } = await place('Sans personnel', 3);
    const [one, two, held] = [await asked(hostId), await asked(hostId), await asked(hostId)];
    await send(ANSWER, { referralId: held.referralId, yes: true }, staff);
    expect(problems(await send(ANSWER, { referralId: one.referralId, yes: false, reason: 'age', closeUntil: '2026-11-22' }, staff))).toEqual(['INVALID_INPUT', 'closeUntil notOffered']);
    const refused = await send(ANSWER, { referralId: one.referralId, yes: false, reason: 'staff', closeUntil: '2026-11-22' }, staff);
    expect(problems(refused)).toEqual(['INVALID_INPUT', 'closeUntil heldPlaces']);
    expect(refused['problems'][0].message).toMatch(/réservée jusqu’au/);
    expect(problems(await send(CLOSE, { hostId, reason: 'works', lastNight: '2026-11-22' }, staff))).toEqual(['INVALID_INPUT', 'lastNight heldPlaces']);
    await send(hostChange('releaseHold'), { referralId: held.referralId, reason: 'staff' }, staff);
    expect(await send(ANSWER, { referralId: one.referralId, yes: false, reason: 'staff', closeUntil: '2026-11-22' }, staff)).toMatchObject({ state: 'no' });
    expect((await ask(OWN, { hostId }, staff))['freeTonight']).toBe(0);
    // The other's option stands on closed nights: a job answers no.
    expect(await ugo.app.get(SettleClosed, { strict: false }).run()).toBe(1);
    expect(await ugo.app.get(SettleClosed, { strict: false }).run()).toBe(0);
    expect(await ask(READ_REQUEST, { id: two.id })).toMatchObject({ state: 'searching', referrals: [{ state: 'no', reason: 'closed' }] });
  });

  it('a partial closure leaves the options that still fit, and ends the last one asked first', async () => {
    const { hostId, staff } = await place('Une de moins', 3);
    const [one, two, three] = [await asked(hostId), await asked(hostId), await asked(hostId)];
    await send(CLOSE, { hostId, reason: 'noStaff', lastNight: '2026-11-22', places: 1 }, staff);
    expect(await ugo.app.get(SettleClosed, { strict: false }).run()).toBe(1);
    const states = await Promise.all([one, two, three].map(async ({ id }) => (await ask(READ_REQUEST, { id }))['referrals'][0].state));
    expect(states).toEqual(['sent', 'sent', 'no']);
  });

  it('a suspended approval lets options and holds fall, and says nothing of why', async () => {
    const hostId = await loire.home('Famille', { places: 2 });
    const [optioned, held] = [await asked(hostId), await asked(hostId)];
    await send(requestChange('recordAnswer'), { referralId: held.referralId, yes: true, saidBy: 'fosterCarer' });
    await send(TAKE, { referralId: held.referralId });
    await inTerritory(ugo.database.orm.em, 'system', async (em) => {
      await em.insert(Suspension, { id: randomUUID(), departement: '42', hostId, from: '2026-11-20' });
      await ugo.app.get(HostChanges, { strict: false }).changed(em, [hostId]);
    });
    expect(await ugo.app.get(SettleClosed, { strict: false }).run()).toBe(2);
    expect(await ask(READ_REQUEST, { id: optioned.id })).toMatchObject({ state: 'searching', referrals: [{ state: 'no', reason: 'closed' }] });
    expect(await ask(READ_REQUEST, { id: held.id })).toMatchObject({ state: 'searching', referrals: [{ state: 'released', reason: 'closed' }] });
  });

  it('three silences or refusals while publishing free question the declaration, until its owner says it again', async () => {
    const { hostId, staff, establishmentId } = await place('Toujours libre', 3);
    for (const reason of ['capacity', 'profile']) await send(ANSWER, { referralId: (await asked(hostId)).referralId, yes: false, reason }, staff);
    expect((await ask(OWN, { hostId }, staff))['questionedAt']).toBeNull();
    await asked(hostId);
    ugo.clock.advance(41);
    const again = await signInAgain(establishmentId);
    await ugo.app.get(ExpireReferrals, { strict: false }).run();
    expect((await ask(OWN, { hostId }, again))['questionedAt']).not.toBeNull();
    expect((await ask(OWN, { hostId }))['questionedAt']).toBeNull(); // a worker reads nothing of it
    expect(await send(CONFIRM, { hostIds: [hostId] }, again)).toMatchObject({ hosts: [{ questionedAt: null }] });
  });

  it('what is over shows nobody any more', async () => {
    const { hostId, staff } = await place('Fini');
    const { referralId } = await asked(hostId);
    await send(WITHDRAW, { referralId });
    expect(await ask(READ_REFERRAL, { id: referralId }, staff)).toMatchObject({ state: 'withdrawn', people: [] });
    expect(problems(await send(hostChange('askQuestion'), { referralId, question: 'school' }, staff))).toEqual(['REFERRAL_OVER']);
  });
});
