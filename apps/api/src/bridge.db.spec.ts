import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireReferrals } from '@ugo/placement-request';
import { Loire } from './testing/loire.js';
import { ANSWER, hostChange, READ_REQUEST, requestChange, TAKE } from './testing/placement-operations.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { READ_STAY, REQUEST_STAYS } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const FIRST = { lastNight: '2026-11-22' };
const SECOND = { firstNight: '2026-11-23' };

describe('a bridge: one host tonight, the next already held', () => {
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

  const referralAt = (request: Json, { hostId }: Place): Json => request['referrals'].find((one: Json) => one.hostId === hostId);
  const asking = (request: Json, asks: Json[]): Promise<Json> => it42.send(requestChange('askHosts'), { requestId: request['id'], asks: asks.map((one) => ({ personKeys: ['A'], ...one })) });
  const taken = async (referralId: string, { staff }: Place): Promise<void> => {
    expect(await it42.send(ANSWER, { referralId, yes: true }, staff)).toMatchObject({ state: 'yes' });
    expect(await it42.send(TAKE, { referralId })).toMatchObject({ __typename: 'PlacementRequestView' });
  };
  /** Both parts held: the request, and the referral of each. */
  const bridged = async (name: string): Promise<{ request: Json; tonight: Place; then: Place; first: string; second: string }> => {
    const [tonight, then] = [await it42.place(`${name}, ce soir`, 1), await it42.place(`${name}, lundi`, 1)];
    const request = await it42.request({ lastNight: '2026-11-26' });
    const asked = await asking(request, [{ hostId: tonight.hostId, ...FIRST }, { hostId: then.hostId, ...SECOND }]);
    const [first, second] = [referralAt(asked, tonight)['id'], referralAt(asked, then)['id']];
    await taken(first, tonight);
    await taken(second, then);
    return { request, tonight, then, first, second };
  };
  const read = (request: Json): Promise<Json> => it42.ask(READ_REQUEST, { id: request['id'] });

  it('is asked as a whole, or not at all, within the nights of the request', async () => {
    const [tonight, then] = [await it42.place('Libre', 1), await it42.place('Prise', 1)];
    const other = await it42.request({ lastNight: '2026-11-26' });
    await it42.held(other, then);
    const request = await it42.request({ lastNight: '2026-11-26' });
    expect(problemsOf(await asking(request, [{ hostId: tonight.hostId, ...FIRST }, { hostId: then.hostId, ...SECOND }]))).toEqual(['NO_PLACE_LEFT', 'asks.1.hostId noPlaceLeft']);
    expect(await read(request)).toMatchObject({ state: 'searching', referrals: [] });
    expect(problemsOf(await asking(request, [{ hostId: tonight.hostId, firstNight: '2026-11-19', lastNight: '2026-11-27' }]))).toEqual(['INVALID_INPUT', 'asks.0.firstNight outsideRequest', 'asks.0.lastNight outsideRequest']);
    expect(problemsOf(await asking(request, [{ hostId: tonight.hostId, firstNight: '2026-11-23', lastNight: '2026-11-22' }]))).toEqual(['INVALID_INPUT', 'asks.0.lastNight endBeforeBeginning']);
    const room = await it42.place('Autre nuit', 1);
    expect(await asking(request, [{ hostId: room.hostId, ...FIRST }])).toMatchObject({ referrals: [{ firstNight: '2026-11-20', lastNight: '2026-11-22' }] });
    const later = await it42.request({ mode: 'planned', urgency: 'planned', firstNight: '2026-11-23', lastNight: '2026-11-26' });
    expect(await it42.held(later, room)).toEqual(expect.any(String)); // the nights that it does not ask stay free
  });

  it('waits again when the next host falls away, and its worker is told', async () => {
    const { request, tonight, then, first, second } = await bridged('Rompu');
    await it42.admit(first, tonight.staff);
    const told = async (): Promise<number> => (await ugo.database.asOwner((run) => run(`select count(*)::int as n from notification where subject_id = $1`, [request['id']])) as Json[])[0]!['n'];
    const before = await told();
    expect(await it42.send(hostChange('releaseHold'), { referralId: second, reason: 'staff' }, then.staff)).toMatchObject({ state: 'released' });
    expect(await told()).toBe(before + 1);
    expect(await read(request)).toMatchObject({ state: 'searching', decidedNotCarriedOut: false, referrals: [{ state: 'taken' }, { state: 'released' }] });
    // Whoever lives there already stays as it is, and where it lives is as secret as it was.
    const update = (input: Json): Promise<Json> => it42.send(requestChange('updateRequest'), { requestId: request['id'], version: 1, ...input });
    expect(problemsOf(await update({ people: it42.people('B') }))).toEqual(['INVALID_INPUT', 'people arrived']);
    expect(problemsOf(await update({ secret: true }))).toEqual(['SOMEBODY_ARRIVED']);
    const another = await it42.place('De rechange', 1);
    const asked = await asking(request, [{ hostId: another.hostId, ...SECOND }]);
    expect(asked).toMatchObject({ state: 'asked' });
    await taken(referralAt(asked, another)['id'], another);
    expect(await read(request)).toMatchObject({ state: 'held' });
  });

  it('is asked, held and admitted by rhythm too: the other evenings stay free', async () => {
    const place = await it42.place('Week-ends', 1);
    const rhythm = { care: 'sequential', mode: 'planned', urgency: 'planned', firstNight: '2026-11-20', lastNight: '2026-12-20' };
    const weekends = await it42.request({ ...rhythm, weekdays: [5, 6] });
    const { stays: [stay] } = await it42.admit(await it42.held(weekends, place), place.staff);
    expect(stay).toMatchObject({ kind: 'sequential', weekdays: [5, 6], admittedOn: '2026-11-20', expectedExit: '2026-12-21' });
    expect(problemsOf(await asking(await it42.request({ ...rhythm, weekdays: [6, 7] }), [{ hostId: place.hostId }]))).toEqual(['NO_PLACE_LEFT', 'asks.0.hostId noPlaceLeft']);
    const weekdays = await it42.held(await it42.request({ ...rhythm, firstNight: '2026-11-23', weekdays: [1, 2] }), place);
    expect(weekdays).toEqual(expect.any(String));
  });

  it('keeps the next host while the child is at the first, then moves it: the request waits until it is there', async () => {
    const { request, tonight, then, first, second } = await bridged('Pont');
    expect(await read(request)).toMatchObject({ state: 'held', referrals: [{ state: 'taken' }, { state: 'taken', firstNight: '2026-11-23', lastNight: '2026-11-26', dueAt: '2026-11-23T19:00:00.000Z' }] });
    const { stays: [stay] } = await it42.admit(first, tonight.staff);
    expect(stay).toMatchObject({ admittedOn: '2026-11-20', expectedExit: '2026-11-23' });
    expect(await read(request)).toMatchObject({ state: 'held', referrals: [{ state: 'taken', dueAt: null }, { state: 'taken' }] });
    expect(problemsOf(await it42.admit(first, tonight.staff))).toEqual(['NO_HOLD']);
    expect(problemsOf(await it42.admit(second, then.staff))[0]).toBe('INVALID_INPUT'); // not before its night
    ugo.clock.advance(180);
    it42.worker = await loire.signedIn('enfanceWorker');
    await ugo.app.get(ExpireReferrals, { strict: false }).run();
    expect(await read(request)).toMatchObject({ state: 'held', referrals: [{ state: 'taken' }, { state: 'taken' }] });
    expect(problemsOf(await asking(await it42.request({ mode: 'planned', urgency: 'planned', firstNight: '2026-11-24', lastNight: '2026-11-25' }), [{ hostId: then.hostId }]))).toEqual(['NO_PLACE_LEFT', 'asks.0.hostId noPlaceLeft']);
    ugo.clock.set('2026-11-23T16:30:00Z');
    it42.worker = await loire.signedIn('enfanceWorker');
    const { stays: [moved] } = await it42.admit(second, it42.worker, { formerStays: [{ personKey: 'A', stayId: stay.id }], isEmergency: true });
    expect(moved).toMatchObject({ admittedOn: '2026-11-23', expectedExit: '2026-11-27' });
    expect(await it42.ask(READ_STAY, { id: stay.id })).toMatchObject({ exitOn: '2026-11-23', exitReason: 'otherHost' });
    expect(await read(request)).toMatchObject({ state: 'admitted' });
    expect(await it42.ask(REQUEST_STAYS, { requestId: request['id'] })).toHaveLength(2);
  });
});
