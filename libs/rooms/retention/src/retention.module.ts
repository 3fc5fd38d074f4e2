import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@ugo/persistence';
import { EraseChild } from './erase-child.use-case.js';
import { ErasureFile } from './erasure-file.js';
import { Purge } from './purge.use-case.js';
import { RetentionResolver } from './retention.resolver.js';

const NIGHTLY_MINUTES = 24 * 60;
/** So that one night's work ends within the time a sweep has; what is left waits for the next. */
const MOST_BATCHES_A_NIGHT = 40;

@Injectable()
class RetentionJobs implements OnModuleInit {
  constructor(private readonly jobs: Jobs, private readonly purge: Purge) {}

  onModuleInit(): void {
    this.jobs.every('retention.purge', NIGHTLY_MINUTES, async () => { await this.purge.execute({ mostBatches: MOST_BATCHES_A_NIGHT }); });
  }
}

@Module({ providers: [Purge, EraseChild, ErasureFile, RetentionResolver, RetentionJobs] })
export class RetentionModule {}
