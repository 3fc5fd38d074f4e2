import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ugo/persistence';
import { DropNotes } from './drop-notes.use-case.js';
import { ExpireReferrals } from './expire-referrals.use-case.js';
import { Remind } from './remind.use-case.js';
import { SettleClosed } from './settle-closed.use-case.js';

const REMIND_MINUTES = 5;

/** What has run out is free at once, whoever looks (ADR 9): these tell of it, a minute later at most, and go on after a restart. */
@Injectable()
export class PlacementJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs, private readonly expire: ExpireReferrals, private readonly settle: SettleClosed, private readonly remind: Remind, private readonly notes: DropNotes,
  ) {}

  onModuleInit(): void {
    this.jobs.every('placement.expire', 1, async () => { await this.expire.run(); });
    this.jobs.every('placement.settleClosed', 1, async () => { await this.settle.run(); });
    this.jobs.every('placement.remind', REMIND_MINUTES, () => this.remind.run());
    this.jobs.every('placement.dropNotes', 5, async () => { await this.notes.run(); });
  }
}
