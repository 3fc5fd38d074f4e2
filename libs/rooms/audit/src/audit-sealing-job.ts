import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AuditSealer } from './audit-sealer.js';

/** Seconds an entry may wait for its seal while the service runs. */
const EVERY_SECONDS = 2;

/** Seals by the clock while the service runs; started by the process that serves, never by a command or a test. */
@Injectable()
export class AuditSealingJob implements OnModuleDestroy {
  private readonly logger = new Logger(AuditSealingJob.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly sealer: AuditSealer) {}

  /** Begins; the next round starts only when the one before has ended. */
  start(everySeconds = EVERY_SECONDS): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round().finally(() => this.start(everySeconds));
    }, everySeconds * 1000).unref();
  }

  /** Ends after what is running, with a last round, so that nothing waits unsealed for the next start. */
  async onModuleDestroy(): Promise<void> {
    const started = this.timer !== undefined;
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    if (started) await this.round();
  }

  private async round(): Promise<void> {
    try {
      await this.sealer.sealPending();
    } catch (error) {
      // The service goes on: entries wait in their queue. The name says which of the two it is, a broken chain or a database away.
      this.logger.error({ name: (error as Error).name, code: (error as { code?: string }).code });
    }
  }
}
