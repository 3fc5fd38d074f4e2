import type { Asked } from '../facts.js';
import { siteBands } from '../siblings.js';
import type { Options, Site } from './options.js';

/** The hosts that fit one person, with what the person alone costs there. */
export interface HostsOfPerson {
  readonly site: Int32Array;
  readonly host: Int32Array;
  /** By component, a number for each host: the bounds read one component of all hosts at a time. */
  readonly cost: readonly Float64Array[];
  /** By component, the ends between which the costs are: who has reached one need not look further. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** At one depth of the search, for each person still to be placed: which hosts are left, and how far each is from what is chosen. */
export interface Level {
  readonly alive: readonly Int32Array[];
  readonly band: readonly Uint8Array[];
  readonly count: Int32Array;
  /** The site that was taken last (-1: none was) and the bands from it. */
  taken: number;
  row: Uint8Array | null;
  /** The band beyond which nothing was left. */
  farthest: number;
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
      taken: -1, row: null, farthest: ANY_BAND,
    }));
    this.begin();
  }

  private hostsOf(rank: number): HostsOfPerson {
    const { sites, width } = this.options;
    let size = 0;
    for (const { units } of sites) for (const { fits } of units) size += (fits >> rank) & 1;
    const made = {
      site: new Int32Array(size), host: new Int32Array(size), cost: Array.from({ length: width }, () => new Float64Array(size)),
      lowest: new Float64Array(width).fill(Infinity), highest: new Float64Array(width).fill(-Infinity),
    };
    let at = 0;
    for (const site of sites) {
      for (const unit of site.units) {
        if (!((unit.fits >> rank) & 1)) continue;
        made.site[at] = site.index;
        made.host[at] = unit.host.index;
        const cost = this.options.costAlone(unit, rank, site);
        for (let index = 0; index < width; index += 1) {
          const own = made.cost[index]![at] = cost[index]!;
          if (own < made.lowest[index]!) made.lowest[index] = own;
          if (own > made.highest[index]!) made.highest[index] = own;
        }
        at += 1;
      }
    }
    return made;
  }

  private begin(): void {
    const { distanceAt } = this.options;
    const { alive, band, count } = this.at(0);
    this.hosts.forEach(({ site, cost }, rank) => {
      count[rank] = site.length;
      for (let at = 0; at < site.length; at += 1) {
        alive[rank]![at] = at;
        band[rank]![at] = cost[distanceAt]![at]!;
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

  /** Whether a site is still open at a depth: neither taken nor too far from one that is. */
  isOpen(depth: number, site: number): boolean {
    const { farthest } = this.at(depth);
    for (let at = depth; at > 0; at -= 1) {
      const { row, taken } = this.at(at);
      if (taken === site || (row !== null && row[site]! > farthest)) return false;
    }
    return true;
  }

  /**
   * Makes the next level: the site is taken, and what lies farther than `farthest` (a band) from it is left out.
   * False when more people have no host left than may stay without a place.
   */
  advance(depth: number, remaining: number, left: number, site: Site | null, farthest: number): boolean {
    const from = this.at(depth);
    const to = this.at(depth + 1);
    const row = site && this.bandsFrom(site);
    const taken = site === null ? -1 : site.index;
    to.row = row;
    to.taken = taken;
    to.farthest = farthest;
    let without = 0;
    for (let rank = 0; remaining >> rank; rank += 1) {
      if (!((remaining >> rank) & 1)) continue;
      const sites = this.hosts[rank]!.site;
      const [alive, band, next, nextBand] = [from.alive[rank]!, from.band[rank]!, to.alive[rank]!, to.band[rank]!];
      const before = from.count[rank]!;
      let count = 0;
      for (let index = 0; index < before; index += 1) {
        const at = alive[index]!;
        const own = sites[at]!;
        let there = band[index]!;
        if (row !== null && row[own]! > there) there = row[own]!;
        if (there > farthest || own === taken) continue;
        next[count] = at;
        nextBand[count] = there;
        count += 1;
      }
      to.count[rank] = count;
      if (count === 0 && (without += 1) > left) return false;
    }
    return true;
  }
}
