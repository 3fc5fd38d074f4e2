import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireReferrals } from '@ugo/placement-request';
import { Loire } from './testing/loire.js';
import { Placing, problemsOf } from './testing/placing.js';
import { READ_REQUEST, requestChange } from './testing/placement-operations.js';
import { HOST_STAYS, READ_STAY, REQUEST_STAYS, stayChange, STAYS } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('stays', () => {
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

  const change = (name: string, input: Json, token?: string): Promise<Json> => it42.send(stayChange(name), input, token);

  it('admits on held places: the request is done when the last of its people has arrived', async () => {
    const place = await it42.place('Les Tilleuls');
    const request = await it42.request({ people: it42.people('A', 'B') });
    const referralId = await it42.held(request, place);
    expect(problemsOf(await it42.admit(referralId, place.staff, { personKeys: ['Z'] }))).toEqual(['INVALID_INPUT', 'personKeys.0 unknownPerson']);
    const first = await it42.admit(referralId, place.staff, { personKeys: ['A'] });
    expect(first['stays']).toMatchObject([{ personKey: 'A', kind: 'emergency', admittedOn: '2026-11-20', expectedExit: '2026-11-23', exitOn: null, requestId: null, birthMonth: '2015-04' }]);
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ state: 'held' });
    const second = await it42.admit(referralId, it42.worker);
    expect(second['stays']).toMatchObject([{ personKey: 'B', requestId: request['id'] }]);
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ state: 'admitted', referrals: [{ state: 'taken', dueAt: null }] });
    expect(problemsOf(await it42.admit(referralId, place.staff))).toEqual(['NO_HOLD']);
    const seen = await it42.ask(HOST_STAYS, { hostId: place.hostId }, place.staff);
    expect(seen['edges'].map(({ node }: Json) => node.personKey).sort()).toEqual(['A', 'B']);
    expect(await it42.ask(REQUEST_STAYS, { requestId: request['id'] })).toHaveLength(2);
    expect((await it42.ask(STAYS, { departement: '42' }))['edges']).toHaveLength(2);
  });

  it('refuses an arrival without a hold, in the future, too long ago, for other nights, or that others do not expect', async () => {
    const place = await it42.place('Sans accord');
    const request = await it42.request();
    const { referrals: [{ id }] } = await it42.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId: place.hostId, personKeys: ['A'] }] });
    expect(problemsOf(await it42.admit(id, place.staff))).toEqual(['NO_HOLD']);
    const referralId = await it42.held(await it42.request(), await it42.place('Avec accord'));
    expect(problemsOf(await it42.admit(referralId, it42.worker, { admittedOn: '2026-11-21' }))).toEqual(['INVALID_INPUT', 'admittedOn admissionInFuture']);
    expect(problemsOf(await it42.admit(referralId, it42.worker, { admittedOn: '2026-11-10' }))).toEqual(['INVALID_INPUT', 'admittedOn admissionTooOld', 'admittedOn outsideHold']);
    expect(problemsOf(await it42.admit(referralId, it42.worker, { expectedExit: '2026-11-19' }))).toEqual(['INVALID_INPUT', 'expectedExit exitBeforeEntry']);
    for (const token of [place.staff, await loire.signedIn('enfanceWorker', '69')]) expect(await it42.admit(referralId, token)).toMatchObject({ code: 'NOT_FOUND' });
    const input = { referralId, idempotencyKey: it42.key() };
    const once = await it42.admit(referralId, it42.worker, input);
    expect(await it42.admit(referralId, it42.worker, input)).toEqual(once);
    expect(await it42.admit(referralId, it42.worker, { ...input, kind: 'ordinary' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('ends a stay with a reason, its place is free from that night; a wrong exit is corrected when the place still is', async () => {
    const place = await it42.place('Une place', 1);
    const [{ id: stayId }] = await it42.living(place) as [Json];
    const exit = (exitOn: string, more: Json = {}): Promise<Json> => change('recordExit', { stayId, exitOn, reason: 'returnHome', ...more }, place.staff);
    expect(problemsOf(await exit('2026-11-19'))).toEqual(['INVALID_INPUT', 'exitOn exitBeforeEntry']);
    expect(problemsOf(await exit('2026-11-21'))).toEqual(['INVALID_INPUT', 'exitOn exitInFuture']);
    expect(problemsOf(await change('correctExit', { stayId, exitOn: '2026-11-20' }))).toEqual(['INVALID_INPUT', 'stayId notLeft']);
    expect(await exit('2026-11-20')).toMatchObject({ exitOn: '2026-11-20', exitReason: 'returnHome' });
    expect(problemsOf(await exit('2026-11-20'))).toEqual(['INVALID_INPUT', 'stay alreadyLeft']);
    const listed = async (goingOn: boolean | null): Promise<string[]> => (await it42.ask(HOST_STAYS, { hostId: place.hostId, goingOn }, place.staff))['edges'].map(({ node }: Json) => node.id);
    expect([await listed(true), await listed(false), await listed(null)]).toEqual([[], [stayId], [stayId]]);
    const other = await it42.held(await it42.request(), place);
    expect(problemsOf(await change('correctExit', { stayId }, place.staff))).toEqual(['NO_PLACE_LEFT', 'exitOn noPlaceLeft']);
    expect(await change('correctExit', { stayId, overReason: 'returnOfChild' }, place.staff)).toMatchObject({ exitOn: null, exitReason: null });
    expect([await listed(true), await listed(false)]).toEqual([[stayId], []]);
    expect(await it42.admit(other, place.staff)).toMatchObject({ __typename: 'Admission' });
  });

  it('shortens and lengthens a stay: nights on top must be free, or have a reason', async () => {
    const place = await it42.place('Prolongée', 1);
    const [{ id: stayId }] = await it42.living(place) as [Json];
    expect(await change('planExit', { stayId, expectedExit: '2026-11-21' })).toMatchObject({ expectedExit: '2026-11-21' });
    expect(problemsOf(await change('planExit', { stayId, expectedExit: '2026-11-19' }))).toEqual(['INVALID_INPUT', 'expectedExit exitBeforeEntry']);
    await it42.held(await it42.request({ mode: 'planned', firstNight: '2026-11-22', lastNight: '2026-11-24', urgency: 'planned' }), place);
    expect(await change('planExit', { stayId, expectedExit: '2026-11-22' })).toMatchObject({ expectedExit: '2026-11-22' });
    expect(problemsOf(await change('planExit', { stayId, expectedExit: '2026-11-24' }))).toEqual(['NO_PLACE_LEFT', 'expectedExit noPlaceLeft']);
    expect(await change('planExit', { stayId, expectedExit: '2026-11-24', overReason: 'siblings' })).toMatchObject({ expectedExit: '2026-11-24' });
    expect(problemsOf(await change('planExit', { stayId, expectedExit: '2026-11-25' }))).toEqual(['NO_PLACE_LEFT', 'expectedExit noPlaceLeft']); // a reason is for its nights
    const [{ requestId }] = (await it42.ask(STAYS, { departement: '42' }))['edges'].flatMap(({ node }: Json) => (node.id === stayId ? [node] : []));
    expect(await it42.ask('query ($id: ID!) { requestChoices(id: $id) { kind reason } }', { id: requestId })).toEqual([{ kind: 'overNumber', reason: 'siblings' }]);
  });

  it('notes absences by kind, inside the stay, one at a time', async () => {
    const place = await it42.place('Fugue');
    const [{ id: stayId }] = await it42.living(place) as [Json];
    const away = (more: Json): Promise<Json> => change('recordAbsence', { stayId, kind: 'runaway', firstNight: '2026-11-20', ...more }, place.staff);
    expect(problemsOf(await away({ firstNight: '2026-11-19' }))).toEqual(['INVALID_INPUT', 'firstNight absenceOutsideStay']);
    expect(problemsOf(await away({ lastNight: '2026-11-19' }))).toEqual(['INVALID_INPUT', 'lastNight endBeforeBeginning']);
    const { absences: [absence] } = await away({});
    expect(absence).toMatchObject({ kind: 'runaway', firstNight: '2026-11-20', lastNight: null });
    expect(problemsOf(await away({ kind: 'holiday', firstNight: '2026-11-21' }))).toEqual(['INVALID_INPUT', 'firstNight overlappingAbsence']);
    expect(await change('endAbsence', { stayId, absenceId: absence.id, lastNight: '2026-11-20' })).toMatchObject({ absences: [{ lastNight: '2026-11-20' }] });
    expect(problemsOf(await change('endAbsence', { stayId, absenceId: stayId, lastNight: '2026-11-20' }))).toEqual(['INVALID_INPUT', 'absenceId unknownAbsence']);
  });

  it('moves a child: the first stay ends, what the law wanted before is noted, an urgent move has its 48 hours', async () => {
    const [one, two] = [await it42.place('Premier', 1), await it42.place('Suivant', 2)];
    const [former] = await it42.living(one) as [Json];
    const referralId = await it42.held(await it42.request(), two);
    const formerStays = [{ personKey: 'A', stayId: former['id'] }];
    expect(problemsOf(await it42.admit(referralId, two.staff, { formerStays }))).toEqual(['INVALID_INPUT', 'formerStays.0.stayId unknownStay']); // the next host does not know the first
    expect(problemsOf(await it42.admit(referralId, it42.worker, { formerStays, formerPlace: 'kept' }))[0]).toBe('INVALID_INPUT');
    const { stays: [moved] } = await it42.admit(referralId, it42.worker, { formerStays, isEmergency: true });
    expect(moved).toMatchObject({ judgeToldBy: '2026-11-22T21:30:00.000Z', missedDuties: [] });
    expect(await it42.ask(READ_STAY, { id: former['id'] })).toMatchObject({ exitOn: '2026-11-20', exitReason: 'otherHost' });
    expect(await change('recordNotice', { stayId: moved.id, judgeToldOn: '2026-11-20' })).toMatchObject({ judgeToldOn: '2026-11-20', judgeToldBy: null });
    const third = await it42.held(await it42.request(), one);
    const { stays: [planned] } = await it42.admit(third, it42.worker, { formerStays: [{ personKey: 'A', stayId: moved.id }], judgeToldOn: '2026-11-15' });
    expect(planned).toMatchObject({ missedDuties: ['judgeToldLate'], judgeToldBy: null });
  });

  it('relays: fifteen days, renewable once, over the first place which is kept or given back', async () => {
    const [home, relay] = [await it42.place('Chez elle', 1), await it42.place('Relais', 2)];
    const [first] = await it42.living(home, { lastNight: '2027-03-01' }) as [Json];
    const referralId = await it42.held(await it42.request({ care: 'relay', lastNight: '2027-01-31' }), relay);
    const formerStays = [{ personKey: 'A', stayId: first['id'] }];
    const { stays: [stay] } = await it42.admit(referralId, it42.worker, { kind: 'relay', formerStays, formerPlace: 'kept' });
    expect(stay).toMatchObject({ kind: 'relay', expectedExit: '2026-12-05' });
    expect(await it42.ask(READ_STAY, { id: first['id'] })).toMatchObject({ exitOn: null });
    expect(problemsOf(await change('planExit', { stayId: stay.id, expectedExit: '2026-12-10' }))).toEqual(['INVALID_INPUT', 'expectedExit relayTooLong']);
    expect(await change('renewRelay', { stayId: stay.id })).toMatchObject({ renewals: 1, expectedExit: '2026-12-20' });
    expect(problemsOf(await change('renewRelay', { stayId: stay.id }))[1]).toBe('renewals relayRenewedTooOften');
  });

  it('refuses a second stay of one child on the same nights', async () => {
    const [one, two] = [await it42.place('Ici'), await it42.place('Là')];
    const [stay] = await it42.living(one, { lastNight: '2026-12-20', care: 'relay' }, { kind: 'relay' }) as [Json];
    const referralId = await it42.held(await it42.request({ care: 'relay' }), two);
    expect(problemsOf(await it42.admit(referralId, it42.worker, { kind: 'relay', formerStays: [{ personKey: 'A', stayId: stay['id'] }], formerPlace: 'kept' })))
      .toEqual(['INVALID_INPUT', 'admittedOn overlappingStay']);
  });

  it('lengthens the hold of those who are still awaited; whoever has arrived lives there without a term', async () => {
    const place = await it42.place('Attendus', 2);
    const referralId = await it42.held(await it42.request({ people: it42.people('A', 'B') }), place);
    await it42.admit(referralId, place.staff, { personKeys: ['A'] });
    expect(await it42.send(requestChange('extendHold'), { referralId, arrivalAt: '2026-11-21T01:00:00Z' })).toMatchObject({ referrals: [{ state: 'taken', dueAt: '2026-11-21T03:00:00.000Z' }] });
    expect(await ugo.database.asOwner((run) => run('select kind, expires_at is null as endless from claim where referral_id = $1 order by kind', [referralId]))).toEqual([{ kind: 'hold', endless: false }, { kind: 'stay', endless: true }]);
  });

  it('stands still when the clock is set back, and gives back the places of those who do not come', async () => {
    const place = await it42.place('Horloge');
    const [stay] = await it42.living(place) as [Json];
    const request = await it42.request({ people: it42.people('A', 'B') });
    const second = await it42.place('Attendue', 2);
    const referralId = await it42.held(request, second);
    ugo.clock.advance(-5);
    expect(problemsOf(await change('recordExit', { stayId: stay['id'], exitOn: '2026-11-20', reason: 'returnHome' }))).toEqual(['CLOCK_SET_BACK']);
    expect(problemsOf(await it42.admit(referralId, it42.worker))).toEqual(['CLOCK_SET_BACK']);
    ugo.clock.advance(5);
    await it42.admit(referralId, it42.worker, { personKeys: ['A'] });
    ugo.clock.advance(181);
    it42.worker = await loire.signedIn('enfanceWorker');
    expect(problemsOf(await it42.admit(referralId, it42.worker))).toEqual(['REFERRAL_OVER']);
    await ugo.app.get(ExpireReferrals, { strict: false }).run();
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ state: 'searching', referrals: [{ state: 'taken', acceptedKeys: ['A'], dueAt: null }] });
    expect((await it42.ask(REQUEST_STAYS, { requestId: request['id'] }))).toMatchObject([{ personKey: 'A', exitOn: null }]);
  });

  it('is asked from tonight on, when it waits since yesterday: the night that is over is asked of nobody', async () => {
    const place = await it42.place('Libre ce matin', 1);
    const [{ id: stayId }] = await it42.living(place) as [Json];
    const waiting = await it42.request();
    expect(waiting).toMatchObject({ firstNight: '2026-11-20' });
    ugo.clock.set('2026-11-21T17:00:00Z');
    it42.worker = await loire.signedIn('enfanceWorker');
    await change('recordExit', { stayId, exitOn: '2026-11-21', reason: 'returnHome' });
    const asked = await it42.send(requestChange('askHosts'), { requestId: waiting['id'], asks: [{ hostId: place.hostId, personKeys: ['A'] }] });
    expect(asked).toMatchObject({ state: 'asked', firstNight: '2026-11-21', lastNight: '2026-11-22', referrals: [{ state: 'sent', firstNight: '2026-11-21', lastNight: '2026-11-22' }] });
  });

  it('moves a child who stayed on past the exit expected, into another month: its nights there and its absences end with the move', async () => {
    const [one, two] = [await it42.place('Restée', 1), { hostId: (await loire.unit('Enfin', { places: 1 })).hostId }];
    const [former] = await it42.living(one) as [Json];
    await change('recordAbsence', { stayId: former['id'], kind: 'runaway', firstNight: '2026-11-21' });
    ugo.clock.set('2026-12-03T17:00:00Z');
    it42.worker = await loire.signedIn('enfanceWorker');
    const referralId = await it42.held(await it42.request({ lastNight: '2026-12-10' }), { ...two, staff: await loire.signedIn('hostStaff', '42', two) });
    const moved = await it42.admit(referralId, it42.worker, { formerStays: [{ personKey: 'A', stayId: former['id'] }], isEmergency: true });
    expect(moved).toMatchObject({ __typename: 'Admission', stays: [{ admittedOn: '2026-12-03' }] });
    expect(await it42.ask(READ_STAY, { id: former['id'] })).toMatchObject({ exitOn: '2026-12-03', absences: [{ lastNight: '2026-12-02' }] });
    expect(await ugo.database.asOwner((run) => run('select last_night::text as last from claim where id = $1', [former['id']]))).toEqual([{ last: '2026-12-02' }]);
  });
});
