import { Global, Injectable, Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DATABASE } from '@ugo/access';
import { type Database, Jobs } from '@ugo/persistence';

const logger = new Logger('Jobs');

/** Rooms say at their `onModuleInit` how their jobs are done; the queues are ready afterwards. Only the process that serves starts them. */
@Injectable()
class JobsRunner implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly jobs: Jobs) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.prepare();
  }

  /** Before the database closes. */
  onModuleDestroy(): Promise<void> {
    return this.jobs.stop();
  }
}

@Global()
@Module({
  providers: [
    {
      provide: Jobs, inject: [DATABASE],
      useFactory: (database: Database) => new Jobs(database, {
        failed: (job, error) => logger.error({ job, name: (error as Error)?.name, code: (error as { code?: string })?.code }),
      }),
    },
    JobsRunner,
  ],
  exports: [Jobs],
})
export class JobsModule {}
