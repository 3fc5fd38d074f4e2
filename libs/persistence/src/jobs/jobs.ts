import { randomUUID } from 'node:crypto';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database, Em } from '../database.js';
import { outside, within } from './job-database.js';
import { checkJobData, type JobData } from './job-data.js';
import { type JobHandler, type JobSettings, queueOptions, sweepOptions } from './job-settings.js';

export interface JobsOptions {
  /** Seconds between two looks at each queue (default 1, at least 0.5). */
  readonly pollSeconds?: number;
  /** Seconds between two looks for tries that took too long, and for what is old enough to forget (default 30). */
  readonly superviseSeconds?: number;
  /** Told of a try that failed, and of an error of the queue itself (`name` null). Never holds a job's data. */
  readonly failed: (name: string | null, error: unknown) => void;
}

/** How many jobs of one name are in one state. */
export interface JobCount {
  readonly name: string;
  readonly state: 'created' | 'retry' | 'active' | 'failed';
  readonly count: number;
}

interface Queue {
  readonly handler: JobHandler;
  readonly options: object;
  /** Of a sweep. */
  readonly everySeconds?: number;
}

const STOP_MS = 20_000;

/**
 * Work that is done later, kept in the database (ADR 8): `on` and `every` say how, `send` asks for it in the transaction of a change,
 * and between `start` and `stop` this process does it, each job in one process at a time.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #queues = new Map<string, Queue>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #failed: JobsOptions['failed'];
  readonly #pollSeconds: number;
  #prepared = false;
  #stopped = false;

  constructor(private readonly database: Database, { pollSeconds = 1, superviseSeconds = 30, failed }: JobsOptions) {
    this.#boss = new PgBoss({
      db: outside(database), schema: 'pgboss', migrate: false, schedule: false, backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
      superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds,
    });
    this.#failed = failed;
    this.#pollSeconds = pollSeconds;
    this.#boss.on('error', (error) => { if (!this.#stopped) failed(null, error); });
  }

  /** Says how the jobs of a name are done. Before `prepare`. */
  on(name: string, handler: JobHandler, settings: JobSettings = {}): void {
    this.add(name, { handler, options: queueOptions(settings) });
  }

  /** Does the work every so many minutes, once over all processes; also soon after a start. Before `prepare`. */
  every(name: string, minutes: number, handler: () => Promise<void>): void {
    this.add(name, { handler, options: sweepOptions(), everySeconds: minutes * 60 });
  }

  /** Makes the queues known to the database, so that `send` asks it nothing more. Before anything is sent, in every process. */
  async prepare(): Promise<void> {
    for (const [name, { options }] of this.#queues) {
      const { policy: _, ...changeable } = options as { policy: string };
      await this.database.outside('select pgboss.create_queue($1, $2::jsonb)', [name, JSON.stringify(options)]);
      await this.#boss.updateQueue(name, changeable); // an earlier version may have had other settings
      await this.#boss.getQueueStats(name); // its row is then remembered here
    }
    this.#prepared = true;
  }

  /**
   * Asks for a job in the caller's transaction: both commit, or neither. It runs soon after, or from `at` on by the database's clock.
   * While one waits under a `singletonKey` no second is kept: whoever sends then, and meant another time, relies on the handler to look
   * at what is due and ask again.
   */
  async send(em: Em, name: string, data: JobData, { at, singletonKey }: { readonly at?: Date; readonly singletonKey?: string } = {}): Promise<void> {
    if (!this.#prepared || !this.#queues.has(name)) throw new Error(`job ${name}: nobody said how it is done`);
    checkJobData(name, data);
    await this.#boss.send(name, data, { db: within(em), singletonKey: singletonKey ?? randomUUID(), ...(at ? { startAfter: at } : {}) });
  }

  /** From now on this process does what is due. */
  async start(): Promise<void> {
    if (this.#stopped) return;
    await this.#boss.start();
    for (const [name, queue] of this.#queues) {
      let workerId = '';
      workerId = await this.#boss.work(name, { includeMetadata: true, pollingIntervalSeconds: this.#pollSeconds }, async ([job]: JobWithMetadata<JobData>[]) => {
        this.#boss.notifyWorker(workerId); // there may be more: look again at once
        await new Promise((next) => { setImmediate(next); }); // the embedded engine never leaves the event loop by itself
        await this.attempt(queue, job!);
      });
      if (queue.everySeconds) await this.repeat(name, queue.everySeconds);
    }
  }

  /** Waits for the job under way; one that takes too long is given back for another try. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#boss.stop({ graceful: true, timeout: STOP_MS });
  }

  /** Does everything that is due now, here, and says how many tries that took: for commands and specs, which start nothing. */
  async runDue(): Promise<number> {
    let tries = 0;
    for (const [name, queue] of this.#queues) {
      for (;;) {
        const [job] = await this.#boss.fetch<JobData>(name, { includeMetadata: true });
        if (!job) break;
        tries += 1;
        await this.attempt(queue, job as JobWithMetadata<JobData>)
          .then(() => this.#boss.complete(name, job.id), (error: Error) => this.#boss.fail(name, job.id, error));
      }
    }
    return tries;
  }

  /** What waits, runs or failed for good, by name: for the metrics. */
  async counts(): Promise<JobCount[]> {
    const rows = await this.database.outside(`select name, state::text as state, count(*)::int as count from pgboss.job
      where state in ('created', 'retry', 'active', 'failed') group by name, state order by name, state`);
    return rows as unknown as JobCount[];
  }

  /** Keys under which jobs of the name wait or run: for sweeps, which ask again for what has none. */
  async waitingKeys(name: string): Promise<Set<string>> {
    const rows = await this.database.outside(`select singleton_key as key from pgboss.job where name = $1 and state in ('created', 'retry', 'active')`, [name]);
    return new Set(rows.map(({ key }) => key as string));
  }

  private add(name: string, queue: Queue): void {
    if (this.#queues.has(name)) throw new Error(`job ${name}: two say how it is done`);
    this.#queues.set(name, queue);
  }

  /** A failure leaves its kind in the queue and nothing else: messages of others may quote an address. */
  private async attempt({ handler }: Queue, job: JobWithMetadata<JobData>): Promise<void> {
    try {
      await handler(job.data, { id: job.id, lastTry: job.retryCount >= job.retryLimit });
    } catch (error) {
      this.#failed(job.name, error);
      throw new JobFailed(error);
    }
  }

  private async repeat(name: string, everySeconds: number): Promise<void> {
    const ask = (): Promise<unknown> => this.#boss.send(name, {}, { singletonKey: 'sweep', singletonSeconds: everySeconds });
    const failed = (error: unknown): void => { if (!this.#stopped) this.#failed(name, error); };
    await ask().catch(failed);
    // More often than needed: the database keeps one for each interval, whoever asks.
    this.#timers.push(setInterval(() => { ask().catch(failed); }, everySeconds * 250).unref());
  }
}

/** What is kept of a failure. */
class JobFailed extends Error {
  constructor(error: unknown) {
    super(`${(error as Error)?.name ?? typeof error} ${(error as { code?: string })?.code ?? ''}`.trim());
    this.name = 'JobFailed';
    this.stack = '';
  }
}
