import { Global, Inject, Injectable, Logger, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DATABASE, Work } from '@ugo/access';
import { type Database, OutboxFeed, OutboxRelay } from '@ugo/persistence';

/** How long an event may wait that no commit of this process announced: another process wrote it and died. */
const POLL_MS = 5_000;

const failed = (what: string) => (error: unknown): void => {
  new Logger(what).error({ name: (error as Error)?.name, code: (error as { code?: string })?.code });
};

/** Runs the outbox with the application: numbers what was committed, and hears what any process numbered. */
@Injectable()
export class OutboxRunner implements OnModuleInit, OnModuleDestroy {
  private readonly relay: OutboxRelay;
  private forget: () => void = () => undefined;

  constructor(@Inject(DATABASE) database: Database, private readonly feed: OutboxFeed, private readonly work: Work) {
    this.relay = new OutboxRelay(database, { pollMs: POLL_MS, failed: failed('OutboxRelay') });
  }

  async onModuleInit(): Promise<void> {
    await this.feed.start();
    this.forget = this.work.afterCommit(() => this.relay.wake());
    this.relay.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.forget();
    await this.relay.stop();
    await this.feed.stop();
  }
}

@Global()
@Module({
  providers: [
    { provide: OutboxFeed, inject: [DATABASE], useFactory: (database: Database) => new OutboxFeed(database, failed('OutboxFeed')) },
    OutboxRunner,
  ],
  exports: [OutboxFeed],
})
export class SubscriptionsModule {}
