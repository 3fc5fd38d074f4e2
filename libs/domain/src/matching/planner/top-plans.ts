import { compareVectors } from '../components.js';
import type { Option } from './options.js';
import { ranksIn } from './subsets.js';

/** A plan as the search holds it: the host of each person by rank, -1 for nobody's. */
export interface Found {
  readonly vector: readonly number[];
  readonly hostOf: Int32Array;
}

/** Better first; equal vectors (twins swapped) in the order of the hosts, so that the answer never depends on the order of the input. */
function compareFound(one: Found, other: Found): number {
  return compareVectors(one.vector, other.vector) || compareVectors(one.hostOf, other.hostOf);
}

function hostSet({ hostOf }: Found): string {
  return [...new Set(hostOf)].sort((a, b) => a - b).join();
}

/** The best plans, no two with the same set of hosts. */
export class TopPlans {
  private readonly entries: { found: Found; hosts: string }[] = [];

  /** @param size how many are kept; @param people of the request */
  constructor(private readonly size: number, private readonly people: number) {}

  /** The vector a plan must beat to enter; null while there is room. */
  get toBeat(): readonly number[] | null {
    return this.entries.length < this.size ? null : this.entries[this.size - 1]!.found.vector;
  }

  get found(): Found[] {
    return this.entries.map(({ found }) => found);
  }

  /** Offers what is chosen as a plan; its vector is copied. */
  offerChosen(chosen: readonly Option[], vector: readonly number[]): void {
    const toBeat = this.toBeat;
    if (toBeat !== null && compareVectors(vector, toBeat) > 0) return;
    const hostOf = new Int32Array(this.people).fill(-1);
    for (const { parts } of chosen) for (const { mask, host } of parts) for (const rank of ranksIn(mask)) hostOf[rank] = host.index;
    this.offer({ vector: vector.slice(), hostOf });
  }

  /** Keeps the plan if it is among the best. */
  private offer(found: Found): void {
    const last = this.entries[this.size - 1];
    if (last && compareFound(found, last.found) >= 0) return;
    const hosts = hostSet(found);
    const same = this.entries.findIndex((entry) => entry.hosts === hosts);
    if (same >= 0) {
      if (compareFound(found, this.entries[same]!.found) >= 0) return;
      this.entries.splice(same, 1);
    }
    let at = this.entries.length;
    while (at > 0 && compareFound(found, this.entries[at - 1]!.found) < 0) at -= 1;
    this.entries.splice(at, 0, { found, hosts });
    if (this.entries.length > this.size) this.entries.pop();
  }
}
