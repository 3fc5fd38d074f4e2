import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '@ugo/audit';
import { DepartementSetting, type Em, inTerritory } from '@ugo/persistence';
import { DropNotes, RequestNote } from '@ugo/placement-request';
import { Loire, LYON } from './testing/loire.js';
import { ANSWER, hostChange, QUESTION_TEXTS, READ_REFERRAL, REFERRAL_NOTE, REFERRAL_QUESTIONS, REFERRALS, REQUEST_NOTE, REQUEST_QUESTIONS, requestChange, TAKE, WITHDRAW, WRITE_NOTE } from './testing/placement-operations.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const TEXT = 'Asthme : ventoline dans le sac. Ne pas révéler l’adresse au père.';

describe('a note for the hosts asked', () => {
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
  const audited = (action: string): Promise<number> => system((em) => em.count(AuditEntry, { action }));
  const accountOf = async (token: string): Promise<string> => (await ugo.query('{ me { id } }', {}, token)).data!['me'].id;
  const askedAt = (request: Json, { hostId }: Place): Promise<Json> => it42.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId, personKeys: request['people'].map(({ key }: Json) => key) }] });
  const noteOf = (id: string, token?: string): Promise<Json> => it42.ask(REQUEST_NOTE, { id }, token);
  const noteAt = (id: string, token: string): Promise<Json> => it42.ask(REFERRAL_NOTE, { id }, token);

  it('is read by who follows and by the hosts asked while their referral lives, each reading logged; by nobody else', async () => {
    const [place, other] = [await it42.place('Avec note'), await it42.place('Autre avec note')];
    const made = await it42.request();
    expect(await it42.send(WRITE_NOTE, { requestId: made['id'], text: TEXT })).toEqual({ __typename: 'NoteWritten', expiresAt: '2026-11-23T21:30:00.000Z' });
    const { referrals: [{ id: referralId }] } = await askedAt(made, place);
    const { referrals } = await askedAt(made, other);
    const otherId = referrals.find(({ hostId }: Json) => hostId === other.hostId).id;
    expect(await it42.ask(READ_REFERRAL, { id: referralId }, place.staff)).toMatchObject({ noteUntil: '2026-11-23T21:30:00.000Z' });
    const readings = await audited('readNote');
    expect([await noteOf(made['id']), await noteAt(referralId, place.staff)]).toMatchObject([{ text: TEXT }, { text: TEXT }]);
    expect(await audited('readNote')).toBe(readings + 2);

    const colleague = await loire.signedIn('enfanceWorker');
    expect([await noteOf(made['id'], colleague), await noteAt(referralId, other.staff)]).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
    expect(await it42.send(WRITE_NOTE, { requestId: made['id'], text: 'Autre' }, colleague)).toMatchObject({ code: 'NOT_FOUND' });
    for (const role of ['manager', 'observer', 'administrator'] as const) {
      expect((await ugo.query(REQUEST_NOTE, { id: made['id'] }, await loire.signedIn(role))).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    }
    expect(await audited('readNote')).toBe(readings + 2);

    await it42.send(ANSWER, { referralId, yes: true }, place.staff);
    await it42.send(TAKE, { referralId });
    expect([await noteAt(referralId, place.staff), await noteAt(otherId, other.staff)]).toMatchObject([{ text: TEXT }, { code: 'NOT_FOUND' }]);
    await it42.send(WITHDRAW, { referralId });
    expect(await noteAt(referralId, place.staff)).toMatchObject({ code: 'NOT_FOUND' });
    const lists = await audited('listReferrals');
    expect((await it42.ask(REFERRALS, {}, place.staff))['edges']).toEqual([]);
    expect(await audited('listReferrals')).toBe(lists + 1);
  });

  it('is read by a neighbour’s host that is asked, and that reading is logged where the child is followed', async () => {
    const { hostId, establishmentId } = await loire.unit('Note chez les voisins', { departement: '69', point: LYON });
    const staff = await loire.signedIn('hostStaff', '69', { establishmentId });
    await loire.share(hostId, '69', '42', true);
    const made = await it42.request();
    await it42.send(WRITE_NOTE, { requestId: made['id'], text: TEXT });
    const { referrals: [{ id: referralId }] } = await askedAt(made, { hostId, staff });
    expect(await noteAt(referralId, staff)).toMatchObject({ text: TEXT });
    expect(await system((em) => em.find(AuditEntry, { action: 'readNote', subjectId: referralId }))).toMatchObject([{ departement: '42', actorId: await accountOf(staff), subjectType: 'referral' }]);
  });

  it('is sealed, short, told again under the same key, refused under it with other words, replaced and removed', async () => {
    const made = await it42.request();
    const input = { idempotencyKey: it42.key(), requestId: made['id'], text: TEXT };
    const once = await it42.send(WRITE_NOTE, input);
    expect(await it42.send(WRITE_NOTE, input)).toEqual(once);
    expect(await it42.send(WRITE_NOTE, { ...input, text: 'Autre' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const row = await system((em) => em.findOneOrFail(RequestNote, { requestId: made['id'] }));
    expect(JSON.stringify(row)).not.toContain('ventoline');
    for (const text of ['x'.repeat(601), ' ', 'a\u0000b']) expect((await ugo.query(WRITE_NOTE, { input: { ...input, idempotencyKey: it42.key(), text } }, it42.worker)).errors![0]!.extensions['problems'][0].field).toBe('text');
    await it42.send(WRITE_NOTE, { requestId: made['id'], text: 'x'.repeat(600) });
    expect(await noteOf(made['id'])).toMatchObject({ text: 'x'.repeat(600) });
    expect(await it42.send(WRITE_NOTE, { requestId: made['id'] })).toMatchObject({ expiresAt: null });
    expect(await noteOf(made['id'])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has its questions in words, with the answers that suit them, and none that leads to a note that is not there', async () => {
    const texts = await it42.ask(QUESTION_TEXTS) as unknown as Json[];
    expect(texts.find(({ code }) => code === 'pleaseCall')).toEqual({
      code: 'pleaseCall', label: 'Appelez-nous, s’il vous plaît.', labelEn: 'Please call us.', answers: [{ code: 'called', label: 'répondu par téléphone', labelEn: 'answered by telephone' }],
    });
    const place = await it42.place('Questionne');
    const made = await it42.request();
    const { referrals: [{ id: referralId }] } = await askedAt(made, place);
    for (const question of ['pleaseCall', 'treatment']) await it42.send(hostChange('askQuestion'), { referralId, question }, place.staff);
    const [call, treatment] = await it42.ask(REQUEST_QUESTIONS, { id: made['id'] }) as unknown as [Json, Json];
    const answer = (question: Json, said: string): Promise<Json> => it42.send(requestChange('answerQuestion'), { questionId: question['id'], answer: said });
    expect(problemsOf(await answer(call, 'yes'))).toEqual(['INVALID_INPUT', 'answer notItsAnswer']);
    expect(problemsOf(await answer(treatment, 'inTheNote'))).toEqual(['INVALID_INPUT', 'answer noNote']);
    await it42.send(WRITE_NOTE, { requestId: made['id'], text: TEXT });
    expect(await answer(treatment, 'inTheNote')).toMatchObject({ id: made['id'] });
    expect((await it42.ask(REFERRAL_QUESTIONS, { id: referralId }, place.staff) as unknown as Json[])[1]).toMatchObject({ answer: 'inTheNote', answerLabel: 'voir la note', answerLabelEn: 'see the note' });
  });

  it('expires after what the Département has set: unreadable at once, then deleted', async () => {
    await system((em) => em.insert(DepartementSetting, { departement: '42', key: 'placement.noteHours', from: '2026-11-20', value: 1 }));
    const place = await it42.place('Expire');
    const made = await it42.request({ lastNight: '2026-11-23' });
    const { referrals: [{ id: referralId }] } = await askedAt(made, place);
    expect(await it42.send(WRITE_NOTE, { requestId: made['id'], text: TEXT })).toMatchObject({ expiresAt: '2026-11-20T22:30:00.000Z' });
    await it42.send(ANSWER, { referralId, yes: true }, place.staff);
    for (let times = 0; times < 2; times += 1) { // in two goes, for a session ends with half an hour of silence
      ugo.clock.advance(20);
      expect([await noteAt(referralId, place.staff), await noteOf(made['id'])]).toMatchObject([{ text: TEXT }, { text: TEXT }]);
    }
    expect(await ugo.app.get(DropNotes, { strict: false }).run()).toBe(0);
    ugo.clock.advance(20);
    expect([await noteAt(referralId, place.staff), await noteOf(made['id'])]).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
    const dropped = await audited('dropNote');
    expect([await ugo.app.get(DropNotes, { strict: false }).run(), await ugo.app.get(DropNotes, { strict: false }).run()]).toEqual([1, 0]);
    expect(await system((em) => em.count(RequestNote, { requestId: made['id'] }))).toBe(0);
    expect(await audited('dropNote')).toBe(dropped + 1);
  });
});
