import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { Jobs } from '@ugo/persistence';
import { Deliver } from './deliver.js';
import { Notification } from './notification.schema.js';
import { DELIVER, Notify } from './notify.js';

/** A message that waited so long tells of something that is over. */
const LATE_HOURS = 24;
const AT_ONCE = 500;

/** What is queued and has no job gets one again: after a restore, or after a process died on the last try. */
@Injectable()
export class SweepNotifications {
  constructor(
    private readonly work: Work, private readonly jobs: Jobs, private readonly notify: Notify, private readonly deliver: Deliver,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const waiting = await this.jobs.waitingKeys(DELIVER); // before the rows are read: a job that ends in between leaves none queued
    const late = new Date(this.clock.now().getTime() - LATE_HOURS * 3_600_000);
    const orphans = (await this.work.system((em) => em.find(Notification, { state: 'queued' }, { orderBy: { createdAt: 'asc' }, limit: AT_ONCE })))
      .filter(({ id }) => !waiting.has(id));
    for (const { id, createdAt } of orphans) {
      if (createdAt < late) await this.deliver.fail(id, 'late');
      else await this.work.system((em) => this.notify.ask(em, id));
    }
  }
}
