import type { Component } from '../components.js';
import type { Levels } from './levels.js';
import type { OpenBlocks } from './open-blocks.js';
import type { BlockTies, Options } from './options.js';

/** Bounds at first sight: by person and component, and by component the cheapest hosts. */
export interface Floors {
  readonly least: readonly (readonly number[])[];
  readonly cheapest: readonly (readonly number[])[];
}

/** The least of nobody, who is read by nobody. */
const NOBODY: readonly number[] = [];

/** How a component is bounded when nobody knows yet who shares a host: by ties, by the worst, by each person, by each host, or not at all. */
type Kind = 'ties' | 'worst' | 'each' | 'perHost' | 'none';

/** What a group costs is never less than what its people cost alone: each is bounded by that. */
function kindOf({ tier, code, combine, ofPerson, ofHost, ofGroup }: Component): Kind {
  if (code === 'siteDistance') return 'worst';
  if (tier === 'siblings') return 'ties';
  if (!ofPerson && !ofHost && !ofGroup) return 'none';
  return combine === 'max' ? 'worst' : ofPerson || ofGroup ? 'each' : 'perHost';
}

/**
 * The bound of the search: each person still to be placed takes the host that suits them best, as if it were theirs alone.
 *
 * The vector of this relaxation is worked out component by component, in the order of the policy: whoever is to do no worse on the
 * first must stay with the hosts that reach it, and so on. So it is the best vector of the relaxed problem, and no plan that
 * completes what is chosen can be before it.
 */
export class Relaxation {
  private readonly kinds: readonly Kind[];
  private readonly open: readonly Int32Array[];
  private readonly openCount: Int32Array;
  private readonly least: Float64Array;
  private readonly stamp: Int32Array;
  private stamped = 0;

  constructor(private readonly options: Options, private readonly levels: Levels, private readonly blocks: OpenBlocks) {
    this.kinds = options.components.map(kindOf);
    this.open = levels.hosts.map(({ site }) => new Int32Array(site.length));
    this.openCount = new Int32Array(levels.hosts.length);
    this.least = new Float64Array(levels.hosts.length);
    this.stamp = new Int32Array(levels.hosts.reduce((most, { host }) => host.reduce((top, index) => Math.max(top, index + 1), most), 0));
  }

  /** The least that each remaining person costs at a depth, component by component, and the cheapest hosts: for a bound at first sight. */
  floorsAt(depth: number, remaining: number): Floors {
    this.openAll(depth, remaining);
    const { hosts } = this.levels;
    return {
      least: hosts.map((_, rank) => ((remaining >> rank) & 1 ? this.leastOf(depth, rank) : NOBODY)),
      cheapest: this.kinds.map((kind, index) => (kind === 'perHost' ? this.cheapestHosts(index, depth, remaining, hosts.length) : [])),
    };
  }

  private leastOf(depth: number, rank: number): number[] {
    const least = this.options.nothing();
    for (let index = 0; index < this.kinds.length; index += 1) {
      if (this.kinds[index] !== 'ties' && this.kinds[index] !== 'none') least[index] = this.leastOpen(index, depth, rank);
    }
    return least;
  }

  /** What the rest costs at least, to be combined with what is chosen. */
  floorOf({ least, cheapest }: Floors, rest: number, left: number, ties: BlockTies): number[] {
    const floor = this.options.nothing();
    for (let index = 0; index < floor.length; index += 1) {
      const kind = this.kinds[index]!;
      if (kind === 'ties') floor[index] = ties[index as 0 | 1 | 2];
      if (kind === 'ties' || kind === 'none') continue;
      let [sum, worst] = [0, 0];
      for (let rank = 0; rest >> rank; rank += 1) {
        if (!((rest >> rank) & 1)) continue;
        const own = least[rank]![index]!;
        if (left === 0 || own < 0) sum += own;
        if (own > worst) worst = own;
      }
      if (kind === 'each') floor[index] = sum;
      else if (left === 0) floor[index] = kind === 'worst' ? worst : sumOfFirst(cheapest[index]!, ties[3]);
    }
    return floor;
  }

  /**
   * The bound of what is chosen at a depth, in `into`; true when it is worse than `toBeat`. What no comparison needs any more is left at -Infinity.
   * @param left how many of the remaining may stay without a place
   */
  isHopeless(depth: number, remaining: number, left: number, ties: BlockTies, sums: readonly number[], toBeat: readonly number[] | null, into: number[]): boolean {
    this.openAll(depth, remaining);
    let decided = false;
    for (let index = 0; index < into.length; index += 1) {
      if (decided) {
        into[index] = -Infinity;
        continue;
      }
      const value = this.valueAt(index, depth, remaining, left, ties, sums[index]!);
      into[index] = value;
      if (toBeat === null || value === toBeat[index]) continue;
      if (value > toBeat[index]!) return true;
      decided = true;
    }
    return false;
  }

  /**
   * The same, when everyone still to be placed must be with those whom the best of the open ties ask for: whoever is to lose nothing on
   * these must stay with the hosts that take the whole block. `into` has what was worked out.
   */
  isHopelessTogether(depth: number, remaining: number, ties: BlockTies, sums: readonly number[], toBeat: readonly number[] | null, into: number[]): boolean {
    this.openAll(depth, remaining);
    for (let rank = 0; remaining >> rank; rank += 1) {
      const together = (remaining >> rank) & 1 ? this.blocks.togetherIn(depth, rank, remaining) : null;
      if (together !== null) this.keepBlocks(depth, rank, together);
    }
    const most = toBeat === null ? this.options.distanceAt + 1 : into.length;
    for (let index = 0; index < most; index += 1) {
      const value = into[index] = this.valueAt(index, depth, remaining, 0, ties, sums[index]!);
      if (toBeat !== null && value !== toBeat[index]) return value > toBeat[index]!;
    }
    return false;
  }

  /** Leaves open to a person the hosts that are a part of some option of the blocks. */
  private keepBlocks(depth: number, rank: number, blocks: readonly number[]): void {
    this.stamped += 1;
    for (const block of blocks) {
      for (const options of [this.options.inOneUnit(block), this.options.inSeveralUnits(block)]) {
        for (const { parts } of options) for (const { mask, host } of parts) if ((mask >> rank) & 1) this.stamp[host.index] = this.stamped;
      }
    }
    const open = this.open[rank]!;
    const [alive, { host }, size] = [this.levels.at(depth).alive[rank]!, this.levels.hosts[rank]!, this.openCount[rank]!];
    let kept = 0;
    for (let at = 0; at < size; at += 1) {
      if (this.stamp[host[alive[open[at]!]!]!] !== this.stamped) continue;
      open[kept] = open[at]!;
      kept += 1;
    }
    this.openCount[rank] = kept;
  }

  private openAll(depth: number, remaining: number): void {
    const { count } = this.levels.at(depth);
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      const open = this.open[rank]!;
      const all = count[rank]!;
      for (let index = 0; index < all; index += 1) open[index] = index;
      this.openCount[rank] = all;
    }
  }

  private valueAt(index: number, depth: number, remaining: number, left: number, ties: BlockTies, sum: number): number {
    const kind = this.kinds[index]!;
    if (kind === 'ties') return sum + ties[index as 0 | 1 | 2];
    if (kind === 'none') return sum;
    const size = this.leastOfEach(index, depth, remaining);
    // Where someone may stay without a place nobody knows who: the dearest are left out, and nobody is held to their best host.
    if (left > 0) return this.withoutDearest(kind, size, left, sum);
    if (kind === 'worst') return this.keepUpTo(index, depth, remaining, Math.max(sum, this.worstOfLeast(size)));
    if (kind === 'each') return sum + this.keepLeast(index, depth, remaining);
    const hosts = this.leastOfHosts(index, depth, remaining, size, ties[3]);
    // Everyone in a host of their own, each in the cheapest: only then must each stay with it.
    const isEachOwn = ties[3] === size && hosts === this.sumOfLeast(size);
    return sum + (isEachOwn ? this.keepLeast(index, depth, remaining) : hosts);
  }

  /** The least value of each remaining person among the hosts still open to them, in `this.least`, packed; how many there are. */
  private leastOfEach(index: number, depth: number, remaining: number): number {
    let size = 0;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      this.least[size] = this.leastOpen(index, depth, rank);
      size += 1;
    }
    return size;
  }

  /** The least value of one person among the hosts still open to them. */
  private leastOpen(index: number, depth: number, rank: number): number {
    const level = this.levels.at(depth);
    const [alive, open, person] = [level.alive[rank]!, this.open[rank]!, this.levels.hosts[rank]!];
    let least = Infinity;
    if (index === this.options.distanceAt) {
      const bands = level.band[rank]!;
      for (let at = this.openCount[rank]! - 1; at >= 0 && least > 0; at -= 1) least = Math.min(least, bands[open[at]!]!);
      return least;
    }
    const [costs, lowest] = [person.cost[index]!, person.lowest[index]!];
    for (let at = this.openCount[rank]! - 1; at >= 0 && least > lowest; at -= 1) {
      const value = costs[alive[open[at]!]!]!;
      if (value < least) least = value;
    }
    return least;
  }

  private worstOfLeast(size: number): number {
    let worst = 0;
    for (let at = 0; at < size; at += 1) worst = Math.max(worst, this.least[at]!);
    return worst;
  }

  private sumOfLeast(size: number): number {
    let sum = 0;
    for (let at = 0; at < size; at += 1) sum += this.least[at]!;
    return sum;
  }

  private withoutDearest(kind: Kind, size: number, left: number, sum: number): number {
    const kept = [...this.least.subarray(0, size)].sort((a, b) => a - b).slice(0, Math.max(0, size - left));
    if (kind === 'worst') return Math.max(sum, kept.at(-1) ?? 0);
    if (kind === 'perHost') return sum + (kept[0] ?? 0);
    let total = sum;
    for (let at = 0; at < size; at += 1) total += Math.min(0, this.least[at]!);
    return total + kept.reduce((all, least) => all + Math.max(0, least), 0);
  }

  /** Leaves open the hosts that are not above a value. */
  private keepUpTo(index: number, depth: number, remaining: number, most: number): number {
    for (let rank = 0; remaining >> rank; rank += 1) if ((remaining >> rank) & 1) this.keep(index, depth, rank, most);
    return most;
  }

  /** Leaves open the hosts at which each person costs least, and adds these up. */
  private keepLeast(index: number, depth: number, remaining: number): number {
    let total = 0;
    let at = 0;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      const least = this.least[at]!;
      at += 1;
      total += least;
      this.keep(index, depth, rank, least);
    }
    return total;
  }

  private keep(index: number, depth: number, rank: number, most: number): void {
    const isDistance = index === this.options.distanceAt;
    if (!isDistance && most >= this.levels.hosts[rank]!.highest[index]!) return;
    const level = this.levels.at(depth);
    const open = this.open[rank]!;
    const [hosts, bands, cost] = [level.alive[rank]!, level.band[rank]!, this.levels.hosts[rank]!.cost[index]!];
    const size = this.openCount[rank]!;
    let kept = 0;
    for (let at = 0; at < size; at += 1) {
      const position = open[at]!;
      if ((isDistance ? bands[position]! : cost[hosts[position]!]!) > most) continue;
      open[kept] = position;
      kept += 1;
    }
    this.openCount[rank] = kept;
  }

  /** The people share at least `hosts` hosts: no less than so many of the cheapest hosts, and of the people's own cheapest. */
  private leastOfHosts(index: number, depth: number, remaining: number, size: number, hosts: number): number {
    const own = sumOfFirst(this.least.subarray(0, size).slice().sort(), hosts);
    return Math.max(own, sumOfFirst(this.cheapestHosts(index, depth, remaining, hosts), hosts));
  }

  /** What the cheapest different hosts open to the remaining people cost, ascending. */
  private cheapestHosts(index: number, depth: number, remaining: number, most: number): number[] {
    const cheapest: number[] = [];
    const { alive } = this.levels.at(depth);
    this.stamped += 1;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      const [open, hosts, { host, cost }] = [this.open[rank]!, alive[rank]!, this.levels.hosts[rank]!];
      const costs = cost[index]!;
      for (let at = 0; at < this.openCount[rank]!; at += 1) {
        const own = hosts[open[at]!]!;
        const value = costs[own]!;
        if (cheapest.length >= most && value >= cheapest[most - 1]!) continue; // no matter whose host it is
        if (this.stamp[host[own]!] === this.stamped) continue;
        this.stamp[host[own]!] = this.stamped;
        let place = Math.min(cheapest.length, most - 1);
        for (; place > 0 && cheapest[place - 1]! > value; place -= 1) cheapest[place] = cheapest[place - 1]!;
        cheapest[place] = value;
      }
    }
    return cheapest;
  }
}

/** Adds up the first so many values. */
function sumOfFirst(values: ArrayLike<number>, most: number): number {
  let sum = 0;
  for (let at = 0; at < most && at < values.length; at += 1) sum += values[at]!;
  return sum;
}
