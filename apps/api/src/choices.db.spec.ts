import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordedChoice, SettleClosed } from '@ugo/placement-request';
import { inTerritory } from '@ugo/persistence';
import { change } from './testing/availability-operations.js';
import { Loire } from './testing/loire.js';
import { Placing, problemsOf } from './testing/placing.js';
import { ANSWER, hostChange, READ_REQUEST, requestChange, TAKE } from './testing/placement-operations.js';
import { stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const CHOICE = 'id kind reason label rule decision people chosenByName validateBy validatedAt status';
const CHOICES = `query ($id: ID!) { requestChoices(id: $id) { ${CHOICE} } }`;
const TO_VALIDATE = `query ($departement: String!) { choicesToValidate(departement: $departement) { ${CHOICE} } }`;
const COUNTS = 'query ($departement: String!, $months: Int) { recordedChoices(departement: $departement, months: $months) { month kind reason choices requests atNight toValidate } }';
const VALIDATE = `mutation ($input: ValidateChoiceInput!) { validateChoice(input: $input) { __typename ... on RecordedChoiceView { ${CHOICE} } ... on Refusal { code } } }`;
const HOLD = requestChange('holdReservedPlaces').replace('referrals { id', 'referrals { reserved maxStayDays id');
const RESERVE = change('reserveEmergencyPlaces');
const RESERVED_STAY = 'query ($id: ID!) { stay(id: $id) { ... on StayView { reservedUntil reservedStatus } } }';
const RESERVED_STAYS = 'query ($departement: String!) { reservedStays(departement: $departement) { living soon over endedOver } }';

describe('the level field', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let it42: Placing;
  let manager: string;
  let overstaying: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    it42 = new Placing(ugo, loire);
    it42.worker = await loire.signedIn('enfanceWorker');
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  const asking = (request: Json, asks: Json[], more: Json = {}): Promise<Json> => it42.send(requestChange('askHosts'), { requestId: request['id'], asks, ...more });
  const choices = async (request: Json, token = it42.worker): Promise<Json[]> => await it42.ask(CHOICES, { id: request['id'] }, token) as Json[];
  const toValidate = async (token = manager, departement = '42'): Promise<Json[]> => await it42.ask(TO_VALIDATE, { departement }, token) as Json[];
  const two = (): Promise<Json> => it42.request({ people: it42.people('A', 'B') });

  it('splits a group with a reason only, and says which are right; nothing is written without one', async () => {
    const [one, other, request] = [await it42.place('Ici'), await it42.place('Là-bas'), await two()];
    const apart = [{ hostId: one.hostId, personKeys: ['A'] }, { hostId: other.hostId, personKeys: ['B'] }];
    const refused = await asking(request, apart);
    expect(problemsOf(refused)).toEqual(['INVALID_INPUT', 'splitReason reasonNeeded']);
    expect(refused['problems'][0].message).toContain('childInterest (intérêt de l’un des enfants)');
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ state: 'searching', referrals: [] });
    expect(await asking(request, apart, { splitReason: 'noPlaceTogether' })).toMatchObject({ state: 'asked' });
    expect(await choices(request)).toMatchObject([{ kind: 'split', reason: 'noPlaceTogether', people: 2, status: 'running', validateBy: '2026-11-23T23:00:00.000Z' }]);
    expect(await choices(request, await loire.signedIn('enfanceWorker', '69'))).toEqual([]);
  });

  it('asks nothing for the second plan, nor for two units of one site, nor for hosts asked side by side', async () => {
    const [one, two42] = [await it42.place('Premier plan'), await it42.place('Second plan')];
    const beside = await loire.unit('L’étage', { places: 1, establishmentId: (await loire.unit('Le rez', { places: 1 })).establishmentId });
    const both = await two();
    expect(await asking(both, [{ hostId: two42.hostId, personKeys: ['A', 'B'] }, { hostId: one.hostId, personKeys: ['A', 'B'] }], { splitReason: 'other' })).toMatchObject({ state: 'asked' });
    expect(await choices(both)).toEqual([]); // a reason that nothing asked for is no choice
    const units = await loire.unit('Grands', { places: 1 });
    const petits = await loire.unit('Petits', { places: 1, establishmentId: units.establishmentId });
    const site = await two();
    expect(await asking(site, [{ hostId: units.hostId, personKeys: ['A'] }, { hostId: petits.hostId, personKeys: ['B'] }])).toMatchObject({ state: 'asked' });
    expect(problemsOf(await asking(await two(), [{ hostId: beside.hostId, personKeys: ['B'] }]))).toEqual(['INVALID_INPUT', 'splitReason reasonNeeded']);
  });

  it('takes a yes for some of a group with a reason', async () => {
    const [place, request] = [await it42.place('À moitié'), await two()];
    const { referrals: [{ id: referralId }] } = await asking(request, [{ hostId: place.hostId, personKeys: ['A', 'B'] }]);
    await it42.send(ANSWER, { referralId, yes: true, acceptedKeys: ['A'] }, place.staff);
    expect(problemsOf(await it42.send(TAKE, { referralId }))).toEqual(['INVALID_INPUT', 'splitReason reasonNeeded']);
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ state: 'asked', referrals: [{ state: 'yes' }] });
    expect(await it42.send(TAKE, { referralId, splitReason: 'onlySolutionTonight' })).toMatchObject({ state: 'held' });
    expect(await choices(request)).toMatchObject([{ kind: 'split', reason: 'onlySolutionTonight' }]);
  });

  it('never asks for people together whom the request keeps apart', async () => {
    const [place, request] = [await it42.place('Séparés'), await it42.request({ people: it42.people('A', 'B'), apart: [{ one: 'A', other: 'B' }] })];
    expect(problemsOf(await asking(request, [{ hostId: place.hostId, personKeys: ['A', 'B'] }]))).toEqual(['INVALID_INPUT', 'asks.0.personKeys mustBeApart']);
  });

  it('passes over what the request demands with a reason, and notes the rule', async () => {
    const [place, request] = [await it42.place('Sans infirmière'), await it42.request({ people: [{ ...it42.people('A')[0], needs: ['medicalCare'] }] })];
    const ask = { hostId: place.hostId, personKeys: ['A'] };
    expect(problemsOf(await asking(request, [ask]))).toEqual(['INVALID_INPUT', 'asks.0.passedReason reasonNeeded']);
    expect(await asking(request, [{ ...ask, passedReason: 'shortStay' }])).toMatchObject({ state: 'asked' });
    expect(await choices(request)).toMatchObject([{ kind: 'passedDefault', reason: 'shortStay', rule: 'missingNeeds', people: 1 }]);
  });

  it('goes over the number with a reason and the decision that allows it: optioned, held and no other’s place taken', async () => {
    const place = await it42.place('Complet', 1);
    const [first, request] = [await it42.request(), await it42.request()];
    const ask = { hostId: place.hostId, personKeys: ['A'] };
    await asking(first, [ask]);
    expect(problemsOf(await asking(request, [ask]))).toEqual(['NO_PLACE_LEFT', 'asks.0.hostId noPlaceLeft']);
    expect(problemsOf(await asking(request, [{ ...ask, overReason: 'emergency' }]))).toEqual(['INVALID_INPUT', 'asks.0.decision decisionNeeded']);
    const asked = await asking(request, [{ ...ask, overReason: 'emergency', decision: 'Arrêté 2026-118' }]);
    expect(asked).toMatchObject({ state: 'asked', referrals: [{ hasOption: true }] });
    expect(await choices(request)).toMatchObject([{ kind: 'overNumber', reason: 'emergency', decision: 'Arrêté 2026-118' }]);
    expect(await ugo.app.get(SettleClosed, { strict: false }).run()).toBe(0); // neither option is one too many
    const referralId = asked['referrals'][0].id;
    expect(await it42.send(ANSWER, { referralId, yes: true }, place.staff)).toMatchObject({ state: 'yes' });
    expect(await it42.send(TAKE, { referralId })).toMatchObject({ state: 'held' });
    expect(await it42.admit(referralId, place.staff)).toMatchObject({ __typename: 'Admission' });
    expect(await it42.ask(READ_REQUEST, { id: first['id'] })).toMatchObject({ state: 'asked' }); // its option stands
  });

  it('asks why a place that is there by derogation is taken, and notes the decision that made it', async () => {
    const { hostId } = await loire.unit('Dérogation', { places: 1, published: 2 });
    const derogation = { hostId, from: '2026-11-01', until: '2026-12-31', extraPlaces: 1, decision: 'Dérogation 2026-31' };
    await it42.send('mutation ($input: AddDerogationInput!) { addDerogation(input: $input) { __typename } }', derogation, manager);
    const ask = { hostId, personKeys: ['A'] };
    const [within, above] = [await it42.request(), await it42.request()];
    await asking(within, [{ ...ask, overReason: 'other' }]);
    expect(await choices(within)).toEqual([]); // within the number: nothing to say
    expect(problemsOf(await asking(above, [ask]))).toEqual(['INVALID_INPUT', 'asks.0.overReason reasonNeeded']);
    expect(await asking(above, [{ ...ask, overReason: 'judgeDecision' }])).toMatchObject({ state: 'asked' });
    expect(await choices(above)).toMatchObject([{ kind: 'overNumber', reason: 'judgeDecision', decision: 'Dérogation 2026-31' }]);
  });

  it('does not call it over the number when the host’s own words are what is short', async () => {
    const { hostId } = await loire.unit('N’annonce rien', { places: 2, published: 0 });
    expect(problemsOf(await asking(await it42.request(), [{ hostId, personKeys: ['A'], overReason: 'other', decision: 'D-1' }]))).toEqual(['NO_PLACE_LEFT', 'asks.0.hostId noPlaceLeft']);
  });

  it('lengthens a stay above an approval with a reason and the decision that allows it', async () => {
    const hostId = await loire.home('Chez une famille');
    const telephoned = async (more: Json = {}): Promise<string> => {
      const { referrals: [{ id: referralId }] } = await asking(await it42.request(more), [{ hostId, personKeys: ['A'] }]);
      await it42.send(requestChange('recordAnswer'), { referralId, yes: true, saidBy: 'fosterCarer' });
      expect(await it42.send(TAKE, { referralId })).toMatchObject({ state: 'held' });
      return referralId;
    };
    const { stays: [{ id: stayId, requestId }] } = await it42.admit(await telephoned({ lastNight: '2026-11-21' }), it42.worker);
    await telephoned({ mode: 'planned', firstNight: '2026-11-22', lastNight: '2026-11-24', urgency: 'planned' });
    const later = (more: Json = {}): Promise<Json> => it42.send(stayChange('planExit'), { stayId, expectedExit: '2026-11-24', ...more });
    expect(problemsOf(await later())).toEqual(['NO_PLACE_LEFT', 'expectedExit noPlaceLeft']);
    expect(problemsOf(await later({ overReason: 'awaitingExit' }))).toEqual(['INVALID_INPUT', 'decision decisionNeeded']);
    expect(await later({ overReason: 'awaitingExit', decision: 'Dérogation 2026-40' })).toMatchObject({ expectedExit: '2026-11-24' });
    expect(await choices({ id: requestId })).toMatchObject([{ kind: 'overNumber', reason: 'awaitingExit', decision: 'Dérogation 2026-40' }]);
  });

  it('keeps the decision for the yes of a host asked without an option', async () => {
    const place = await it42.place('Plus rien', 1);
    await asking(await it42.request(), [{ hostId: place.hostId, personKeys: ['A'] }]);
    const ask = { hostId: place.hostId, personKeys: ['A'], withoutOption: true };
    const [bare, decided] = [await it42.request(), await it42.request()];
    const { referrals: [{ id: without }] } = await asking(bare, [ask]);
    expect(problemsOf(await it42.send(ANSWER, { referralId: without, yes: true }, place.staff))).toEqual(['NO_PLACE_LEFT']);
    const { referrals: [{ id: referralId }] } = await asking(decided, [{ ...ask, overReason: 'relay', decision: 'D-7' }]);
    expect(await it42.send(ANSWER, { referralId, yes: true }, place.staff)).toMatchObject({ state: 'yes' });
  });

  it('is validated the next day by a cadre who did not choose it, once', async () => {
    const mine = (await toValidate()).find(({ decision }) => decision === 'Arrêté 2026-118')!;
    expect(mine).toMatchObject({ chosenByName: 'enfanceWorker', status: 'running' });
    const [rhone, keyed] = [await loire.signedIn('manager', '69'), { choiceId: mine['id'] }];
    expect(await it42.send(VALIDATE, keyed, rhone)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await it42.send(VALIDATE, { choiceId: '00000000-0000-4000-8000-000000000000' }, manager)).toMatchObject({ code: 'NOT_FOUND' });
    const narrowed = await loire.signedIn('manager', '42', { establishmentId: (await loire.unit('Un seul site')).establishmentId });
    for (const token of [it42.worker, rhone, narrowed]) expect((await ugo.query(TO_VALIDATE, { departement: '42' }, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await it42.send(VALIDATE, keyed, manager)).toMatchObject({ status: 'validated', validatedAt: '2026-11-20T21:30:00.000Z' });
    expect(await it42.send(VALIDATE, keyed, manager)).toMatchObject({ code: 'NOTHING_TO_VALIDATE' });
    expect((await toValidate()).map(({ id }) => id)).not.toContain(mine['id']);
    const [{ chosenBy }] = await it42.ask('query ($departement: String!) { choicesToValidate(departement: $departement) { chosenBy } }', { departement: '42' }, manager) as Json as [Json];
    const both = await loire.alsoManager(chosenBy);
    expect(await it42.send(VALIDATE, { choiceId: (await toValidate())[0]!['id'] }, both)).toMatchObject({ code: 'OWN_CHOICE' });
  });

  it('is counted by month, kind and reason; a secret request is in no list and no count, whether it was so then or became so', async () => {
    const counted = async (token = manager): Promise<Json[]> => await it42.ask(COUNTS, { departement: '42', months: 1 }, token) as Json[];
    const [before, listed] = [await counted(), (await toValidate()).length];
    expect(before.find(({ reason }) => reason === 'emergency')).toEqual({ month: '2026-11', kind: 'overNumber', reason: 'emergency', choices: 1, requests: 1, atNight: 1, toValidate: 0 });
    const [one, other] = [await it42.place('Secret un'), await it42.place('Secret deux')];
    const secret = await it42.request({ people: it42.people('A', 'B'), secret: true });
    const apart = [{ hostId: one.hostId, personKeys: ['A'] }, { hostId: other.hostId, personKeys: ['B'] }];
    expect(await asking(secret, apart, { splitReason: 'judgeDecision' })).toMatchObject({ state: 'asked' });
    expect(await counted()).toEqual(before);
    expect(await toValidate()).toHaveLength(listed);
    const [{ id: choiceId }] = await choices(secret) as [Json];
    expect(await it42.send(VALIDATE, { choiceId }, manager)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await choices(secret, await loire.signedIn('enfanceWorker'))).toEqual([]);
    await inTerritory(ugo.database.orm.em, 'system', (em) => em.nativeUpdate(RecordedChoice, { id: choiceId }, { secret: false }));
    expect(await counted()).toEqual(before);
    expect((await ugo.query(COUNTS, { departement: '42', months: 1 }, await loire.signedIn('enfanceWorker'))).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  it('holds reserved emergency places without a yes, for the Département’s own emergencies, within the quota; those asked beside lose', async () => {
    const [place, beside] = [await it42.place('Réservée'), await it42.place('À côté')];
    const reserved = await it42.send(RESERVE, { hostId: place.hostId, places: 1, maxStayDays: 10 }, manager);
    expect(reserved).toMatchObject({ reserved: [{ maxStayDays: 10 }] });
    const request = await it42.request();
    const hold = (of: Json, hostId: string, more: Json = {}): Promise<Json> => it42.send(HOLD, { requestId: of['id'], place: { hostId, personKeys: ['A'] }, ...more });
    expect(problemsOf(await hold(request, beside.hostId))).toEqual(['INVALID_INPUT', 'place.hostId nothingReserved']);
    const planned = await it42.request({ mode: 'planned', care: 'planned', urgency: 'planned', firstNight: '2026-11-25', lastNight: '2026-11-27' });
    expect(problemsOf(await hold(planned, place.hostId))).toEqual(['INVALID_INPUT', 'place.hostId nothingReserved']);
    await asking(request, [{ hostId: beside.hostId, personKeys: ['A'] }]);
    const held = await hold(request, place.hostId);
    expect(held).toMatchObject({ state: 'held', referrals: [{ hostId: beside.hostId, state: 'lost' }, { hostId: place.hostId, state: 'taken', reserved: true, maxStayDays: 10 }] });
    expect(held['clocks'].find(({ code }: Json) => code === 'reservedStay')).toMatchObject({ due: '2026-11-30T23:00:00.000Z', status: 'running' });
    expect((await it42.ask('query { receivedReferrals { edges { node { hostId state reserved } } } }', {}, place.staff))['edges']).toEqual([{ node: { hostId: place.hostId, state: 'taken', reserved: true } }]);
    expect(problemsOf(await hold(await it42.request(), place.hostId))).toEqual(['NO_PLACE_LEFT', 'place.hostId noPlaceLeft']);
    const [{ id: referralId }] = held['referrals'].filter(({ reserved: own }: Json) => own);
    const { stays: [stay] } = await it42.admit(referralId, place.staff);
    expect(await it42.ask(RESERVED_STAY, { id: stay.id })).toEqual({ reservedUntil: '2026-11-30', reservedStatus: 'running' });
    expect((await it42.ask(READ_REQUEST, { id: request['id'] }))['clocks'].map(({ code }: Json) => code)).not.toContain('reservedStay');
    expect(await it42.ask(RESERVED_STAYS, { departement: '42' }, manager)).toEqual({ living: 1, soon: 0, over: 0, endedOver: 0 });
    overstaying = stay.id;
  });

  it('takes the Département’s setting where the quota says nothing, and gives the place back when the host can’t', async () => {
    const place = await it42.place('Sans durée');
    await it42.send(RESERVE, { hostId: place.hostId, places: 1 }, manager);
    const request = await two();
    expect(problemsOf(await it42.send(HOLD, { requestId: request['id'], place: { hostId: place.hostId, personKeys: ['A'] } }))).toEqual(['INVALID_INPUT', 'splitReason reasonNeeded']);
    const held = await it42.send(HOLD, { requestId: request['id'], place: { hostId: place.hostId, personKeys: ['A'] }, splitReason: 'onlySolutionTonight' });
    expect(held).toMatchObject({ state: 'held', referrals: [{ reserved: true, maxStayDays: 60 }] });
    expect(await choices(request)).toMatchObject([{ kind: 'split' }]);
    expect(await it42.send(hostChange('releaseHold'), { referralId: held['referrals'][0].id, reason: 'staff' }, place.staff)).toMatchObject({ state: 'released' });
    expect(await it42.send(HOLD, { requestId: (await it42.request())['id'], place: { hostId: place.hostId, personKeys: ['A'] } })).toMatchObject({ state: 'held' });
  });

  it('asks no validation by day', async () => {
    ugo.clock.advance(13 * 60); // 11:30 on Saturday; sessions have ended
    it42.worker = await loire.signedIn('enfanceWorker');
    const [one, request] = [await it42.place('De jour'), await two()];
    expect(await asking(request, [{ hostId: one.hostId, personKeys: ['A'] }], { splitReason: 'childWish' })).toMatchObject({ state: 'asked' });
    expect(await choices(request)).toMatchObject([{ reason: 'childWish', validateBy: null, status: null }]);
  });

  it('counts who stays on a reserved place beyond its time, then who did', async () => {
    ugo.clock.advance(10 * 24 * 60);
    [it42.worker, manager] = [await loire.signedIn('enfanceWorker'), await loire.signedIn('manager')];
    expect(await it42.ask(RESERVED_STAY, { id: overstaying })).toEqual({ reservedUntil: '2026-11-30', reservedStatus: 'over' });
    expect(await it42.ask(RESERVED_STAYS, { departement: '42' }, manager)).toEqual({ living: 1, soon: 0, over: 1, endedOver: 0 });
    expect(await it42.send(stayChange('recordExit'), { stayId: overstaying, exitOn: '2026-12-01', reason: 'otherHost' })).toMatchObject({ exitOn: '2026-12-01' });
    expect(await it42.ask(RESERVED_STAYS, { departement: '42' }, manager)).toEqual({ living: 0, soon: 0, over: 0, endedOver: 1 });
    expect((await ugo.query(RESERVED_STAYS, { departement: '42' }, it42.worker)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await toValidate(manager)).every(({ status }) => status === 'over')).toBe(true);
  });
});
