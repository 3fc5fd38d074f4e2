import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Em, inTerritory } from '@ugo/persistence';
import { change } from './testing/availability-operations.js';
import { Loire } from './testing/loire.js';
import { READ_REQUEST, requestChange, TAKE } from './testing/placement-operations.js';
import { Placing } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

describe('a person keeps one place a night', () => {
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

  const statesOf = async (request: Json): Promise<string[]> => (await it42.ask(READ_REQUEST, { id: request['id'] }))['referrals']
    .map(({ state, personKeys, acceptedKeys }: Json) => `${state} ${personKeys.join('')} ${acceptedKeys.join('')}`);
  const keptAt = (hostId: string): Promise<Json[]> => inTerritory(ugo.database.orm.em as Em, ['42'], (em) => em.execute<Json[]>('select kind from claim where host_id = ? and ended_at is null', [hostId]));

  it('whose second yes is taken gives the first place back', async () => {
    const [first, second] = [await it42.place('Le premier oui'), await it42.place('Le second oui')];
    const request = await it42.request();
    await it42.held(request, first);
    await it42.held(request, second);
    expect(await statesOf(request)).toEqual(['released A A', 'taken A A']);
    expect(await keptAt(first.hostId)).toEqual([]);
    expect(await keptAt(second.hostId)).toHaveLength(1);
  });

  it('of two held together, whoever is not in the second yes keeps the first', async () => {
    const [first, second] = [await it42.place('Les deux'), await it42.place('L’une ailleurs')];
    const request = await it42.request({ people: it42.people('A', 'B') });
    await it42.held(request, first);
    await it42.held(request, second, ['A']);
    expect(await statesOf(request)).toEqual(['taken B B', 'taken A A']);
    expect(await keptAt(first.hostId)).toHaveLength(1);
  });

  it('who has arrived lives there, and whoever is expected beside is asked for elsewhere alone', async () => {
    const [first, second] = [await it42.place('Arrivée et attendu'), await it42.place('Attendu ailleurs')];
    const request = await it42.request({ people: it42.people('A', 'B') });
    await it42.admit(await it42.held(request, first), first.staff, { personKeys: ['A'] });
    await it42.held(request, second, ['B']);
    expect(await statesOf(request)).toEqual(['taken A A', 'taken B B']);
    expect((await keptAt(first.hostId)).map(({ kind }) => kind)).toEqual(['stay']);
  });

  it('and a reserved place, held by the Département, frees the one that a yes had kept', async () => {
    const [first, reserved] = [await it42.place('Un oui pris'), await it42.place('Place réservée', 1)];
    const manager = await loire.signedIn('manager');
    await it42.send(change('reserveEmergencyPlaces'), { hostId: reserved.hostId, places: 1 }, manager);
    const request = await it42.request();
    await it42.held(request, first);
    expect(await it42.send(requestChange('holdReservedPlaces'), { requestId: request['id'], place: { hostId: reserved.hostId, personKeys: ['A'] } })).toMatchObject({ state: 'held' });
    expect(await statesOf(request)).toEqual(['released A A', 'taken A A']);
    expect(await keptAt(first.hostId)).toEqual([]);
  });

  it('even where another host’s time is over and no job has come by yet: it is told so, and the yes is taken', async () => {
    const [silent, quick] = [await it42.place('Silence'), await it42.place('Rapide')];
    const request = await it42.request();
    await it42.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId: silent.hostId, personKeys: ['A'] }] });
    ugo.clock.advance(39);
    it42.worker = await loire.signedIn('enfanceWorker'); // thirty idle minutes end a session
    const { referrals } = await it42.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId: quick.hostId, personKeys: ['A'] }] });
    const referralId = referrals.find(({ hostId }: Json) => hostId === quick.hostId).id;
    ugo.clock.advance(2);
    await it42.send(requestChange('recordAnswer'), { referralId, yes: true, saidBy: 'nightWatch' });
    expect(await it42.send(TAKE, { referralId })).toMatchObject({ state: 'held' });
    expect(await statesOf(request)).toEqual(['expired A ', 'taken A A']);
  });
});
