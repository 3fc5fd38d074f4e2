import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import type { Clock, DepartementCode, Ids } from '@ugo/domain/kernel';
import { type Em, Jobs } from '@ugo/persistence';
import type { NotificationRow } from './notification.schema.js';
import type { TemplateCode } from './texts.js';

/** The job that sends one notification. */
export const DELIVER = 'notification.deliver';

/** Whom to tell what. */
export interface Telling {
  readonly departement: DepartementCode;
  /** Whoever answers for a host, which may be another Département's, or one person. */
  readonly to: { readonly hostId: string; readonly hostDepartement: DepartementCode } | { readonly accountId: string };
  readonly channel: 'email' | 'sms';
  readonly template: TemplateCode;
  /** What it is about: an id, which the link carries. */
  readonly subjectId: string;
  /** Of what comes round again (a sweep, another try): what it tells of; the second message about it is not made. */
  readonly once?: string;
}

type Queued = Pick<NotificationRow, 'departement' | 'hostId' | 'hostDepartement' | 'accountId' | 'channel' | 'template' | 'subjectId'> & { readonly once?: string };

/** Tells people of a change, after it is committed: no change waits for a mail server. */
@Injectable()
export class Notify {
  constructor(private readonly jobs: Jobs, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  /** In the caller's transaction: whoever is told is told of something that happened. */
  async send(em: Em, telling: Telling): Promise<void> {
    const { to, ...rest } = telling;
    const addressee = 'hostId' in to ? { ...to, accountId: null } : { ...to, hostId: null, hostDepartement: null };
    await this.queue(em, [{ ...rest, ...addressee }]);
  }

  /** Notifications and their jobs. */
  async queue(em: Em, tellings: readonly Queued[]): Promise<void> {
    for (const { departement, hostId, hostDepartement, accountId, channel, template, subjectId, once } of tellings) {
      const id = this.ids.next();
      const made = await em.execute<unknown[]>(`
        insert into notification (id, departement, host_id, host_departement, account_id, channel, template, subject_id, once, state, tries, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 0, ?) on conflict (once) do nothing returning id`,
      [id, departement, hostId ?? null, hostDepartement ?? null, accountId ?? null, channel, template, subjectId, once ?? null, this.clock.now()]);
      if (made.length > 0) await this.ask(em, id);
    }
  }

  /** The job of one notification; one at most waits. */
  ask(em: Em, id: string): Promise<void> {
    return this.jobs.send(em, DELIVER, { id }, { singletonKey: id });
  }
}
