import type { Clock } from '@ugo/domain/kernel';

const MS_PER_MINUTE = 60_000;

/**
 * How often a link may be asked for, by each process: so many times a minute for one link, and for all that is no link of ours together, so
 * that nobody makes the database work by inventing them. Keeps no address of who asks.
 */
export class LinkGate {
  private minute = 0;
  private readonly asked = new Map<string, number>();

  constructor(private readonly clock: Clock, private readonly mostOfOne = 30, private readonly mostOfOthers = 120) {}

  /** @param id - of a link of ours; null = of none */
  lets(id: string | null): boolean {
    const minute = Math.floor(this.clock.now().getTime() / MS_PER_MINUTE);
    if (minute !== this.minute) this.asked.clear(); // a clock set back begins anew too
    this.minute = minute;
    const asked = (this.asked.get(id ?? '') ?? 0) + 1;
    this.asked.set(id ?? '', asked);
    return asked <= (id === null ? this.mostOfOthers : this.mostOfOne);
  }
}
