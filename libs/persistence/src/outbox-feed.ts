import type { Database, Em } from './database.js';
import { EventStream } from './event-stream.js';
import { OUTBOX_CHANNEL } from './outbox-relay.js';
import { inTerritory } from './unit-of-work.js';

/** What happened, by ids: whoever hears of it reads the rest with its own rights. */
export interface OutboxMessage {
  readonly sequence: number;
  readonly id: string;
  readonly departement: string;
  readonly type: string;
  readonly subjectId: string;
}

const BATCH = 500;

/**
 * The events of the outbox, as this process hears of them. NOTIFY only rings: what happened is read by sequence, so that nothing is lost
 * while the connection was away.
 */
export class OutboxFeed {
  readonly #streams = new Map<EventStream<OutboxMessage>, string>();
  #last = 0;
  #stopListening: (() => Promise<void>) | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(private readonly database: Database, private readonly failed: (error: unknown) => void) {}

  /** Listens from now on. */
  async start(): Promise<void> {
    const ring = (): void => this.catchUp();
    this.#stopListening = await this.database.listen(OUTBOX_CHANNEL, ring, ring);
    this.#last = await inTerritory(this.database.orm.em as Em, 'system', async (em) => {
      const [row] = await em.execute<{ last: string }[]>('select coalesce(max(sequence), 0)::text as last from outbox_event');
      return Number(row!.last);
    });
  }

  /** Events of one type from now on, until the reader stops or the process does. */
  events(type: string): EventStream<OutboxMessage> {
    const stream = new EventStream<OutboxMessage>(() => this.#streams.delete(stream));
    if (this.#stopped) stream.end();
    else this.#streams.set(stream, type);
    return stream;
  }

  /** How many read: for the metrics, and to test that none is left. */
  get readers(): number {
    return this.#streams.size;
  }

  /** Ends every stream and stops listening. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const stream of [...this.#streams.keys()]) stream.end();
    await this.#stopListening?.();
    await this.#running;
  }

  private catchUp(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.rounds().finally(() => {
      this.#running = null;
      if (this.#again) this.catchUp(); // rung while the last round was ending
    });
  }

  private async rounds(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        const messages = await this.read();
        for (const message of messages) this.tell(message);
        if (messages.length === BATCH) this.#again = true;
      } catch (error) {
        this.failed(error); // the next ring reads from the same place
      }
    }
  }

  private tell(message: OutboxMessage): void {
    this.#last = message.sequence;
    for (const [stream, type] of this.#streams) if (type === message.type) stream.push(message);
  }

  private read(): Promise<OutboxMessage[]> {
    return inTerritory(this.database.orm.em as Em, 'system', async (em) => {
      const rows = await em.execute<(Omit<OutboxMessage, 'sequence'> & { sequence: string })[]>(
        `select sequence::text as sequence, id, departement, type, subject_id as "subjectId" from outbox_event where sequence > ? order by outbox_event.sequence limit ${BATCH}`,
        [this.#last]);
      return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
    });
  }
}
