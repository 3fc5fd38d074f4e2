import { Worker } from 'node:worker_threads';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Program, Solver, SolverAnswer } from '@ugo/domain/matching';

/** What a stuck worker is given beyond the program's own limit: the solver looks at its clock only now and then. */
const GRACE_MS = 3_000;
/** Loading WebAssembly takes a tenth of a second, much more on a busy machine. */
const START_MS = 20_000;
/** Memory that WebAssembly took is given back only with its thread. */
const IDLE_MS = 60_000;
const MOST_WAITING = 32;

type Message = { readonly ready: true } | { readonly id: number; readonly answer: Partial<SolverAnswer>; readonly elapsedMs: number; readonly broken?: boolean };

interface Job {
  readonly program: Program;
  readonly done: (answer: SolverAnswer) => void;
}

/** Times that tests shorten. */
export interface HighsSolverOptions {
  readonly worker?: URL;
  readonly graceMs?: number;
  readonly startMs?: number;
  readonly idleMs?: number;
}

const FAILED: SolverAnswer = { status: 'failed', values: [], objective: null, bound: null, duals: null, elapsedMs: 0 };

/**
 * HiGHS in a thread of its own, so that the API keeps answering while it searches (ADR 5). One program at a time; a thread that
 * crashes, or is still silent after the program's limit and a margin, is ended and replaced, and the program's answer is `failed`.
 */
export class HighsSolver implements Solver, OnModuleDestroy {
  private readonly waiting: Job[] = [];
  private worker: Worker | null = null;
  private ready: Promise<void> | null = null;
  private busy = false;
  private closed = false;
  private idle: NodeJS.Timeout | null = null;
  private nextId = 1;

  constructor(private readonly options: HighsSolverOptions = {}) {}

  solve(program: Program): Promise<SolverAnswer> {
    if (this.closed || this.waiting.length >= MOST_WAITING) return Promise.resolve(FAILED);
    return new Promise((done) => {
      this.waiting.push({ program, done });
      void this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const { done } of this.waiting.splice(0)) done(FAILED);
    await this.end();
  }

  private async next(): Promise<void> {
    if (this.busy) return;
    const job = this.waiting.shift();
    if (!job) return this.rest();
    this.busy = true;
    if (this.idle) clearTimeout(this.idle);
    job.done(await this.run(job.program));
    this.busy = false;
    void this.next();
  }

  private async run(program: Program): Promise<SolverAnswer> {
    try {
      const worker = await this.start();
      worker.ref();
      const id = this.nextId += 1;
      worker.postMessage({ id, program });
      const { answer, elapsedMs, broken } = await told(worker, program.timeLimitMs + (this.options.graceMs ?? GRACE_MS),
        (message): message is Extract<Message, { id: number }> => 'id' in message && message.id === id);
      if (broken) await this.end();
      return { ...FAILED, ...answer, elapsedMs };
    } catch {
      await this.end(); // stuck, crashed, or could not start
      return { ...FAILED, elapsedMs: program.timeLimitMs };
    }
  }

  private async start(): Promise<Worker> {
    if (!this.worker) {
      const worker = new Worker(this.options.worker ?? new URL('./highs.worker.mjs', import.meta.url), { stdout: true, stderr: true });
      this.worker = worker;
      worker.on('error', () => undefined); // whoever waits hears of it in `told`
      worker.once('exit', () => { if (this.worker === worker) this.worker = null; });
      this.ready = told(worker, this.options.startMs ?? START_MS, (message): message is { ready: true } => 'ready' in message).then(() => undefined);
    }
    await this.ready;
    if (!this.worker) throw new Error('the solver has ended');
    return this.worker;
  }

  /** Lets the process end while nothing is asked, and gives the memory back after a while. */
  private rest(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => void this.end(), this.options.idleMs ?? IDLE_MS).unref();
  }

  private async end(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

/** The first message that is meant. @throws when the thread ends first, or the time does */
function told<T extends Message>(worker: Worker, withinMs: number, isMeant: (message: Message) => message is T): Promise<T> {
  return new Promise((heard, failed) => {
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', listen).off('error', stop).off('exit', stop);
    };
    const stop = (): void => {
      settle();
      failed(new Error('the solver has ended'));
    };
    const listen = (message: Message): void => {
      if (!isMeant(message)) return;
      settle();
      heard(message);
    };
    const timer = setTimeout(stop, withinMs);
    worker.on('message', listen).on('error', stop).on('exit', stop);
  });
}
