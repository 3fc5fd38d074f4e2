import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Notification } from '@ugo/notification';
import { type Em, inTerritory } from '@ugo/persistence';
import { ExpireReferrals, Remind } from '@ugo/placement-request';
import { Loire } from './testing/loire.js';
import { ANSWER, hostChange, requestChange, TAKE, WITHDRAW } from './testing/placement-operations.js';
import { type Place, Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('who is told of what', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let placing: Placing;
  let follower: string;
  let onCall: string;
  let watch: string;
  const names = new Map<string, string>();
  let [here, there]: Place[] = [];
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    placing = new Placing(ugo, loire);
    [here, there] = [await placing.place('Ici', 9), await placing.place('Là', 9)];
    names.set(here.hostId, 'here').set(there.hostId, 'there');
    await signIn();
  });
  beforeEach(() => told());
  afterAll(() => ugo.close());

  const system = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const accountOf = async (token: string): Promise<string> => (await ugo.query('{ me { id } }', {}, token)).data!['me'].id;
  const signIn = async (): Promise<void> => {
    [follower, watch] = [await loire.signedIn('enfanceWorker'), await loire.signedIn('enfanceWorker')];
    placing.worker = follower;
    onCall = await accountOf(watch);
    names.set(await accountOf(follower), 'follower').set(onCall, 'on call');
  };
  /** What was told since this was last asked, to whom; a short message is marked. */
  const told = () => system(async (em) => {
    const rows = await em.find(Notification, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
    await em.nativeDelete(Notification, {});
    return rows.map(({ template, hostId, accountId, channel }) => `${template} > ${names.get(hostId ?? accountId!)}${channel === 'sms' ? ' (sms)' : ''}`).sort();
  });
  const asked = async (hosts: readonly Place[] = [here!], more: Json = {}): Promise<{ id: string; referrals: string[] }> => {
    const { id, people } = await placing.request(more);
    const answer = await placing.send(requestChange('askHosts'), { requestId: id, asks: hosts.map(({ hostId }) => ({ hostId, personKeys: people.map(({ key }: Json) => key) })) });
    return { id, referrals: hosts.map(({ hostId }) => answer['referrals'].find((one: Json) => one.hostId === hostId).id) };
  };

  it('hosts asked, the worker of their answers, the host that is taken and the others', async () => {
    const { referrals: [yes, lost] } = await asked([here!, there!]);
    expect(await told()).toEqual(['requestWaiting > here', 'requestWaiting > here (sms)', 'requestWaiting > there', 'requestWaiting > there (sms)']);
    for (const [referralId, { staff }] of [[yes, here!], [lost, there!]] as const) await placing.send(ANSWER, { referralId, yes: true }, staff);
    expect(await told()).toEqual(['answerReceived > follower', 'answerReceived > follower']);
    const input = { idempotencyKey: placing.key(), referralId: yes };
    await placing.send(TAKE, input);
    await placing.send(TAKE, input); // the same again tells nobody again
    expect(await told()).toEqual(['answerTaken > here', 'answerTaken > here (sms)', 'otherHostTaken > there']);
    await placing.send(hostChange('releaseHold'), { referralId: yes, reason: 'staff' }, here!.staff);
    expect(await told()).toEqual(['holdEnded > follower']);
  });

  it('the worker of a no and of a question, the host of its answer, of a withdrawal; nobody of what they did', async () => {
    const { id, referrals: [referralId] } = await asked();
    await placing.send(hostChange('askQuestion'), { referralId, question: 'school' }, here!.staff);
    const [question] = await placing.ask('query ($id: ID!) { requestQuestions(id: $id) { id } }', { id }) as Json[];
    await placing.send(requestChange('answerQuestion'), { questionId: question!['id'], answer: 'yes' });
    await placing.send(WITHDRAW, { referralId });
    expect((await told()).slice(0, 3)).toEqual(['questionAnswered > here', 'questionAsked > follower', 'requestWaiting > here']);
    const [no, phoned] = [await asked(), await asked([there!])];
    await told();
    await placing.send(ANSWER, { referralId: no.referrals[0], yes: false, reason: 'age' }, here!.staff);
    await placing.send(requestChange('recordAnswer'), { referralId: phoned.referrals[0], yes: true, saidBy: 'director' });
    await placing.send(requestChange('closeRequest'), { requestId: phoned.id, reason: 'other' });
    expect(await told()).toEqual(['answerReceived > follower', 'requestWithdrawn > there']);
  });

  it('the on-call worker that a request is handed over, and from then on of what happens to it; nothing when the change is refused', async () => {
    const { id, referrals: [referralId] } = await asked([here!], { secret: true });
    await told();
    expect(await placing.send(requestChange('handOverRequest'), { requestId: id, accountId: '01935000-0000-7000-8000-00000000ffff' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await told()).toEqual([]);
    await placing.send(requestChange('handOverRequest'), { requestId: id, accountId: onCall });
    await placing.send(ANSWER, { referralId, yes: true }, here!.staff);
    await placing.send(requestChange('handOverRequest'), { requestId: id }, watch);
    expect(await told()).toEqual(['answerReceived > on call', 'requestHandedOver > follower', 'requestHandedOver > on call']);
    await placing.send(WITHDRAW, { referralId });
  });

  it('who follows and the host of what runs out by itself, once', async () => {
    const [{ referrals: [silent] }, held] = [await asked(), await placing.held(await placing.request(), there!)];
    await told();
    const remind = async (): Promise<string[]> => {
      for (let times = 0; times < 2; times += 1) await ugo.app.get(Remind, { strict: false }).run();
      return (await told()).filter((one) => !one.startsWith('clockSoon')); // of requests of other tests too
    };
    const expire = async (): Promise<string[]> => {
      for (let times = 0; times < 2; times += 1) await ugo.app.get(ExpireReferrals, { strict: false }).run();
      return told();
    };
    expect([silent, held].every(Boolean)).toBe(true);
    expect(await remind()).toEqual([]);
    ugo.clock.advance(41);
    expect(await expire()).toEqual(['optionEnded > follower']);
    ugo.clock.advance(60); // 101 of 120 minutes
    expect(await remind()).toEqual(['holdEnding > follower', 'holdEnding > there']);
    ugo.clock.advance(20);
    expect(await expire()).toEqual(['holdEnded > follower', 'holdEnded > there']);
    await signIn();
  });

  it('in the morning of the arrivals of the day', async () => {
    ugo.clock.set('2026-11-24T10:00:00Z');
    await signIn();
    here = { ...here!, staff: await loire.signedIn('hostStaff', '42', { hostId: here!.hostId }) };
    const request = await placing.request({ urgency: 'urgent', mode: 'planned', firstNight: '2026-11-26', lastNight: '2026-12-20', care: 'planned', measure: 'judicialPlacement' });
    await placing.held(request, here, undefined, { arrivalAt: '2026-11-26T14:00:00Z' });
    await told();
    const arrivals = async (): Promise<string[]> => {
      for (let times = 0; times < 2; times += 1) await ugo.app.get(Remind, { strict: false }).run();
      return (await told()).filter((one) => one.startsWith('admission'));
    };
    ugo.clock.set('2026-11-26T05:30:00Z');
    expect(await arrivals()).toEqual([]); // half past six
    ugo.clock.set('2026-11-26T06:10:00Z');
    expect(await arrivals()).toEqual(['admissionToday > follower', 'admissionToday > here']);
  });

  it('who follows of a delay that comes near its end, once, and not once it is closed', async () => {
    await signIn();
    const [running, closed] = [await placing.request({ lastNight: '2026-11-29' }), await placing.request({ lastNight: '2026-11-29' })]; // urgent: 24 hours, of which the last six warn
    await placing.send(requestChange('closeRequest'), { requestId: closed['id'], reason: 'other' });
    const warned = async (): Promise<string[]> => {
      for (let times = 0; times < 2; times += 1) await ugo.app.get(Remind, { strict: false }).run();
      const rows = await system((em) => em.find(Notification, { template: 'clockSoon', subjectId: { $in: [running['id'], closed['id']] } }, { disableIdentityMap: true }));
      return rows.map(({ subjectId, accountId }) => `${subjectId === running['id'] ? 'running' : 'closed'} > ${names.get(accountId!)}`);
    };
    ugo.clock.advance(17 * 60);
    expect(await warned()).toEqual([]);
    ugo.clock.advance(2 * 60);
    expect(await warned()).toEqual(['running > follower']);
  });
});
