import type { Clock, Ids } from '@ugo/domain/kernel';

/** A clock that tests set. */
export class FixedClock implements Clock {
  #now: Date;

  constructor(now: string) {
    this.#now = new Date(now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Jumps to an instant. */
  set(now: string): void {
    this.#now = new Date(now);
  }

  /** Moves by so many minutes. */
  advance(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }
}

/** Ids in order, shaped like UUIDv7. */
export class CountedIds implements Ids {
  #count = 0;

  next(): string {
    this.#count += 1;
    return `01935000-0000-7000-8000-${this.#count.toString(16).padStart(12, '0')}`;
  }
}
