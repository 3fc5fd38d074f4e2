import { createTransport } from 'nodemailer';
import { type Mail, Mailer, MessageRefused } from './senders.port.js';
import { nameInMessage } from './templates.js';

const CONNECT_MS = 10_000;
const IDLE_MS = 20_000;

/** E-mails through a mail server, one connection each: they are few. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  /**
   * @param url - `smtp://user:password@host:port`, `smtps://` for TLS from the start
   * @param from - address of the sender
   */
  constructor(url: string, private readonly from: string) {
    super();
    const { protocol, hostname, port, username, password, searchParams } = new URL(url);
    this.transport = createTransport({
      host: hostname, secure: protocol === 'smtps:', port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
      ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
      requireTLS: searchParams.get('requireTLS') === 'true',
      connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: IDLE_MS, disableFileAccess: true, disableUrlAccess: true,
    });
  }

  override async send({ id, to, subject, text }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${this.from.split('@').at(-1)!}>`, from: { name: 'UGO', address: this.from },
        to: { name: nameInMessage(to.name), address: to.address }, subject, text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const { responseCode, command } = error as { responseCode?: number; command?: string };
      // 5xx to the recipient or the content is for good; to the sign-in it is our configuration, which someone may correct.
      if (responseCode && responseCode >= 500 && command !== 'AUTH' && !command?.startsWith('AUTH')) throw new MessageRefused(`SMTP${responseCode}`);
      throw error;
    }
  }
}
