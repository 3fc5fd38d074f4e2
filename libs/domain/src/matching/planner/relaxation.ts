import type { Component } from '../components.js';
import type { Asked } from '../facts.js';
import { siteDistance } from '../siblings.js';
import type { BlockTies, Options, Site } from './options.js';

/** The hosts that fit one person, with what the person alone costs there. */
interface HostsOfPerson {
  readonly site: Int32Array;
  readonly host: Int32Array;
  /** `width` numbers a host. */
  readonly cost: Float64Array;
}

/** At one depth of the search, for each person still to be placed: which hosts are left, and how far each is from what is chosen. */
interface Level {
  readonly alive: readonly Int32Array[];
  readonly band: readonly Uint8Array[];
  readonly count: Int32Array;
}

/** How a component is bounded when nobody knows yet who shares a host: by ties, by the worst, by each person, by each host, or not at all. */
type Kind = 'ties' | 'worst' | 'each' | 'perHost' | 'none';

function kindOf({ tier, code, combine, ofPerson, ofHost }: Component): Kind {
  if (code === 'siteDistance') return 'worst';
  if (tier === 'siblings') return 'ties';
  if (!ofPerson && !ofHost) return 'none';
  return combine === 'max' ? 'worst' : ofPerson ? 'each' : 'perHost';
}

/** Farther than any band. */
export const ANY_BAND = 255;

/**
 * The bound of the search: each person still to be placed takes the host that suits them best, as if it were theirs alone.
 *
 * The vector of this relaxation is worked out component by component, in the order of the policy: whoever is to do no worse on the
 * first must stay with the hosts that reach it, and so on. So it is the best vector of the relaxed problem, and no plan that
 * completes what is chosen can be before it.
 */
export class Relaxation {
  private readonly kinds: readonly Kind[];
  private readonly hosts: readonly HostsOfPerson[];
  private readonly levels: Level[];
  private readonly rows = new Map<number, Uint8Array>();
  private readonly open: readonly Int32Array[];
  private readonly openCount: Int32Array;
  private readonly least: Float64Array;
  private readonly stamp: Int32Array;
  private stamped = 0;

  constructor(private readonly options: Options, private readonly asked: Asked) {
    this.kinds = options.components.map(kindOf);
    const { people } = asked;
    this.hosts = people.map(({ index }) => this.hostsOf(index));
    const sizes = this.hosts.map(({ site }) => site.length);
    this.levels = Array.from({ length: people.length + 1 }, (): Level => ({
      alive: sizes.map((size) => new Int32Array(size)), band: sizes.map((size) => new Uint8Array(size)), count: new Int32Array(people.length),
    }));
    this.open = sizes.map((size) => new Int32Array(size));
    this.openCount = new Int32Array(people.length);
    this.least = new Float64Array(people.length);
    this.stamp = new Int32Array(options.sites.reduce((most, { units }) => units.reduce((top, { host }) => Math.max(top, host.index + 1), most), 0));
    this.begin();
  }

  private hostsOf(rank: number): HostsOfPerson {
    const here = this.options.sites.flatMap((site) => site.units.filter(({ fits }) => (fits >> rank) & 1).map((unit) => ({ site, unit })));
    const { width } = this.options;
    const cost = new Float64Array(here.length * width);
    here.forEach(({ site, unit }, at) => cost.set(this.options.costAlone(unit, rank, site), at * width));
    return { site: Int32Array.from(here, ({ site }) => site.index), host: Int32Array.from(here, ({ unit }) => unit.host.index), cost };
  }

  private begin(): void {
    const { width, distanceAt } = this.options;
    const { alive, band, count } = this.levels[0]!;
    this.hosts.forEach(({ site, cost }, rank) => {
      count[rank] = site.length;
      for (let at = 0; at < site.length; at += 1) {
        alive[rank]![at] = at;
        band[rank]![at] = cost[at * width + distanceAt]!;
      }
    });
  }

  /** How many hosts are left to a person at a depth. */
  countOf(depth: number, rank: number): number {
    return this.levels[depth]!.count[rank]!;
  }

  /** Bands from one site to every other, each row worked out once. */
  bandsFrom({ index, position }: Site): Uint8Array {
    let row = this.rows.get(index);
    if (!row) {
      const { siteBandsMetres } = this.asked.policy;
      row = Uint8Array.from(this.options.sites, (site) => (site.index === index ? 0 : siteDistance(position, site.position, siteBandsMetres).band));
      this.rows.set(index, row);
    }
    return row;
  }

  /** Makes the next level: the site is taken, and what lies farther than `farthest` (a band) from it is left out. False when someone has no host left. */
  advance(depth: number, remaining: number, site: Site | null, farthest: number): boolean {
    const from = this.levels[depth]!;
    const to = this.levels[depth + 1]!;
    const row = site && this.bandsFrom(site);
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      const sites = this.hosts[rank]!.site;
      const [alive, band, next, nextBand] = [from.alive[rank]!, from.band[rank]!, to.alive[rank]!, to.band[rank]!];
      const before = from.count[rank]!;
      let count = 0;
      for (let index = 0; index < before; index += 1) {
        const at = alive[index]!;
        const own = band[index]!;
        const there = row === null ? own : Math.max(own, row[sites[at]!]!);
        if (there > farthest || (site !== null && sites[at] === site.index)) continue;
        next[count] = at;
        nextBand[count] = there;
        count += 1;
      }
      to.count[rank] = count;
      if (count === 0) return false;
    }
    return true;
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

  private openAll(depth: number, remaining: number): void {
    const { count } = this.levels[depth]!;
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
    if (kind === 'each' || ties[3] === size) return sum + this.keepLeast(index, depth, remaining);
    return sum + this.leastOfHosts(index, depth, remaining, size, ties[3]);
  }

  /** The least value of each remaining person among the hosts still open to them, in `this.least`, packed; how many there are. */
  private leastOfEach(index: number, depth: number, remaining: number): number {
    let size = 0;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      let least = Infinity;
      const open = this.open[rank]!;
      for (let at = this.openCount[rank]! - 1; at >= 0; at -= 1) {
        const value = this.costAt(index, depth, rank, open[at]!);
        if (value < least) least = value;
      }
      this.least[size] = least;
      size += 1;
    }
    return size;
  }

  private costAt(index: number, depth: number, rank: number, position: number): number {
    const level = this.levels[depth]!;
    if (index === this.options.distanceAt) return level.band[rank]![position]!;
    return this.hosts[rank]!.cost[level.alive[rank]![position]! * this.options.width + index]!;
  }

  private worstOfLeast(size: number): number {
    let worst = 0;
    for (let at = 0; at < size; at += 1) worst = Math.max(worst, this.least[at]!);
    return worst;
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
    const open = this.open[rank]!;
    let kept = 0;
    for (let at = 0; at < this.openCount[rank]!; at += 1) {
      if (this.costAt(index, depth, rank, open[at]!) <= most) {
        open[kept] = open[at]!;
        kept += 1;
      }
    }
    this.openCount[rank] = kept;
  }

  /** The people share at least `hosts` hosts: no less than so many of the cheapest hosts, and of the people's own cheapest. */
  private leastOfHosts(index: number, depth: number, remaining: number, size: number, hosts: number): number {
    const own = [...this.least.subarray(0, size)].sort((a, b) => a - b).slice(0, hosts).reduce((sum, least) => sum + least, 0);
    const cheapest: number[] = [];
    this.stamped += 1;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      for (let at = 0; at < this.openCount[rank]!; at += 1) {
        const position = this.open[rank]![at]!;
        const host = this.hosts[rank]!.host[this.levels[depth]!.alive[rank]![position]!]!;
        if (this.stamp[host] === this.stamped) continue;
        this.stamp[host] = this.stamped;
        const value = this.costAt(index, depth, rank, position);
        if (cheapest.length >= hosts && value >= cheapest.at(-1)!) continue;
        let place = cheapest.length;
        while (place > 0 && cheapest[place - 1]! > value) place -= 1;
        cheapest.splice(place, 0, value);
        if (cheapest.length > hosts) cheapest.pop();
      }
    }
    return Math.max(own, cheapest.reduce((sum, value) => sum + value, 0));
  }
}
