import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ugo/persistence';
import { AbsorbChanges } from './absorb-changes.use-case.js';
import { CheckOccupancy } from './check-occupancy.use-case.js';

const NIGHTLY_MINUTES = 24 * 60;

/** Figures follow within a minute; every night they are checked against the stays. */
@Injectable()
export class OccupancyJobs implements OnModuleInit {
  private readonly logger = new Logger(OccupancyJobs.name);

  constructor(private readonly jobs: Jobs, private readonly absorb: AbsorbChanges, private readonly check: CheckOccupancy) {}

  onModuleInit(): void {
    this.jobs.every('oversight.absorb', 1, async () => { await this.absorb.run(); });
    this.jobs.every('oversight.check', NIGHTLY_MINUTES, async () => {
      const { hosts, differences } = await this.check.execute();
      if (differences.length > 0) this.logger.error({ hosts, differences: differences.length }, 'occupancy figures differed from the stays and were mended');
    });
  }
}
