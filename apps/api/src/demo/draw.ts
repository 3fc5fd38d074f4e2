import { dayFromNumber, dayNumber, type Day } from '@ugo/domain/kernel';

/** UUIDv7 instant of every invented id: one fixed moment, so that the same seed gives the same ids. */
const ID_PREFIX = '01935000';

/** Seeded draws (mulberry32): the same seed gives the same demo on every machine. Not for secrets. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True so many times in a hundred. */
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** So many different ones, in the list's order. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(list.map((_, index) => index)).slice(0, count));
    return list.filter((_, index) => chosen.has(index));
  }

  /** An index, as likely as its weight. */
  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return index === -1 ? weights.length - 1 : index;
  }

  /** One of a list, as likely as its weight. */
  likely<T>(list: readonly (readonly [weight: number, value: T])[]): T {
    return list[this.weighted(list.map(([weight]) => weight))]![1];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = this.int(0, index);
      [copy[index], copy[other]] = [copy[other]!, copy[index]!];
    }
    return copy;
  }

  /** A day between two, both included. */
  day(from: Day, to: Day): Day {
    return from >= to ? to : dayFromNumber(this.int(dayNumber(from), dayNumber(to)));
  }

  /** An id shaped like UUIDv7. */
  id(): string {
    const hex = (length: number): string => Array.from({ length }, () => this.int(0, 15).toString(16)).join('');
    return `${ID_PREFIX}-${hex(4)}-7${hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  }
}
