import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Notify } from './notify.js';
import { Notification, type NotificationRow } from './notification.schema.js';
import { OneTapLinks } from './one-tap-links.js';
import { type Recipient, Recipients } from './recipients.port.js';
import { Mailer, MessageRefused, SmsSender } from './senders.port.js';
import { mailText, type MessageFacts, nameInMessage, pathOf, smsText } from './templates.js';
import type { TemplateCode } from './texts.js';

/** Injection token: address of the service, as links carry it. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

type Failure = 'noAddress' | 'refused' | 'unreachable' | 'late';

/** Sends one notification. It may be asked twice: what is no longer queued is left alone. */
@Injectable()
export class Deliver {
  constructor(
    private readonly work: Work, private readonly notify: Notify, private readonly recipients: Recipients,
    private readonly mailer: Mailer, private readonly sms: SmsSender, private readonly links: OneTapLinks,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** @throws when another try may succeed */
  async execute(id: string, lastTry: boolean): Promise<void> {
    const message = await this.work.system((em) => this.take(em, id));
    if (!message) return;
    // No transaction is open while a server is waited for.
    try {
      await message();
    } catch (error) {
      const refused = error instanceof MessageRefused;
      if (refused || lastTry) await this.fail(id, refused ? 'refused' : 'unreachable');
      if (refused) return;
      throw error;
    }
    await this.work.system((em) => em.nativeUpdate(Notification, { id, state: 'queued' }, { state: 'sent', sentAt: this.clock.now() }));
  }

  /** Gives it up, unless it left meanwhile. */
  fail(id: string, failure: Failure): Promise<unknown> {
    return this.work.system((em) => em.nativeUpdate(Notification, { id, state: 'queued' }, { state: 'failed', failure }));
  }

  /** What to send, made now; null = nothing is left to do for this one. */
  private async take(em: Em, id: string): Promise<(() => Promise<void>) | null> {
    const row = await em.findOne(Notification, { id, state: 'queued' });
    if (!row) return null;
    if (!row.accountId && row.channel !== 'sms') return this.share(em, row);
    const message = this.compose(row, await this.recipient(em, row));
    await em.nativeUpdate(Notification, { id }, message ? { tries: row.tries + 1 } : { state: 'failed', failure: 'noAddress' });
    return message;
  }

  /** The person; of a short message to a host, whoever answers its telephone now. */
  private async recipient(em: Em, { accountId, hostId }: NotificationRow): Promise<Recipient | null> {
    if (accountId) return this.recipients.ofAccount(em, accountId);
    return { accountId: '', name: '', email: null, telephone: hostId ? await this.recipients.onCallMobile(em, hostId) : null };
  }

  /** One for each person who answers for the host, so that a failure at one writes nobody else twice. */
  private async share(em: Em, row: NotificationRow): Promise<null> {
    const { id, departement, hostId, hostDepartement, channel, template, subjectId } = row;
    const people = !hostId ? [] : await this.recipients.ofHost(em, hostId);
    const taken = await em.nativeUpdate(Notification, { id, state: 'queued' }, people.length > 0 ? { state: 'shared' } : { state: 'failed', failure: 'noAddress' });
    if (taken > 0) await this.notify.queue(em, people.map(({ accountId }) => ({ departement, hostId, hostDepartement, accountId, channel, template, subjectId })));
    return null;
  }

  private compose({ id, channel, hostId, subjectId, ...row }: NotificationRow, recipient: Recipient | null): (() => Promise<void>) | null {
    const template = row.template as TemplateCode;
    const path = pathOf({ template, toHost: hostId != null, subjectId }, (about) => this.links.token(about));
    const facts: MessageFacts = { template, path, publicUrl: this.publicUrl };
    if (channel === 'sms') {
      const number = recipient?.telephone;
      return number ? () => this.sms.send({ id, number, text: smsText(facts) }) : null;
    }
    if (!recipient?.email) return null;
    const to = { name: nameInMessage(recipient.name), address: recipient.email };
    return () => this.mailer.send({ id, to, ...mailText(facts, recipient.name) });
  }
}
