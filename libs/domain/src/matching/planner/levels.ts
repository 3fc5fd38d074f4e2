import type { Asked } from '../facts.js';
import { siteBands } from '../siblings.js';
import type { Options, Site } from './options.js';

/** The hosts that fit one person, with what the person alone costs there. */
export interface HostsOfPerson {
  readonly site: Int32Array;
  readonly host: Int32Array;
  /** `width` numbers a host. */
  readonly cost: Float64Array;
}

/** At one depth of the search, for each person still to be placed: which hosts are left, and how far each is from what is chosen. */
export interface Level {
  readonly alive: readonly Int32Array[];
  readonly band: readonly Uint8Array[];
  readonly count: Int32Array;
}

/** Farther than any band. */
export const ANY_BAND = 255;

/** Which hosts are left to whom, at each depth of the search. Made once for a request and written over again and again. */
export class Levels {
  readonly hosts: readonly HostsOfPerson[];
  private readonly levels: readonly Level[];
  private readonly rows: (Uint8Array | undefined)[] = [];
  private readonly positions: readonly Site['position'][];

  constructor(private readonly options: Options, private readonly asked: Asked) {
    const { people } = asked;
    this.positions = options.sites.map(({ position }) => position);
    this.hosts = people.map(({ index }) => this.hostsOf(index));
    const sizes = this.hosts.map(({ site }) => site.length);
    this.levels = Array.from({ length: people.length + 1 }, (): Level => ({
      alive: sizes.map((size) => new Int32Array(size)), band: sizes.map((size) => new Uint8Array(size)), count: new Int32Array(people.length),
    }));
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
    const { alive, band, count } = this.at(0);
    this.hosts.forEach(({ site, cost }, rank) => {
      count[rank] = site.length;
      for (let at = 0; at < site.length; at += 1) {
        alive[rank]![at] = at;
        band[rank]![at] = cost[at * width + distanceAt]!;
      }
    });
  }

  /** The level of a depth. */
  at(depth: number): Level {
    return this.levels[depth]!;
  }

  /** How many hosts are left to a person at a depth. */
  countOf(depth: number, rank: number): number {
    return this.at(depth).count[rank]!;
  }

  /** Bands from one site to every other, each row worked out once. */
  bandsFrom({ index, position }: Site): Uint8Array {
    let row = this.rows[index];
    if (!row) {
      row = siteBands(position, this.positions, this.asked.policy.siteBandsMetres);
      row[index] = 0;
      this.rows[index] = row;
    }
    return row;
  }

  /**
   * Makes the next level: the site is taken, and what lies farther than `farthest` (a band) from it is left out.
   * False when more people have no host left than may stay without a place.
   */
  advance(depth: number, remaining: number, left: number, site: Site | null, farthest: number): boolean {
    const from = this.at(depth);
    const to = this.at(depth + 1);
    const row = site && this.bandsFrom(site);
    let without = 0;
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
      if (count === 0 && (without += 1) > left) return false;
    }
    return true;
  }

  /** What a person costs in one of the hosts left at a depth. */
  costAt(index: number, depth: number, rank: number, position: number): number {
    const level = this.at(depth);
    if (index === this.options.distanceAt) return level.band[rank]![position]!;
    return this.hosts[rank]!.cost[level.alive[rank]![position]! * this.options.width + index]!;
  }
}
