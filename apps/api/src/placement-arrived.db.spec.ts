import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireReferrals } from '@ugo/placement-request';
import { readConfiguration } from './configuration.js';
import { sealKey } from './seal-key.js';
import { Loire } from './testing/loire.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { hostChange, READ_REFERRAL, requestChange, WITHDRAW } from './testing/placement-operations.js';
import { REQUEST_STAYS, stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const ENTER = 'mutation ($input: EnterIdentityInput!) { enterIdentity(input: $input) { __typename ... on Refusal { code } } }';
const ARRIVED = 'query ($id: ID!) { placementRequest(id: $id) { ... on PlacementRequestView { state referrals { id state personKeys acceptedKeys dueAt } } } }';
const IDENTITIES = 'query ($referralId: ID!) { identities(referralId: $referralId) { __typename ... on Identities { people { personKey lastName } } ... on Refusal { code } } }';

describe('a request whose people have arrived', () => {
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

  /** Two people with their names, held at a place. */
  const named = async (place: Place): Promise<{ request: Json; referralId: string }> => {
    const request = await it42.request({ people: it42.people('A', 'B') });
    const referralId = await it42.held(request, place);
    for (const personKey of ['A', 'B']) await it42.send(ENTER, { referralId, personKey, firstNames: 'Prénom', lastName: `Nom ${personKey}` });
    return { request, referralId };
  };
  const namesRead = async (referralId: string, token = it42.worker): Promise<string[]> => {
    const { code, people } = await it42.ask(IDENTITIES, { referralId }, token);
    return code ? [code] : people.map(({ personKey, lastName }: Json) => `${personKey} ${lastName}`);
  };

  it.each(['2026-W47-5', '2026-324', '2026-11-20', '2026-11-20T20:00', '2026-11-20T20Z'])('wants an instant with its offset, and not %s', async (text) => {
    const place = await it42.place(`Instants ${text}`);
    const request = await it42.request();
    const refused = async (name: string, input: Json): Promise<string> => {
      const { errors } = await ugo.query(requestChange(name), { input: { idempotencyKey: it42.key(), requestId: request['id'], ...input } }, it42.worker);
      return errors![0]!.extensions['problems'][0].field;
    };
    expect(await refused('recordAct', { act: 'seizeJudge', at: text })).toBe('at');
    expect(await refused('askHosts', { asks: [{ hostId: place.hostId, personKeys: ['A'] }], arrivalAt: text })).toBe('arrivalAt');
  });

  it('is closed without touching where they live, and the host goes on reading who lives there', async () => {
    const place = await it42.place('Arrivés');
    const { request, referralId } = await named(place);
    await it42.admit(referralId, place.staff);
    expect(problemsOf(await it42.send(WITHDRAW, { referralId }))).toEqual(['REFERRAL_OVER']);
    expect(await it42.send(requestChange('closeRequest'), { requestId: request['id'], reason: 'placed' })).toMatchObject({ state: 'closed', referrals: [{ state: 'taken' }] });
    expect(await namesRead(referralId, place.staff)).toEqual(['A Nom A', 'B Nom B']);
    expect(await namesRead(referralId)).toEqual(['A Nom A', 'B Nom B']);
  });

  it.each(['the hold runs out', 'the worker gives it back', 'the host gives it back', 'the request is closed'])('goes on where some live when the rest falls: %s', async (how) => {
    const { hostId, establishmentId } = await loire.unit(`Le reste : ${how}`, { places: 2 });
    const staff = (): Promise<string> => loire.signedIn('hostStaff', '42', { establishmentId });
    const { request, referralId } = await named({ hostId, staff: await staff() });
    await it42.admit(referralId, await staff(), { personKeys: ['A'] });
    if (how === 'the hold runs out') {
      ugo.clock.advance(121);
      it42.worker = await loire.signedIn('enfanceWorker');
      await ugo.app.get(ExpireReferrals, { strict: false }).run();
    } else if (how === 'the worker gives it back') await it42.send(WITHDRAW, { referralId });
    else if (how === 'the host gives it back') await it42.send(hostChange('releaseHold'), { referralId, reason: 'staff' }, await staff());
    else await it42.send(requestChange('closeRequest'), { requestId: request['id'], reason: 'familySolution' });
    expect(await it42.ask(ARRIVED, { id: request['id'] })).toEqual({
      state: how === 'the request is closed' ? 'closed' : 'searching', referrals: [{ id: referralId, state: 'taken', personKeys: ['A'], acceptedKeys: ['A'], dueAt: null }],
    });
    expect(await it42.ask(READ_REFERRAL, { id: referralId }, await staff())).toMatchObject({ people: [{ key: 'A' }], acceptedKeys: ['A'] });
    expect(await it42.ask(REQUEST_STAYS, { requestId: request['id'] })).toMatchObject([{ exitOn: null }]);
    if (how === 'the request is closed') return;
    // B's place is free again, and whoever waits can be placed and the request come to its end.
    const again = await it42.held({ ...request, people: [] }, { hostId: (await loire.unit(`Suite : ${how}`, { places: 1, establishmentId })).hostId, staff: await staff() }, ['B']);
    await it42.admit(again, await staff());
    expect(await it42.ask(ARRIVED, { id: request['id'] })).toMatchObject({ state: 'admitted' });
  });

  it('starts only with the key that its names are sealed with, and makes no second one', async () => {
    await named(await it42.place('Scellés'));
    const folder = mkdtempSync(join(tmpdir(), 'ugo-seal-'));
    const sealKeyFile = join(folder, 'seal-key');
    const key = (): Promise<Buffer> => sealKey({ ...readConfiguration({}), sealKeyFile }, ugo.database);
    await expect(key()).rejects.toThrow(/UGO_SEAL_KEY_FILE : .* manque/);
    expect(existsSync(sealKeyFile)).toBe(false);
    writeFileSync(sealKeyFile, Buffer.alloc(32, 8).toString('hex'));
    await expect(key()).rejects.toThrow(/UGO_SEAL_KEY_FILE : .* n’ouvre pas/);
    writeFileSync(sealKeyFile, Buffer.alloc(32, 9).toString('hex'));
    expect(await key()).toEqual(Buffer.alloc(32, 9));
    rmSync(folder, { recursive: true });
  });

  it('refuses other names under a key that was used, and answers the same ones again', async () => {
    const place = await it42.place('Deux fois');
    const referralId = await it42.held(await it42.request(), place);
    const input = { idempotencyKey: it42.key(), referralId, personKey: 'A', firstNames: 'Zoé', lastName: 'Alançon' };
    const [once, again, other] = [await it42.send(ENTER, input), await it42.send(ENTER, input), await it42.send(ENTER, { ...input, lastName: 'Alençon' })];
    expect([once['__typename'], again['__typename'], other['code']]).toEqual(['IdentityEntered', 'IdentityEntered', 'IDEMPOTENCY_KEY_REUSED']);
    expect(await namesRead(referralId)).toEqual(['A Alançon']);
  });

  it('shows the host the names of those who came, while they are there; of nobody who did not come', async () => {
    const { hostId, establishmentId } = await loire.unit('À moitié', { places: 2 });
    const place = { hostId, staff: await loire.signedIn('hostStaff', '42', { establishmentId }) };
    const { request, referralId } = await named(place);
    expect(await namesRead(referralId, place.staff)).toEqual(['A Nom A', 'B Nom B']);
    await it42.admit(referralId, place.staff, { personKeys: ['A'] });
    expect(await it42.send(requestChange('closeRequest'), { requestId: request['id'], reason: 'familySolution' })).toMatchObject({ state: 'closed' });
    expect(await namesRead(referralId, place.staff)).toEqual(['A Nom A']);
    const [{ id: stayId }] = await it42.ask(REQUEST_STAYS, { requestId: request['id'] }) as unknown as [Json];
    expect(await it42.send(stayChange('recordExit'), { stayId, exitOn: '2026-11-20', reason: 'returnHome' }, place.staff)).toMatchObject({ exitOn: '2026-11-20' });
    expect(await namesRead(referralId, place.staff)).toEqual(['A Nom A']); // an exit may be written by mistake, and is often written late
    expect(await namesRead(referralId, (await it42.place('Voisin')).staff)).toEqual(['NOT_FOUND']);
    ugo.clock.advance(32 * 24 * 60);
    expect(await namesRead(referralId, await loire.signedIn('hostStaff', '42', { establishmentId }))).toEqual(['NOT_FOUND']);
  });
});
