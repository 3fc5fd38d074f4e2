import { compareVectors } from '../components.js';
import type { Asked } from '../facts.js';
import type { Judgement } from '../judge.js';
import { Options } from './options.js';
import type { BlockTies, Option, Site } from './options.js';
import { ANY_BAND, Relaxation } from './relaxation.js';
import { Shapes } from './shapes.js';
import { sitePairs } from './site-pairs.js';
import type { SitePairs } from './site-pairs.js';
import { ranksIn, sizeOf } from './subsets.js';
import { TopPlans } from './top-plans.js';
import type { Found } from './top-plans.js';

/** Steps a search may take when nobody says otherwise. Steps, never time: the same input gives the same answer on any machine. */
export const DEFAULT_NODE_LIMIT = 30_000;

/** What one search found, best first, and how far it went. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly nodes: number;
  /** Whether nothing better was left out for want of steps. */
  readonly proven: boolean;
}

/** A way to go on: some people on one site, or (null) without a place, and a vector that no plan beyond can beat. */
interface Move {
  readonly block: number;
  readonly option: Option | null;
  readonly bound: readonly number[];
}

/** Blocks that are worth the same to the siblings' ties, with the best that can follow. */
interface Group {
  readonly ties: BlockTies;
  readonly blocks: readonly { readonly block: number; readonly isPlaced: boolean }[];
}

/**
 * Exact search for the best plans, by branch and bound: whoever has fewest hosts left is placed first, with everyone who could share
 * the site, at every site; what is chosen is left as soon as its {@link Relaxation} is worse than the worst plan kept. Two ways to the
 * same hosts for the same people are followed once. Everyone on one site is always searched to the end; the rest within a budget of steps.
 */
export class PlanSearch {
  private nodes = 0;
  private proven = true;
  private readonly options: Options;
  private readonly pairs: SitePairs;
  private readonly everyone: number;
  private tools: { readonly shapes: Shapes; readonly relaxation: Relaxation } | null = null;
  private top: TopPlans;
  private seen = new Map<string, number[][]>();
  private readonly sums: number[][];
  private readonly chosen: Option[] = [];

  constructor(judgements: readonly Judgement[], private readonly asked: Asked, private readonly nodeLimit: number) {
    this.options = new Options(judgements, asked);
    this.pairs = sitePairs(asked);
    this.everyone = (1 << asked.people.length) - 1;
    this.sums = Array.from({ length: asked.people.length + 1 }, () => this.options.nothing());
    this.top = new TopPlans(asked.policy.plans);
  }

  /** The best plans that place everyone. */
  best(): Outcome {
    this.begin(this.asked.policy.plans);
    this.offerOneSite(this.everyone);
    // Under one roof comes first as long as nobody is settled elsewhere: enough of these, and no other can enter.
    const isDone = this.asked.settled.length === 0 && this.top.toBeat !== null;
    if (!isDone) this.explore(0, this.everyone, 0);
    return this.outcome();
  }

  /** The best plan that leaves brothers and sisters, settled ones among them, on more than one site. */
  bestSplit(): Outcome {
    this.begin(1);
    const { settled } = this.asked;
    if (settled.length > 0) this.offerOneSite(this.everyone, ({ siteId }) => settled.some((sibling) => sibling.siteId !== siteId));
    this.explore(0, this.everyone, 0);
    return this.outcome();
  }

  /** The best plans that place as many people as can be placed, when not everyone can. */
  bestIncomplete(): Outcome {
    this.begin(this.asked.policy.plans);
    const { shapes } = this.equipment();
    const placeable = ranksIn(this.everyone).filter((rank) => shapes.blocksOf(rank, this.everyone).length > 0).reduce((mask, rank) => mask | (1 << rank), 0);
    for (let left = placeable === this.everyone ? 1 : 0; left < sizeOf(placeable); left += 1) {
      this.seen.clear();
      for (let block = placeable; block > 0; block = (block - 1) & placeable) {
        if (sizeOf(block) === sizeOf(placeable) - left && shapes.tiesOf(block)) this.offerOneSite(block);
      }
      this.explore(0, placeable, left);
      if (this.top.found.length > 0) break;
    }
    return this.outcome();
  }

  private begin(plans: number): void {
    this.top = new TopPlans(plans);
    this.seen.clear();
    this.nodes = 0;
    this.proven = true;
  }

  private outcome(): Outcome {
    return { found: this.top.found, nodes: this.nodes, proven: this.proven };
  }

  private equipment(): { readonly shapes: Shapes; readonly relaxation: Relaxation } {
    this.tools ??= { shapes: new Shapes(this.options, this.pairs, this.asked.people.length), relaxation: new Relaxation(this.options, this.asked) };
    return this.tools;
  }

  private offerOneSite(block: number, isAllowed: (site: Site) => boolean = () => true): void {
    if (!this.pairs.mayShare(block)) return;
    const offerAll = (options: readonly Option[]) => options.forEach((option) => isAllowed(option.site) && this.offer([option], option.cost));
    offerAll(this.options.inOneUnit(block));
    if (this.asked.settled.length > 0 || this.top.toBeat === null) offerAll(this.options.inSeveralUnits(block));
  }

  private offer(chosen: readonly Option[], vector: readonly number[]): void {
    const toBeat = this.top.toBeat;
    if (toBeat !== null && compareVectors(vector, toBeat) > 0) return;
    const hostOf = new Int32Array(this.asked.people.length).fill(-1);
    for (const { parts } of chosen) for (const { mask, host } of parts) for (const rank of ranksIn(mask)) hostOf[rank] = host.index;
    this.top.offer({ vector: vector.slice(), hostOf });
  }

  private explore(depth: number, remaining: number, left: number): void {
    for (const group of this.groups(depth, remaining, left)) {
      if (!this.proven || this.isBeaten(this.withTies(depth, group.ties))) return;
      for (const move of this.moves(depth, remaining, left, group)) {
        if (!this.proven) return;
        if (this.isBeaten(move.bound)) break; // the best come first
        this.follow(depth, remaining, left, move);
      }
    }
  }

  private isBeaten(bound: readonly number[]): boolean {
    const toBeat = this.top.toBeat;
    if (toBeat === null) return false;
    for (let index = 0; index < bound.length; index += 1) if (bound[index] !== toBeat[index]) return bound[index]! > toBeat[index]!;
    return false;
  }

  private withTies(depth: number, ties: BlockTies): readonly number[] {
    return [0, 1, 2].map((index) => this.sums[depth]![index]! + ties[index as 0 | 1 | 2]);
  }

  /** The blocks of whoever has fewest hosts left, those that are best for the ties first. */
  private groups(depth: number, remaining: number, left: number): Group[] {
    const { shapes, relaxation } = this.equipment();
    let rank = -1;
    for (const one of ranksIn(remaining)) if (rank < 0 || relaxation.countOf(depth, one) < relaxation.countOf(depth, rank)) rank = one;
    const groups = new Map<string, { ties: BlockTies; blocks: { block: number; isPlaced: boolean }[] }>();
    const add = (block: number, isPlaced: boolean, own: BlockTies, rest: BlockTies | null) => {
      if (!rest) return;
      const ties: BlockTies = [own[0] + rest[0], own[1] + rest[1], own[2] + rest[2], own[3] + rest[3]];
      const key = ties.slice(0, 3).join();
      const group = groups.get(key);
      if (group) group.blocks.push({ block, isPlaced });
      else groups.set(key, { ties, blocks: [{ block, isPlaced }] });
    };
    for (const block of shapes.blocksOf(rank, remaining)) {
      if (block !== this.everyone) add(block, true, shapes.tiesOf(block)!, shapes.bestOf(remaining ^ block, left)); // everyone on one site was offered before
    }
    const companions = this.pairs.companions(rank);
    const size = sizeOf(companions);
    if (size <= left) add(companions, false, [0, 0, 0, 0], shapes.bestOf(remaining ^ companions, left - size));
    return [...groups.values()].sort((one, other) => compareVectors(one.ties, other.ties));
  }

  /** Every step from here that could still lead to a plan worth keeping, the most promising first. */
  private moves(depth: number, remaining: number, left: number, group: Group): Move[] {
    const moves: Move[] = [];
    for (const { block, isPlaced } of group.blocks) {
      if (!isPlaced) {
        this.consider(depth, remaining ^ block, left - sizeOf(block), block, null, moves);
        continue;
      }
      for (const list of [this.options.inOneUnit(block), this.options.inSeveralUnits(block)]) {
        for (const option of list) {
          if (this.nodes >= this.nodeLimit) {
            this.proven = false;
            return [];
          }
          if (!this.chosen.some(({ site }) => site === option.site)) this.consider(depth, remaining ^ block, left, block, option, moves);
        }
      }
    }
    return moves.sort((one, other) => compareVectors(one.bound, other.bound));
  }

  private consider(depth: number, rest: number, left: number, block: number, option: Option | null, moves: Move[]): void {
    this.nodes += 1;
    const sum = this.sumsAfter(depth, option);
    if (rest === 0) {
      if (option) this.offer([...this.chosen, option], sum);
      else this.offer(this.chosen, sum);
      return;
    }
    const { shapes, relaxation } = this.equipment();
    const ties = shapes.bestOf(rest, left);
    if (!ties || !relaxation.advance(depth, rest, option?.site ?? null, this.farthest(sum, ties))) return;
    const bound = this.options.nothing();
    if (!relaxation.isHopeless(depth + 1, rest, left, ties, sum, this.top.toBeat, bound)) moves.push({ block, option, bound });
  }

  /** The band beyond which a plan is worse than the last one kept, when its ties are no better. */
  private farthest(sum: readonly number[], ties: BlockTies): number {
    const toBeat = this.top.toBeat;
    if (toBeat === null) return ANY_BAND;
    for (const index of [0, 1, 2] as const) if (sum[index]! + ties[index] < toBeat[index]!) return ANY_BAND;
    return toBeat[this.options.distanceAt]!;
  }

  private sumsAfter(depth: number, option: Option | null): number[] {
    const sum = this.sums[depth + 1]!;
    const before = this.sums[depth]!;
    for (let index = 0; index < sum.length; index += 1) sum[index] = before[index]!;
    if (!option) return sum;
    this.options.combine(sum, option.cost);
    const { distanceAt } = this.options;
    const bands = this.chosen.length > 0 ? this.equipment().relaxation.bandsFrom(option.site) : null;
    for (const { site } of this.chosen) if (bands![site.index]! > sum[distanceAt]!) sum[distanceAt] = bands![site.index]!;
    return sum;
  }

  private follow(depth: number, remaining: number, left: number, { block, option }: Move): void {
    const sum = this.sumsAfter(depth, option);
    const rest = remaining ^ block;
    const nowLeft = option ? left : left - sizeOf(block);
    if (option) this.chosen.push(option);
    if (!this.wasSeen(rest, nowLeft, sum)) {
      const ties = this.equipment().shapes.bestOf(rest, nowLeft)!;
      if (this.equipment().relaxation.advance(depth, rest, option?.site ?? null, this.farthest(sum, ties))) this.explore(depth + 1, rest, nowLeft);
    }
    if (option) this.chosen.pop();
  }

  /** Whether the same hosts were reached for the same people at no greater cost: what follows is then the same, and no better. */
  private wasSeen(rest: number, left: number, sum: readonly number[]): boolean {
    const hosts = this.chosen.flatMap(({ parts }) => parts.map(({ host }) => host.index)).sort((a, b) => a - b);
    const key = `${rest}/${left}/${hosts.join()}`;
    const before = this.seen.get(key);
    if (before?.some((other) => other.every((value, index) => value <= sum[index]!))) return true;
    if (before) before.push(sum.slice());
    else this.seen.set(key, [sum.slice()]);
    return false;
  }
}
