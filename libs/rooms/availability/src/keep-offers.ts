import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { offerWindow } from './compose-offer.js';
import { OFFER_VERSION } from './offer.js';
import { OfferRefresh } from './refresh-offers.js';

const HOUR_MS = 3_600_000;

/**
 * Offers speak of the nights of a window that moves on with the months, in the form of the version that runs: at start, and hourly, the
 * Départements where either has fallen behind are worked out again. Several processes may do it at once: hosts are locked in one order and nothing is written twice.
 */
@Injectable()
export class KeepOffers implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private readonly logger = new Logger(KeepOffers.name);

  constructor(private readonly work: Work, private readonly refresh: OfferRefresh, @Inject(CLOCK) private readonly clock: Clock) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
    this.timer = setInterval(() => {
      this.run().catch((error: unknown) => this.logger.error({ name: (error as Error).name, code: (error as { code?: string }).code }));
    }, HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Works out the offers of each Département that has fallen behind; gives their codes. */
  async run(): Promise<string[]> {
    // The westernmost zone: there the month begins last, so nobody is called behind too early.
    const { first } = offerWindow(this.clock.now(), 'America/Martinique');
    const behind = await this.work.system((em) => em.execute<{ departement: string }[]>(
      `select distinct departement from offer where current and (content->'window'->>'first' < ? or (content->>'version')::int < ?) order by departement`, [first, OFFER_VERSION]));
    for (const { departement } of behind) await this.work.system((em) => this.refresh.rebuildOffers(em, departement));
    return behind.map(({ departement }) => departement);
  }
}
