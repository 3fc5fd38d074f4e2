import type { Database, Em } from './database.js';
import { inTerritory } from './unit-of-work.js';

/** Where listeners are told that events were numbered; the payload is the id of one of them. */
export const OUTBOX_CHANNEL = 'ugo_outbox';
/** One relay at a time, on every process: numbers then become visible in their order. */
const RELAY_LOCK = 7_604_201;
const BATCH = 500;

export interface OutboxRelayOptions {
  /** Looks by itself after so many milliseconds without a wake-up: the events of a process that died before waking anyone. */
  readonly pollMs: number;
  /** Told of an error; the relay goes on at the next wake-up. */
  readonly failed: (error: unknown) => void;
}

/**
 * Numbers the outbox's events in the order in which they become visible, and then tells the listeners. Sequences alone can't do it: a
 * transaction may take a number early and commit late, and a listener that reads "all above the last number" would never see it.
 */
export class OutboxRelay {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(private readonly database: Database, private readonly options: OutboxRelayOptions) {}

  /** There may be something to send: called after each commit. Returns at once; many calls make one round. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    if (this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.rounds().finally(() => {
      this.#running = null;
      if (this.#again) this.wake(); // rung while the last round was ending
      else if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), this.options.pollMs).unref();
    });
  }

  /** Ends after the round under way; leaves no timer. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  private async rounds(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        if (await this.send() === BATCH) this.#again = true;
      } catch (error) {
        this.options.failed(error);
      }
    }
  }

  private send(): Promise<number> {
    return inTerritory(this.database.orm.em as Em, 'system', async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [RELAY_LOCK]);
      const numbered = await em.execute<{ id: string }[]>(`
        update outbox_event e set sequence = n.sequence
        from (select id, nextval('outbox_sequence') as sequence
              from (select id from outbox_event where sequence is null order by created_at, id limit ${BATCH}) waiting) n
        where e.id = n.id returning e.id, e.sequence`);
      if (numbered.length > 0) await em.execute('select pg_notify(?, ?)', [OUTBOX_CHANNEL, numbered.at(-1)!.id]);
      return numbered.length;
    });
  }
}
