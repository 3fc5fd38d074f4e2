import { compareVectors } from '../components.js';
import type { Asked } from '../facts.js';
import type { Judgement } from '../judge.js';
import { siteDistance } from '../siblings.js';
import { Options } from './options.js';
import type { Option } from './options.js';
import { partitions, ranksIn, sitePairs, sizeOf } from './partitions.js';
import type { SitePairs } from './partitions.js';
import { TopPlans } from './top-plans.js';
import type { Found } from './top-plans.js';

/** Steps a search may take when nobody says otherwise. Steps, never time: the same input gives the same answer on any machine. */
export const DEFAULT_NODE_LIMIT = 100_000;

/** A way to share the people over sites, and a vector none of its plans can beat. */
interface Shape {
  readonly blocks: readonly number[];
  readonly bound: number[];
}

/**
 * Exact search. The people are shared over sites in every way (at most 4,140 for eight people), the most promising first; each way is
 * filled site by site, and left as soon as what is placed plus the least the rest can cost is worse than the worst plan kept.
 * Everyone on one site is always searched to the end; the rest within a budget of steps.
 */
export class PlanSearch {
  nodes = 0;
  proven = true;
  private readonly options: Options;
  private readonly pairs: SitePairs;
  private readonly cheapest: readonly number[][];

  constructor(judgements: readonly Judgement[], private readonly asked: Asked, private readonly nodeLimit: number) {
    this.options = new Options(judgements, asked);
    this.pairs = sitePairs(asked);
    this.cheapest = asked.people.map((_, rank) => this.least(this.options.inOneUnit(1 << rank)));
  }

  /** The best plans that place everyone of a subset. */
  best(subset: number): Found[] {
    const top = new TopPlans(this.asked.policy.plans);
    this.fill(subset, top);
    return top.found;
  }

  /** The best plans that place as many people as can be placed, when not everyone can. */
  bestIncomplete(): Found[] {
    const everyone = (1 << this.asked.people.length) - 1;
    for (let size = this.asked.people.length - 1; size > 0; size -= 1) {
      const top = new TopPlans(this.asked.policy.plans);
      for (let subset = everyone - 1; subset > 0; subset -= 1) {
        if (sizeOf(subset) === size && this.pairs.mayBePlaced(subset)) this.fill(subset, top);
      }
      if (top.found.length > 0) return top.found;
    }
    return [];
  }

  private fill(subset: number, top: TopPlans): void {
    if (subset === 0 || ranksIn(subset).some((rank) => this.options.inOneUnit(1 << rank).length === 0)) return;
    const shapes = partitions(subset, this.pairs.mayShare).map((blocks): Shape => ({ blocks, bound: this.boundOf(blocks) }));
    for (const shape of shapes.sort((a, b) => a.blocks.length - b.blocks.length)) {
      if (shape.blocks.length === 1) this.fillShape(shape, top);
    }
    const split = shapes.filter(({ blocks }) => blocks.length > 1).sort((a, b) => compareVectors(a.bound, b.bound));
    for (const shape of split) {
      if (this.isBeaten(shape.bound, top)) return;
      this.fillShape(shape, top);
      if (!this.proven) return;
    }
  }

  private isBeaten(bound: readonly number[], top: TopPlans): boolean {
    const toBeat = top.toBeat;
    return toBeat !== null && compareVectors(bound, toBeat) > 0;
  }

  /** Component by component, the least of some options. */
  private least(options: readonly Option[]): number[] {
    const least = this.options.nothing().fill(Infinity);
    for (const { cost } of options) for (let index = 0; index < least.length; index += 1) least[index] = Math.min(least[index]!, cost[index]!);
    return least;
  }

  /** A bound before any option of the shape is made: who is with whom at best, and the cheapest host of each person. */
  private boundOf(blocks: readonly number[]): number[] {
    const settled = this.asked.settled.length;
    const bound = this.options.nothing();
    this.options.components.forEach(({ tier, code, combine }, index) => {
      if (tier === 'draw' || code === 'siteDistance') return; // 0: nothing is lost by hoping
      for (const block of blocks) {
        const size = sizeOf(block);
        if (code === 'separated') bound[index]! += size === 1 && settled === 0 && this.asked.people.length > 1 ? 1 : 0;
        else if (tier === 'siblings') bound[index]! -= size * (size - 1) / 2 + size * settled;
        else for (const rank of ranksIn(block)) bound[index] = combine === 'sum' ? bound[index]! + this.cheapest[rank]![index]! : Math.max(bound[index]!, this.cheapest[rank]![index]!);
      }
    });
    return bound;
  }

  private optionsOf(block: number, top: TopPlans, alone: boolean): readonly Option[] {
    const one = this.options.inOneUnit(block);
    // Whole in one unit beats shared over several as long as nobody is settled: enough of the first make the second useless.
    if (alone && this.asked.settled.length === 0 && one.length >= this.asked.policy.plans && top.found.length === 0) return one;
    const several = this.options.inSeveralUnits(block);
    return several.length === 0 ? one : [...one, ...several];
  }

  private fillShape({ blocks }: Shape, top: TopPlans): void {
    const lists = blocks.map((block) => this.optionsOf(block, top, blocks.length === 1)).sort((a, b) => a.length - b.length);
    if (lists.some((list) => list.length === 0)) return;
    const rest: number[][] = [];
    rest[lists.length] = this.options.nothing();
    for (let depth = lists.length - 1; depth >= 0; depth -= 1) {
      const bound = rest[depth] = this.least(lists[depth]!);
      this.options.combine(bound, rest[depth + 1]!);
    }
    const sums = Array.from({ length: lists.length + 1 }, () => this.options.nothing());
    this.explore({ lists, rest, sums, chosen: [], budgeted: lists.length > 1, top }, 0);
  }

  private explore(walk: Walk, depth: number): void {
    const { lists, rest, sums, chosen, top } = walk;
    if (depth === lists.length) {
      top.offer({ vector: sums[depth]!.slice(), hostOf: this.hostsOf(chosen) });
      return;
    }
    for (const option of lists[depth]!) {
      if (walk.budgeted) {
        if (this.nodes >= this.nodeLimit) {
          this.proven = false;
          return;
        }
        this.nodes += 1;
      }
      if (chosen.some(({ site }) => site === option.site)) continue;
      const sum = sums[depth + 1]!;
      for (let index = 0; index < sum.length; index += 1) sum[index] = sums[depth]![index]!;
      this.options.combine(sum, option.cost);
      sum[this.options.distanceAt] = Math.max(sum[this.options.distanceAt]!, this.farthest(option, chosen));
      if (this.isHopeless(sum, rest[depth + 1]!, top)) continue;
      chosen.push(option);
      this.explore(walk, depth + 1);
      chosen.pop();
      if (!this.proven) return;
    }
  }

  private farthest({ site }: Option, chosen: readonly Option[]): number {
    let farthest = 0;
    for (const other of chosen) {
      const { band } = siteDistance(site.units[0]!.host.position, other.site.units[0]!.host.position, this.asked.policy.siteBandsMetres);
      if (band > farthest) farthest = band;
    }
    return farthest;
  }

  private isHopeless(sum: number[], rest: number[], top: TopPlans): boolean {
    const toBeat = top.toBeat;
    if (toBeat === null) return false;
    for (let index = 0; index < sum.length; index += 1) {
      const value = this.options.components[index]!.combine === 'sum' ? sum[index]! + rest[index]! : Math.max(sum[index]!, rest[index]!);
      if (value !== toBeat[index]) return value > toBeat[index]!;
    }
    return false;
  }

  private hostsOf(chosen: readonly Option[]): Int32Array {
    const hostOf = new Int32Array(this.asked.people.length).fill(-1);
    for (const { block, host, split } of chosen) {
      for (const part of split ?? [{ mask: block, host }]) for (const rank of ranksIn(part.mask)) hostOf[rank] = part.host.index;
    }
    return hostOf;
  }
}

interface Walk {
  readonly lists: readonly (readonly Option[])[];
  /** What the blocks from a depth on cost at least. */
  readonly rest: readonly number[][];
  readonly sums: readonly number[][];
  readonly chosen: Option[];
  /** Everyone on one site is searched to the end, whatever the budget. */
  readonly budgeted: boolean;
  readonly top: TopPlans;
}
