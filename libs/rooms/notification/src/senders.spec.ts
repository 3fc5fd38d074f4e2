import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '@ugo/testing';
import { FileMailer, FileSmsSender } from './file-outbox.js';
import { SmtpMailer } from './smtp-mailer.js';

const ID = '01935000-0000-7000-8000-000000000001';
const mail = (name = 'Zoé Lefèvre', address = 'zoe@mecs.example') => ({ id: ID, to: { name, address }, subject: 'Une demande à lire', text: 'Où ?\n.\nÀ Roanne ; ça presse.\n' });

describe('the file outbox', () => {
  let folder: string;
  let file: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'ugo-outbox-')); });
  beforeEach(() => { file = join(folder, 'sub', 'outbox.jsonl'); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lines = (): Record<string, unknown>[] => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

  it('keeps one line a message, whatever it holds, for the process\' account alone', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => new FileMailer(file).send(mail(`Nom\n${n} « é »`))));
    await new FileSmsSender(file).send({ id: ID, number: '+33600000000', text: 'à lire' });
    expect(lines()).toHaveLength(21);
    expect(lines().at(-1)).toEqual({ channel: 'sms', id: ID, number: '+33600000000', text: 'à lire' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes back what others could read of a file that was there', async () => {
    writeFileSync(file, '', { mode: 0o644 });
    chmodSync(file, 0o644);
    await new FileMailer(file).send(mail());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('fails when it can\'t write, so that the message is tried again', async () => {
    await expect(new FileMailer(join(file, 'below a file')).send(mail())).rejects.toMatchObject({ code: 'EEXIST' });
  });
});

describe('the mail server\'s client', () => {
  let server: MailServer;
  beforeEach(async () => { server = await startMailServer(); });
  afterEach(() => server.close());
  const mailer = () => new SmtpMailer(server.url, 'ugo@departement.example');
  const headers = (): string => server.delivered[0]!.message.split('\r\n\r\n')[0]!;

  it('sends with accents, an id of its own, and says that a machine wrote', async () => {
    await mailer().send(mail());
    const [{ to, message }] = server.delivered as [MailServer['delivered'][number]];
    expect(to).toEqual(['zoe@mecs.example']);
    expect(headers()).toMatch(/^From: UGO <ugo@departement\.example>$/m);
    expect(headers()).toContain(`Message-ID: <${ID}@departement.example>`);
    expect(headers()).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(headers()).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(message).toContain('quoted-printable');
  });

  it.each([
    ['a second header', 'Ada\r\nBcc: everyone@example.org\r\nX-Own: 1'],
    ['a second recipient', 'Ada <other@example.org>, "x"'],
    ['the end of the headers', 'Ada\r\n\r\nAnother text'],
  ])('lets no name bring %s', async (_, name) => {
    await mailer().send(mail(name));
    expect(server.delivered.map(({ to }) => to)).toEqual([['zoe@mecs.example']]);
    expect(headers()).not.toMatch(/^(Bcc|X-Own):/m);
    expect(headers()).toMatch(/^To: /m);
    expect(headers()).toMatch(/^Content-Type: text\/plain/m);
  });

  it('lets no address bring another recipient or command', async () => {
    await mailer().send(mail('Ada', 'ada@mecs.example\r\nRCPT TO:<other@example.org>')).catch(() => undefined);
    await mailer().send(mail('Ada', 'ada@mecs.example, other@example.org')).catch(() => undefined);
    expect(server.delivered.flatMap(({ to }) => to)).not.toContain('other@example.org');
  });

  it('tells a refusal for good from one that may pass', async () => {
    server.answer = '550 zoe@mecs.example is unknown';
    await expect(mailer().send(mail())).rejects.toMatchObject({ name: 'MessageRefused', message: 'refused', code: 'SMTP550' });
    server.answer = '451 later';
    await expect(mailer().send(mail())).rejects.not.toMatchObject({ name: 'MessageRefused' });
    await server.close();
    await expect(mailer().send(mail())).rejects.toMatchObject({ code: 'ESOCKET' });
    server = await startMailServer();
  });
});
