/** A reader that is so far behind is cut off: it reconnects and reads the present state. */
const LONGEST_QUEUE = 1_000;

/**
 * A queue that is read with `for await`. Not an async generator: a generator that waits can't be told to stop, and would stay for ever
 * when its reader leaves.
 */
export class EventStream<T> implements AsyncIterableIterator<T> {
  #queue: T[] = [];
  #waiting: ((result: IteratorResult<T>) => void)[] = [];
  #ended = false;

  constructor(private readonly left: () => void = () => undefined) {}

  /** Adds an item for the reader. */
  push(item: T): void {
    if (this.#ended) return;
    const reader = this.#waiting.shift();
    if (reader) reader({ value: item, done: false });
    else if (this.#queue.push(item) > LONGEST_QUEUE) this.end();
  }

  /** Nothing more comes. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue = [];
    for (const reader of this.#waiting.splice(0)) reader({ value: undefined, done: true });
    this.left();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#queue.length > 0) return Promise.resolve({ value: this.#queue.shift()!, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** Another item for each; `null` leaves it out, and an error ends both streams. */
  map<U>(change: (item: T) => Promise<U | null>): EventStream<U> {
    const mapped = new EventStream<U>(() => this.end());
    const pump = async (): Promise<void> => {
      for await (const item of this) {
        const changed = await change(item);
        if (changed !== null) mapped.push(changed);
      }
    };
    pump().then(() => mapped.end(), () => mapped.end());
    return mapped;
  }
}
