import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Work } from '@ugo/access';
import { Account, RoleAssignment } from '@ugo/account';
import { Notification, Notify, SweepNotifications, type Telling } from '@ugo/notification';
import { Jobs } from '@ugo/persistence';
import { type MailServer, startMailServer } from '@ugo/testing';
import { idOf, seedDirectory } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SUBJECT = idOf('request');

describe('notifications', () => {
  let ugo: TestApplication;
  let server: MailServer;
  let folder: string;
  const scoped = (name: string, role: string, scope: object, departement = '42') => ({ name, role, departement, scope });
  const PEOPLE = [
    scoped('unit', 'hostStaff', { hostId: idOf('Grands') }), scoped('other home', 'hostStaff', { hostId: idOf('AF-2') }),
    scoped('service', 'placementService', { establishmentId: idOf('Service') }), scoped('wide', 'placementService', {}), scoped('gone', 'hostStaff', { hostId: idOf('Grands') }),
    scoped('worker', 'enfanceWorker', {}), scoped('elsewhere', 'hostStaff', { hostId: idOf('Grands') }, '69'),
    scoped('Lyon', 'hostStaff', { hostId: idOf('Lyon unité') }, '69'),
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ugo-notification-'));
    server = await startMailServer();
    ugo = await startTestApplication({ UGO_SMTP_URL: server.url, UGO_MAIL_FROM: 'ugo@loire.example', UGO_PUBLIC_URL: 'https://ugo.example/', UGO_DATA_DIR: folder });
    await seedDirectory(ugo.database);
    await work().system(async (em) => {
      await em.insertMany(Account, PEOPLE.map(({ name, departement }) => ({
        id: idOf(name), departement, email: `${name.replaceAll(' ', '.')}@x.example`, displayName: `Éloïse ${name}\r\nBcc: a@b.example`, disabled: name === 'gone', createdAt: new Date(),
      })));
      await em.insertMany(RoleAssignment, PEOPLE.map(({ name, role, departement, scope }) => (
        { id: idOf(`role ${name}`), departement, accountId: idOf(name), role, territoryId: null, organisationId: null, establishmentId: null, hostId: null, ...scope })));
    });
  });
  beforeEach(() => { server.answer = '250 ok'; });
  afterEach(async () => {
    await work().system((em) => em.nativeDelete(Notification, {}));
    await ugo.database.outside('delete from pgboss.job');
    server.delivered.length = 0;
  });
  afterAll(async () => {
    await ugo.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const work = () => ugo.app.get(Work);
  const jobs = () => ugo.app.get(Jobs);
  const tell = (to: Telling['to'], more: Partial<Telling> = {}) => work().system((em) => ugo.app.get(Notify).send(em, {
    departement: '42', to, channel: 'email', template: 'requestWaiting', subjectId: SUBJECT, ...more }));
  const rows = () => work().system((em) => em.find(Notification, {}, { orderBy: { id: 'asc' } }));
  const states = async () => (await rows()).map(({ state, failure }) => failure ?? state);
  const recipients = () => server.delivered.flatMap(({ to }) => to).sort();
  /** The waits between tries are over. */
  const later = () => ugo.database.outside(`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`);

  it('reach whoever answers for the host, and nobody else', async () => {
    await tell({ hostId: idOf('Grands'), hostDepartement: '42' });
    await tell({ hostId: idOf('AF-1'), hostDepartement: '42' });
    await tell({ hostId: idOf('Lyon unité'), hostDepartement: '69' });
    await jobs().runDue();
    expect(recipients()).toEqual(['Lyon@x.example', 'service@x.example', 'unit@x.example', 'wide@x.example']);
    expect(await states()).toEqual(['shared', 'shared', 'shared', 'sent', 'sent', 'sent', 'sent']);
    expect((await rows()).filter(({ state }) => state === 'sent').map(({ accountId, sentAt }) => [accountId, sentAt?.toISOString()]).sort()).toEqual(
      ['unit', 'service', 'wide', 'Lyon'].map((name) => [idOf(name), ugo.clock.now().toISOString()]).sort());
  });

  it('say that something waits, with a link, and no name in them opens a header', async () => {
    await tell({ accountId: idOf('worker') }, { template: 'answerReceived' });
    await jobs().runDue();
    const [{ to, message }] = server.delivered as [MailServer['delivered'][number]];
    expect(to).toEqual(['worker@x.example']);
    expect(message).not.toMatch(/^Bcc:/m);
    expect(message.replaceAll('=\r\n', '')).toContain(`https://ugo.example/demandes/${SUBJECT}`);
  });

  it('are not sent when the change is rolled back', async () => {
    await expect(work().system(async (em) => {
      await ugo.app.get(Notify).send(em, { departement: '42', to: { accountId: idOf('worker') }, channel: 'email', template: 'requestWaiting', subjectId: SUBJECT });
      throw new Error('no');
    })).rejects.toThrow('no');
    expect([await jobs().runDue(), await rows()]).toEqual([0, []]);
  });

  it('are tried again when the server fails, and sent once when it is back', async () => {
    server.answer = '451 later';
    await tell({ accountId: idOf('worker') });
    expect(await jobs().runDue()).toBe(1);
    expect([await states(), (await rows())[0]!.tries]).toEqual([['queued'], 1]);
    expect(await jobs().runDue()).toBe(0);
    server.answer = '250 ok';
    await later();
    expect(await jobs().runDue()).toBe(1);
    expect([await states(), recipients()]).toEqual([['sent'], ['worker@x.example']]);
  });

  it('fail in the end, are kept and counted', async () => {
    server.answer = '451 later';
    await tell({ accountId: idOf('worker') });
    let tries = 0;
    for (let more = 1; more > 0; tries += more) {
      more = await jobs().runDue();
      await later();
    }
    expect([tries, await states(), (await rows())[0]!.tries]).toEqual([10, ['unreachable'], 10]);
    expect(await (await fetch(`${ugo.url}/metrics`)).text()).toContain('ugo_jobs{job="notification.deliver",state="failed"} 1');
  });

  it('fail at once when no other try can succeed', async () => {
    server.answer = '550 unknown';
    await tell({ accountId: idOf('worker') });
    await tell({ accountId: idOf('gone') });
    await tell({ hostId: idOf('Mères'), hostDepartement: '42' });
    await tell({ accountId: idOf('worker') }, { channel: 'sms' });
    expect(await jobs().runDue()).toBe(4);
    expect((await states()).sort()).toEqual(['noAddress', 'noAddress', 'noAddress', 'refused']);
  });

  it('are found again by the sweep when their jobs are lost, until they are too late', async () => {
    await tell({ accountId: idOf('worker') });
    const sweep = () => ugo.app.get(SweepNotifications).execute();
    await sweep();
    expect(await jobs().counts()).toEqual([{ name: 'notification.deliver', state: 'created', count: 1 }]);
    await ugo.database.outside('delete from pgboss.job'); // as after a restore
    await sweep();
    await jobs().runDue();
    expect(recipients()).toEqual(['worker@x.example']);

    await tell({ accountId: idOf('worker') });
    await ugo.database.outside('delete from pgboss.job');
    ugo.clock.advance(25 * 60);
    await sweep();
    expect([await states(), recipients()]).toEqual([['sent', 'late'], ['worker@x.example']]);
  });

  it('leave nothing of an address or a text in the database', async () => {
    await tell({ accountId: idOf('worker') });
    await jobs().runDue();
    const [{ kept }] = await ugo.database.outside('select string_agg(j::text, chr(10)) as kept from pgboss.job j') as [{ kept: string }];
    expect(`${kept}${JSON.stringify(await rows())}`).not.toMatch(/@|Éloïse|demande vous/);
  });

  it('go to a file of the data folder without a mail server', async () => {
    const quiet = await startTestApplication({ UGO_DATA_DIR: folder });
    await seedDirectory(quiet.database);
    await quiet.app.get(Work).system(async (em) => {
      await em.insert(Account, { id: idOf('worker'), departement: '42', email: 'worker@x.example', displayName: 'x', disabled: false, createdAt: new Date() });
      await quiet.app.get(Notify).send(em, { departement: '42', to: { accountId: idOf('worker') }, channel: 'email', template: 'requestWaiting', subjectId: SUBJECT });
    });
    await quiet.app.get(Jobs).runDue();
    await quiet.close();
    expect(JSON.parse(readFileSync(join(folder, 'outbox.jsonl'), 'utf8'))).toMatchObject({ channel: 'email', to: { address: 'worker@x.example' } });
  });
});
