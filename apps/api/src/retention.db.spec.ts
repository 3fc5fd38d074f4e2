import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IDS } from '@ugo/access';
import { AuditSealer, VerifyAudit } from '@ugo/audit';
import type { Ids } from '@ugo/domain/kernel';
import { Remind } from '@ugo/placement-request';
import { EraseChild, Purge, type PurgeReport } from '@ugo/retention';
import { TESTED_ENGINE } from '@ugo/testing';
import { readConfiguration } from './configuration.js';
import { signedIn } from './testing/directory-world.js';
import { everyRow, tablesWith } from './testing/every-text.js';
import { Loire } from './testing/loire.js';
import { type Place, Placing, problemsOf } from './testing/placing.js';
import { READ_REFERRAL, READ_REQUEST, requestChange, REQUESTS, SEARCH_FOR } from './testing/placement-operations.js';
import { run, testFoundations } from './testing/run-command.js';
import { HOST_STAYS, REQUEST_STAYS, stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

const ENTER = 'mutation ($input: EnterIdentityInput!) { enterIdentity(input: $input) { __typename ... on Refusal { code } } }';
const SEARCH = 'mutation ($input: SearchInput!) { search(input: $input) { __typename ... on SearchView { id } } }';
const READ_SEARCH = 'query ($id: ID!) { search(id: $id) { id } }';
const ERASE = 'mutation ($input: EraseChildInput!) { eraseChild(input: $input) { __typename ... on ChildErased { people requests searches stays } ... on Refusal { code problems { field code } } } }';
const hold = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on LegalHold { requestId held reason label since } ... on Refusal { code } } }`;
const HOLDS = 'query ($departement: String!) { legalHolds(departement: $departement) { edges { node { requestId reason since } } } }';
const MONTH = 31 * 24 * 60;

describe('what is kept of a child, and until when', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ugo-retention-'));
  const erasures = join(folder, 'erasures.jsonl');
  let ugo: TestApplication;
  let loire: Loire;
  let it42: Placing;
  let manager: string;
  let administrator: string;
  let count = 0;
  beforeAll(async () => {
    ugo = await startTestApplication({ UGO_AUDIT_ANCHOR: join(folder, 'anchor.jsonl'), UGO_ERASURES_FILE: erasures });
    loire = await Loire.empty(ugo);
    it42 = new Placing(ugo, loire);
    it42.worker = await signedIn(ugo.database, 'worker', 'enfanceWorker');
    manager = await signedIn(ugo.database, 'manager', 'manager');
    administrator = await signedIn(ugo.database, 'administrator', 'administrator');
  });
  const onServer = TESTED_ENGINE === 'server' ? it : it.skip; // the embedded engine has one connection
  afterAll(async () => {
    await ugo.close();
    rmSync(folder, { recursive: true });
  });

  const owner = (sql: string, params: unknown[] = []) => ugo.database.asOwner(async (query) => {
    await query(`set local "ugo.departements" = '*'`);
    return query(sql, params);
  });
  /** The night that is tonight at the test's clock. */
  const tonight = (): string => ugo.clock.now().toISOString().slice(0, 10);
  const purge = async (options = {}): Promise<PurgeReport> => (await ugo.app.get(Purge, { strict: false }).execute(options)).find(({ departement }) => departement === '42')!;
  const place = async (name: string, more: { departement?: string } = {}): Promise<Place> => {
    const { hostId, establishmentId } = await loire.unit(name, { places: 4, nights: ['2026-11-01', null], ...more });
    return { hostId, staff: await signedIn(ugo.database, `staff-${count += 1}`, 'hostStaff', more.departement ?? '42', { establishmentId }) };
  };
  /** Two children with all that anybody can write about them: everything in `words` is theirs. */
  const planted = async (word: string, month: string, at: Place, first = '2026-11-20'): Promise<{ request: Json; referralId: string; words: string[] }> => {
    const words = [`${word}-ref`, `${word}Une`, `${word}Deux`, month, '46.03127', `${word}ette`, `${word}ovitch`, `${word}mère`];
    const visits = [{ kind: 'open', at: { lat: 46.03127, lon: 4.06871 } }];
    const request = await it42.request({
      reference: `${word}-ref`, from: { lat: 46.03127, lon: 4.06871 }, ...(first === '2026-11-20' ? {} : { firstNight: first, lastNight: first }),
      people: [{ key: `${word}Une`, sex: 'female', birthMonth: month, needs: ['nightStaff'], visits }, { key: `${word}Deux`, sex: 'male', completedYears: 7 }],
      measureStart: null, care: 'emergency',
    });
    await it42.send(SEARCH_FOR, { requestId: request['id'] });
    const referralId = await it42.held(request, at, [`${word}Une`, `${word}Deux`]);
    await it42.send(ENTER, { referralId, personKey: `${word}Une`, firstNames: `${word}ette`, lastName: `${word}ovitch`, legalGuardians: `${word}mère` });
    return { request, referralId, words };
  };
  /** They come, leave, and the request is closed. */
  const over = async (request: Json, referralId: string, { staff }: Place): Promise<string[]> => {
    const { stays } = await it42.admit(referralId, staff);
    for (const { id, admittedOn } of stays) expect(await it42.send(stayChange('recordExit'), { stayId: id, exitOn: admittedOn, reason: 'returnHome' }, staff)).toMatchObject({ exitReason: 'returnHome' });
    expect(await it42.send(requestChange('closeRequest'), { requestId: request['id'], reason: 'placed' })).toMatchObject({ state: 'closed' });
    return stays.map(({ id }: Json) => id);
  };
  const chainIsWhole = async (): Promise<void> => {
    await ugo.app.get(AuditSealer, { strict: false }).sealPending();
    expect(await ugo.app.get(VerifyAudit, { strict: false }).execute()).toMatchObject({ whole: true, faults: [], pending: 0 });
  };

  it('purges what has had its time; what is counted stays; a dry run tells it and writes nothing', async () => {
    const at = await place('Les Cèdres');
    const { request, referralId, words } = await planted('Zorba', '2013-07', at);
    await over(request, referralId, at);
    const loose = await it42.send(SEARCH, { departement: '42', measure: 'judgeOpp', from: { postcode: '42300' }, people: [{ key: 'ZorbaSeule', sex: 'female', birthMonth: '2013-07' }] });
    const own = await it42.living(await place('Toujours là'), { people: [{ key: 'ZorbaReste', sex: 'female', birthMonth: '2012-02' }] });
    const waiting = await it42.request({ reference: 'ZorbaAttend', people: [{ key: 'ZorbaAttend', sex: 'male', birthMonth: '2012-03' }] });
    const draft = await it42.request({ draft: true, reference: 'ZorbaBrouillon', people: [{ key: 'ZorbaBrouillon', sex: 'male', birthMonth: '2013-07' }] });
    const all = [...words, 'ZorbaSeule', 'ZorbaBrouillon'];
    // Where a child's data sleep; the names, sealed, are in none of them.
    expect(Object.keys(await tablesWith(ugo.database, all))).toEqual(['claim', 'idempotency_key', 'placement_request', 'referral', 'request_person', 'search']);
    expect(await tablesWith(ugo.database, [words[5]!, words[6]!, words[7]!])).toEqual({});

    ugo.clock.advance(25 * MONTH);
    const before = await everyRow(ugo.database);
    const told = await purge({ dryRun: true });
    expect(await everyRow(ugo.database)).toBe(before);
    const done = await purge();
    expect(done.counts).toEqual({ ...told.counts, offers: expect.any(Number) });
    expect(done).toMatchObject({ counts: { requests: 2, identities: 1, searches: 1, searchDetails: 1, requestDetails: 2 }, kept: { waiting: 1, onHold: 0 } });
    expect(await tablesWith(ugo.database, all)).toEqual({});
    await chainIsWhole();

    expect(await owner(`select r.state, r.close_reason, r.first_night::text as first, p.sex, p.age_band, p.needs, p.arrived_on::text as arrived from placement_request r
      join request_person p on p.request_id = r.id where r.id = $1 order by p.sex`, [request['id']])).toEqual([
      { state: 'closed', close_reason: 'placed', first: '2026-11-20', sex: 'female', age_band: 'from11to15', needs: ['nightStaff'], arrived: '2026-11-20' },
      { state: 'closed', close_reason: 'placed', first: '2026-11-20', sex: 'male', age_band: 'from6to10', needs: [], arrived: '2026-11-20' },
    ]);
    expect(await owner(`select c.sex, c.birth_month, s.exit_reason, s.child_id from stay s join claim c on c.id = s.id where s.request_id = $1 order by c.sex`, [request['id']])).toEqual([
      { sex: 'female', birth_month: null, exit_reason: 'returnHome', child_id: null }, { sex: 'male', birth_month: null, exit_reason: 'returnHome', child_id: null }]);
    expect(await owner('select 1 from placement_request where id = $1', [draft['id']])).toEqual([]);
    // Read by nobody, whatever the way; a host's own past has no one in it.
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await it42.ask(REQUEST_STAYS, { requestId: request['id'] })).toEqual([]);
    expect(await it42.ask(READ_REFERRAL, { id: referralId }, at.staff)).toMatchObject({ people: [] });
    expect((await it42.ask(HOST_STAYS, { hostId: at.hostId }, at.staff))['edges'].map(({ node }: Json) => [node.birthMonth, node.exitReason])).toEqual([[null, 'returnHome'], [null, 'returnHome']]);
    expect((await ugo.query(READ_SEARCH, { id: loose['id'] }, it42.worker)).data).toEqual({ search: null });
    // Alive: somebody lives there, somebody waits.
    const { edges } = await it42.ask(REQUESTS, { departement: '42' });
    expect(edges.map(({ node }: Json) => node.people[0].birthMonth).sort()).toEqual(['2012-02', '2012-03']);
    expect(await it42.ask(READ_REQUEST, { id: waiting['id'] })).toMatchObject({ state: 'searching', reference: 'ZorbaAttend' });
    expect(own).toHaveLength(1);

    const after = await everyRow(ugo.database);
    expect(Object.values((await purge()).counts).every((rows) => rows === 0)).toBe(true);
    expect(await everyRow(ugo.database)).toBe(after);
    await it42.send(requestChange('closeRequest'), { requestId: waiting['id'], reason: 'familySolution' });
  });

  it('leaves a summary of a search once its request has ended: no place, no host, no month', async () => {
    const at = await place('Résumé');
    const { request, referralId } = await planted('Yaelle', '2015-08', at, tonight());
    await over(request, referralId, at);
    const [{ id: searchId } = { id: '' }] = await owner('select id from search where request_id = $1', [request['id']]);
    expect((await ugo.query(READ_SEARCH, { id: searchId }, it42.worker)).data).toEqual({ search: { id: searchId } });
    ugo.clock.advance(2 * MONTH);
    expect((await purge()).counts).toMatchObject({ requestDetails: 2, requests: 0, identities: 0 }); // and the one that waited until now
    expect((await ugo.query(READ_SEARCH, { id: searchId }, it42.worker)).data).toEqual({ search: null });
    expect(await owner('select input, answer, figures, offer_ids, summary from search where id = $1', [searchId])).toEqual([{
      input: {}, answer: {}, figures: [], offer_ids: [], summary: expect.objectContaining({
        area: { lat: 46, lon: 4.1 }, people: [{ kind: 'child', sex: 'female', ageBand: expect.any(String), needs: ['nightStaff'] }, { kind: 'child', sex: 'male', ageBand: 'from6to10', needs: [] }],
        plans: { whole: expect.any(Number), incomplete: expect.any(Number) },
      }),
    }]);
    expect(await tablesWith(ugo.database, ['46.03127'])).toEqual({});
    expect(await it42.ask(READ_REQUEST, { id: request['id'] })).toMatchObject({ reference: 'Yaelle-ref', people: [{ birthMonth: null }, { birthMonth: '2015-08' }] });
    expect(await it42.send(SEARCH_FOR, { requestId: request['id'] })).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });
  });

  it('keeps what is on legal hold from the purge and from erasing, until a manager lifts it', async () => {
    const at = await place('Conservée');
    const { request, referralId, words } = await planted('Xenia', '2014-09', at, tonight());
    await over(request, referralId, at);
    const requestId = request['id'] as string;
    for (const token of [it42.worker, administrator, at.staff]) expect((await ugo.query(hold('setLegalHold'), { input: { idempotencyKey: it42.key(), requestId, reason: 'litigation' } }, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await it42.send(hold('setLegalHold'), { requestId, reason: 'litigation' }, await signedIn(ugo.database, 'other-manager', 'manager', '69'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await it42.send(hold('setLegalHold'), { requestId, reason: 'litigation' }, manager)).toMatchObject({ requestId, held: true, label: 'contentieux' });
    expect(await it42.send(hold('setLegalHold'), { requestId, reason: 'litigation' }, manager)).toMatchObject({ code: 'ALREADY_HELD' });
    expect((await it42.ask(HOLDS, { departement: '42' }, manager))['edges'].map(({ node }: Json) => [node.requestId, node.reason])).toEqual([[requestId, 'litigation']]);
    expect(await it42.send(ERASE, { requestId, reason: 'personAsked' }, administrator)).toMatchObject({ code: 'ON_LEGAL_HOLD' });
    ugo.clock.advance(25 * MONTH);
    expect(await purge()).toMatchObject({ kept: { onHold: 1 } });
    expect(await it42.ask(READ_REQUEST, { id: requestId })).toMatchObject({ reference: 'Xenia-ref' });
    expect(await it42.send(hold('liftLegalHold'), { requestId, reason: 'ended' }, manager)).toMatchObject({ held: false });
    expect(await it42.send(hold('liftLegalHold'), { requestId, reason: 'ended' }, manager)).toMatchObject({ code: 'NOT_HELD' });
    expect((await purge()).counts.requests).toBeGreaterThan(0);
    expect(await tablesWith(ugo.database, words)).toEqual({});
    expect(await owner(`select action, details->>'reason' as reason from audit_entry where subject_id = $1 and action like '%LegalHold' order by at, id`, [requestId])).toEqual([
      { action: 'setLegalHold', reason: 'litigation' }, { action: 'liftLegalHold', reason: 'ended' }]);
    await chainIsWhole();
  });

  it('erases one child of two on request, once it lives nowhere; the other stays until its time', async () => {
    const at = await place('Chez les voisins', { departement: '69' });
    await loire.share(at.hostId, '69', '42', true);
    const { request, referralId, words } = await planted('Wilma', '2016-05', at, tonight());
    const requestId = request['id'] as string;
    const erase = (more: Json = {}, token = administrator): Promise<Json> => it42.send(ERASE, { requestId, personKey: 'WilmaUne', reason: 'guardianAsked', ...more }, token);
    expect(await erase()).toMatchObject({ code: 'STILL_ALIVE' });
    const stayIds = await over(request, referralId, at);
    expect(problemsOf(await erase({ personKey: 'Personne' }))).toEqual(['INVALID_INPUT', 'personKey unknownPerson']);
    expect(problemsOf(await erase({ stayId: stayIds[0] }))).toEqual(['INVALID_INPUT', 'requestId oneOfTwo']);
    for (const token of [it42.worker, manager, at.staff]) expect((await ugo.query(ERASE, { input: { idempotencyKey: it42.key(), requestId, reason: 'personAsked' } }, token)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await erase({}, await signedIn(ugo.database, 'other-administrator', 'administrator', '69'))).toMatchObject({ code: 'NOT_FOUND' });

    const idempotencyKey = it42.key();
    const erased = await erase({ idempotencyKey });
    expect(erased).toMatchObject({ people: 1, requests: 1, searches: 1, stays: 1 });
    expect(await erase({ idempotencyKey })).toEqual(erased);
    expect(await tablesWith(ugo.database, words.filter((word) => word !== 'WilmaDeux'))).toEqual({});
    expect(await it42.ask(READ_REQUEST, { id: requestId })).toMatchObject({ reference: '', people: expect.arrayContaining([expect.objectContaining({ key: 'WilmaDeux', completedYears: 7 })]) });
    expect((await it42.ask(READ_REFERRAL, { id: referralId }, at.staff))['people'].map(({ key }: Json) => key)).toEqual(['WilmaDeux']);
    const line = JSON.parse(readFileSync(erasures, 'utf8').trim().split('\n').at(-1)!) as Json;
    expect(line).toMatchObject({ departement: '42', requestIds: [requestId] });
    await chainIsWhole();

    // The other one, by its stay: then nothing of the request is left.
    const [other] = await owner(`select s.id from stay s join request_person p on p.id = s.person_id where s.request_id = $1 and p.key = 'WilmaDeux'`, [requestId]);
    expect(await it42.send(ERASE, { stayId: other!['id'], reason: 'guardianAsked' }, administrator)).toMatchObject({ people: 1, requests: 1, stays: 1 });
    expect(await tablesWith(ugo.database, [...words, 'WilmaDeux'])).toEqual({});
    expect(await it42.ask(READ_REQUEST, { id: requestId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ugo.app.get(EraseChild, { strict: false }).replay()).toEqual({ erased: 2, left: 0 }); // as after a restore; twice changes nothing
    await chainIsWhole();
  });

  it('is told of to nobody any more once erased, though a delay of its measure still runs', async () => {
    const at = await place('Sans rappel');
    const { id } = await it42.request({ measure: 'provisionalShelter5d', measureStart: ugo.clock.now().toISOString(), firstNight: tonight(), lastNight: tonight() });
    await it42.send(requestChange('askFreeNow'), { requestId: id, searchId: (await it42.send(SEARCH_FOR, { requestId: id }))['id'] });
    const told = 'select n.template from notification n where n.subject_id = $1 or n.subject_id in (select a.id from free_now_ask a where a.request_id = $1)';
    expect((await owner(told, [id])).map(({ template }) => template)).toContain('freeNow');
    const { stays: [stay] } = await it42.admit(await it42.held({ id, people: [{ key: 'A' }] }, at), at.staff);
    await it42.send(stayChange('recordExit'), { stayId: stay['id'], exitOn: tonight(), reason: 'returnHome' }, at.staff);
    expect(await it42.send(ERASE, { stayId: stay['id'], reason: 'personAsked' }, administrator)).toMatchObject({ people: 1, requests: 1 });
    ugo.clock.advance(4.5 * 24 * 60);
    await ugo.app.get(Remind, { strict: false }).run();
    expect(await owner(told, [id])).toEqual([]);
  });

  it('is erased again after a death between the file and the database, unless it lives somewhere by then', async () => {
    const eraser = ugo.app.get(EraseChild, { strict: false });
    const { erased } = await eraser.replay();
    const intend = async (request: Json): Promise<void> => {
      const people = await owner('select id from request_person where request_id = $1', [request['id']]);
      writeFileSync(erasures, `${JSON.stringify({ at: ugo.clock.now().toISOString(), departement: '42', requestIds: [request['id']], personIds: people.map(({ id }) => id), stayIds: [], intended: true })}\n`, { flag: 'a' });
    };
    const ended = await it42.request({ reference: 'XavierIntention', firstNight: tonight(), lastNight: tonight() });
    await it42.send(requestChange('closeRequest'), { requestId: ended['id'], reason: 'error' });
    const alive = await it42.request({ reference: 'YvonneVivante', firstNight: tonight(), lastNight: tonight() });
    for (const request of [ended, alive]) await intend(request);
    expect(await eraser.replay()).toEqual({ erased: erased + 1, left: 1 });
    expect(await tablesWith(ugo.database, ['XavierIntention'])).toEqual({});
    expect(await it42.ask(READ_REQUEST, { id: alive['id'] })).toMatchObject({ reference: 'YvonneVivante' });
  });

  it('is told and done at the command line, in the name of an administrator', async () => {
    const at = await place('En ligne');
    const { request, referralId } = await planted('Ursula', '2014-01', at, tonight());
    await over(request, referralId, at);
    const foundations = { ...testFoundations(ugo.database), clock: ugo.clock, ids: ugo.app.get<Ids>(IDS), configuration: readConfiguration({ UGO_LOG_LEVEL: 'silent', UGO_ERASURES_FILE: erasures }) };
    const erase = (...args: string[]) => run(foundations, 'erase', '--request', request['id'], ...args);
    expect(await erase()).toMatchObject({ code: 1 });
    expect(await erase('--reason', 'because', '--signed-by', 'administrator@ugo.example')).toMatchObject({ code: 1 });
    expect(await erase('--reason', 'personAsked', '--signed-by', 'worker@ugo.example')).toMatchObject({ code: 1, err: [expect.stringContaining('administrateur')] });
    expect(await erase('--person', 'UrsulaUne', '--reason', 'personAsked', '--signed-by', 'administrator@ugo.example')).toMatchObject({
      code: 0, out: ['Effacé : 1 personne dans 1 demande, 1 recherche, 1 accueil. / Erased.'],
    });
    ugo.clock.advance(25 * MONTH);
    const told = await run(foundations, 'purge', '--dry-run', '--departement', '42');
    expect(told.out.join('\n')).toMatch(/^Rien n’est écrit[^]*Département 42[^]*\n {2}1 {2}demandes rendues anonymes/);
    expect(JSON.parse((await run(foundations, 'purge', '--json')).out[0]!)).toMatchObject({ dryRun: false, reports: [{ departement: '42', counts: { requests: 1 } }, { departement: '69' }] });
    expect(await run(foundations, 'erase', '--replay')).toMatchObject({ code: 0, out: [expect.stringContaining('Effacements refaits : 5')] });
    expect(await tablesWith(ugo.database, ['Ursula'])).toEqual({});
  });

  onServer('is not erased by whoever waited while its exit was taken back', async () => {
    const at = await place('Reprise');
    const { request, referralId } = await planted('Vera', '2021-03', at, tonight());
    const [stayId] = await over(request, referralId, at);
    const state = { erasing: Promise.resolve({} as Json), isDone: false, waiting: false };
    await ugo.database.asOwner(async (query) => {
      await query(`set local "ugo.departements" = '*'`);
      await query('select 1 from placement_request where id = $1 for no key update', [request['id']]);
      state.erasing = it42.send(ERASE, { requestId: request['id'], reason: 'personAsked' }, administrator).finally(() => { state.isDone = true; });
      while (!state.isDone && !state.waiting) state.waiting = (await query('select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))')).length > 0;
      await query('update stay set exit_on = null, exit_reason = null where id = $1', [stayId]);
    });
    expect([state.waiting, await state.erasing]).toEqual([true, expect.objectContaining({ code: 'STILL_ALIVE' })]);
  });
});
