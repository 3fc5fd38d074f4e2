import { compareVectors } from '../components.js';
import { standsForAll } from './alike.js';
import { Ceiling } from './ceiling.js';
import type { Ties } from './ceiling.js';
import type { BlockTies, Option, Options, Site } from './options.js';
import { ANY_BAND } from './levels.js';
import type { Levels } from './levels.js';
import type { OpenBlocks } from './open-blocks.js';
import type { Floors, Relaxation } from './relaxation.js';
import { Seen } from './seen.js';
import type { Shapes } from './shapes.js';
import type { SitePairs } from './site-pairs.js';
import { ranksIn, sizeOf } from './subsets.js';
import type { TopPlans } from './top-plans.js';

/** What every search for one request shares. */
export interface Equipment {
  readonly options: Options;
  readonly pairs: SitePairs;
  readonly shapes: Shapes;
  readonly levels: Levels;
  readonly blocks: OpenBlocks;
  readonly relaxation: Relaxation;
  readonly everyone: number;
  /** By person, who is no different for any host. */
  readonly alike: readonly number[];
}

/** A way to go on: some people on one site, or (null) without a place. */
interface Move {
  readonly block: number;
  readonly option: Option | null;
  /** A vector that no plan beyond can beat; at first a cheap one. */
  bound: readonly number[];
}

/** Blocks that are worth the same to the siblings' ties, with the best that can follow. */
interface Group {
  readonly ties: BlockTies;
  readonly blocks: { readonly block: number; readonly isPlaced: boolean }[];
}

/** Steps of the walk that looks for any plan at all when the budget has found none. */
const WALK_STEPS = 2000;
const NO_TIES: BlockTies = [0, 0, 0, 0];

/**
 * Looks for the best plans on more than one site: whoever has fewest hosts left is placed first, with everyone who could share the
 * site, at every site; what is chosen is left as soon as its {@link Relaxation} is worse than the worst plan kept. Ties and distance
 * are tried up to a {@link Ceiling} that rises; two ways to the same hosts for the same people are followed once.
 */
export class BranchAndBound {
  nodes = 0;
  proven = true;
  private ceiling = new Ceiling(null);
  private readonly seen = new Seen();
  private readonly sums: number[][];
  private readonly chosen: Option[] = [];
  /** From each site chosen, the bands to every other. */
  private readonly bands: Uint8Array[] = [];
  private readonly distanceAt: number;
  private readonly nothing: readonly number[];

  constructor(private readonly equipment: Equipment, private readonly top: TopPlans, private readonly nodeLimit: number) {
    this.sums = Array.from({ length: sizeOf(equipment.everyone) + 1 }, () => equipment.options.nothing());
    this.distanceAt = equipment.options.distanceAt;
    this.nothing = equipment.options.nothing();
  }

  /** @param left how many stay without a place, exactly */
  run(remaining: number, left: number): void {
    const best = this.equipment.shapes.bestOf(remaining, left);
    if (!best) return; // nobody can be placed so, whoever goes where
    this.ceiling = new Ceiling([best[0], best[1], best[2], 0]);
    do {
      this.seen.clear();
      this.equipment.blocks.begin(0);
      this.explore(0, remaining, left);
    } while (this.proven && this.top.toBeat === null && this.ceiling.rise());
    if (left === 0 && this.top.found.length === 0 && !this.proven) this.walk(0, remaining, WALK_STEPS);
  }

  private explore(depth: number, remaining: number, left: number): void {
    const floors = this.equipment.relaxation.floorsAt(depth, remaining);
    for (const group of this.groups(depth, remaining, left)) {
      const ties = this.tiesWith(this.sums[depth]!, group.ties, this.sums[depth]![this.distanceAt]!);
      if (!this.proven || this.isBeaten(ties) || this.ceiling.isBelow(ties)) return;
      const moves = this.moves(depth, remaining, left, group, floors);
      let next = 0;
      // As long as there is room for any plan, the first that comes will do: what is found then spares most of the rest.
      for (; next < moves.length && this.top.toBeat === null; next += 1) {
        if (this.bound(depth, remaining, left, moves[next]!)) this.follow(depth, remaining, left, moves[next]!);
        if (!this.proven) return;
      }
      const promising = moves.slice(next).filter((move) => this.bound(depth, remaining, left, move)).sort((one, other) => compareVectors(one.bound, other.bound));
      for (const move of promising) {
        if (!this.proven || this.isBeaten(move.bound)) break; // the best come first
        this.follow(depth, remaining, left, move);
      }
    }
  }

  /** The blocks of whoever has fewest hosts left, those that are best for the ties first. */
  private groups(depth: number, remaining: number, left: number): Group[] {
    const { shapes, levels, pairs, everyone, alike } = this.equipment;
    let rank = -1;
    for (const one of ranksIn(remaining)) if (rank < 0 || levels.countOf(depth, one) < levels.countOf(depth, rank)) rank = one;
    const groups: Group[] = [];
    const add = (block: number, isPlaced: boolean, own: BlockTies, rest: BlockTies | null) => {
      if (!rest) return;
      const ties: BlockTies = [own[0] + rest[0], own[1] + rest[1], own[2] + rest[2], own[3] + rest[3]];
      const group = groups.find((other) => other.ties[0] === ties[0] && other.ties[1] === ties[1] && other.ties[2] === ties[2]);
      if (group) group.blocks.push({ block, isPlaced });
      else groups.push({ ties, blocks: [{ block, isPlaced }] });
    };
    for (const block of shapes.blocksOf(rank, remaining)) {
      if (block !== everyone && standsForAll(block, remaining, alike)) add(block, true, shapes.tiesOf(block)!, shapes.bestOf(remaining ^ block, left)); // everyone on one site was offered before
    }
    const companions = pairs.companions(rank);
    const size = sizeOf(companions);
    if (size <= left) add(companions, false, NO_TIES, shapes.bestOf(remaining ^ companions, left - size));
    return groups.sort((one, other) => compareVectors(one.ties, other.ties));
  }

  /** The steps from here that are not beaten at first sight, the most promising first. Those that place the last people are offered. */
  private moves(depth: number, remaining: number, left: number, { blocks }: Group, floors: Floors): Move[] {
    const { options, relaxation, shapes } = this.equipment;
    const moves: Move[] = [];
    const consider = (block: number, option: Option | null, nowLeft: number, floor: readonly number[]) => {
      const distance = this.distanceOf(depth, option);
      if (!this.isWorthALook(depth, option, distance, floor)) return;
      const sum = this.sumsAfter(depth, option);
      if (block !== remaining) {
        options.combine(sum, floor);
        moves.push({ block, option, bound: sum.slice() });
        return;
      }
      this.nodes += 1;
      if (nowLeft === 0) this.top.offerChosen(option ? [...this.chosen, option] : this.chosen, sum);
    };
    for (const { block, isPlaced } of blocks) {
      const rest = remaining ^ block;
      const nowLeft = isPlaced ? left : left - sizeOf(block);
      const ties = shapes.bestOf(rest, nowLeft)!;
      const floor = relaxation.floorOf(floors, rest, nowLeft, ties);
      if (!isPlaced) consider(block, null, nowLeft, floor);
      else for (const list of [options.inOneUnit(block), options.inSeveralUnits(block)]) for (const option of list) if (!this.isTaken(option.site)) consider(block, option, nowLeft, floor);
    }
    return moves.sort((one, other) => compareVectors(one.bound, other.bound));
  }

  /** Works out the true bound of a move; false when it leads nowhere. */
  private bound(depth: number, remaining: number, left: number, move: Move): boolean {
    if (this.isBeaten(move.bound)) return false;
    if (this.nodes >= this.nodeLimit) {
      this.proven = false;
      return false;
    }
    this.nodes += 1;
    const { shapes, levels, relaxation, options, blocks } = this.equipment;
    const rest = remaining ^ move.block;
    const nowLeft = move.option ? left : left - sizeOf(move.block);
    const sum = this.sumsAfter(depth, move.option);
    const ties = shapes.bestOf(rest, nowLeft)!;
    if (!levels.advance(depth, rest, nowLeft, move.option?.site ?? null, this.farthest(sum, ties))) return false;
    const bound = options.nothing();
    if (relaxation.isHopeless(depth + 1, rest, nowLeft, ties, sum, this.top.toBeat, bound)) return false;
    if (this.ceiling.isBelow(this.tiesWith(sum, ties, bound[this.distanceAt]!))) return false;
    move.bound = bound; // the order of the moves is decided here: what is looked at closer only leaves some out
    return nowLeft > 0 || blocks.isAtEase(rest) || !this.isHopelessTogether(depth + 1, rest, sum);
  }

  /** A closer look: whether nothing is left once the remaining people keep to those with whom they still find a common site. */
  private isHopelessTogether(depth: number, rest: number, sum: readonly number[]): boolean {
    const { blocks, relaxation, options } = this.equipment;
    blocks.begin(depth);
    const ties = blocks.bestOf(depth, rest);
    if (ties === null) return true;
    const bound = options.nothing();
    return relaxation.isHopelessTogether(depth, rest, ties, sum, this.top.toBeat, bound) || this.ceiling.isBelow(this.tiesWith(sum, ties, bound[this.distanceAt]!));
  }

  private follow(depth: number, remaining: number, left: number, { block, option }: Move): void {
    const { shapes, levels } = this.equipment;
    const sum = this.sumsAfter(depth, option);
    const rest = remaining ^ block;
    const nowLeft = option ? left : left - sizeOf(block);
    if (option) this.choose(option);
    if (!this.seen.has(this.chosen, rest, nowLeft, sum) && levels.advance(depth, rest, nowLeft, option?.site ?? null, this.farthest(sum, shapes.bestOf(rest, nowLeft)!))) {
      this.equipment.blocks.begin(depth + 1);
      this.explore(depth + 1, rest, nowLeft);
    }
    if (option) this.unchoose();
  }

  /** Takes the first site that leaves everyone else one, and so on: any plan is better than none. Gives the steps that are left, 0 when it is done. */
  private walk(depth: number, remaining: number, steps: number): number {
    const { shapes, levels, options } = this.equipment;
    let rest = steps;
    for (const { blocks } of this.groups(depth, remaining, 0)) {
      for (const option of blocks.flatMap(({ block }) => [...options.inOneUnit(block), ...options.inSeveralUnits(block)])) {
        if (rest <= 0) return 0;
        rest -= 1;
        this.nodes += 1;
        const others = remaining ^ option.block;
        if (this.isTaken(option.site) || (others !== 0 && (!shapes.bestOf(others, 0) || !levels.advance(depth, others, 0, option.site, ANY_BAND)))) continue;
        const sum = this.sumsAfter(depth, option);
        this.choose(option);
        if (others === 0) this.top.offerChosen(this.chosen, sum);
        rest = others === 0 ? 0 : this.walk(depth + 1, others, rest);
        this.unchoose();
      }
    }
    return rest;
  }

  private choose(option: Option): void {
    this.chosen.push(option);
    this.bands.push(this.equipment.levels.bandsFrom(option.site));
  }

  private unchoose(): void {
    this.chosen.pop();
    this.bands.pop();
  }

  private isTaken(site: Site): boolean {
    for (const option of this.chosen) if (option.site === site) return true;
    return false;
  }

  private isBeaten(bound: readonly number[]): boolean {
    const toBeat = this.top.toBeat;
    if (toBeat === null) return false;
    for (let index = 0; index < bound.length; index += 1) if (bound[index] !== toBeat[index]) return bound[index]! > toBeat[index]!;
    return false;
  }

  private tiesWith(sum: readonly number[], ties: BlockTies, distance: number): Ties {
    return [sum[0]! + ties[0], sum[1]! + ties[1], sum[2]! + ties[2], distance];
  }

  /** The band beyond which a plan is worse than the last one kept, or beyond the ceiling, when its ties are no better. */
  private farthest(sum: readonly number[], ties: BlockTies): number {
    const kept = farthestUpTo(this.top.toBeat, sum, ties);
    const held = farthestUpTo(this.ceiling.ties, sum, ties);
    if (held < kept) this.ceiling.leaveOut(this.tiesWith(sum, ties, held + 1));
    return Math.min(kept, held);
  }

  /** Band of the greatest distance between the sites chosen, the option's among them. */
  private distanceOf(depth: number, option: Option | null): number {
    let farthest = this.sums[depth]![this.distanceAt]!;
    if (!option) return farthest;
    farthest = Math.max(farthest, option.cost[this.distanceAt]!);
    for (const bands of this.bands) farthest = Math.max(farthest, bands[option.site.index]!);
    return farthest;
  }

  /** Whether what is chosen, the option and the least of the rest are neither beyond the ceiling nor beaten; makes nothing, for it is asked most. */
  private isWorthALook(depth: number, option: Option | null, distance: number, floor: readonly number[]): boolean {
    const before = this.sums[depth]!;
    const { components } = this.equipment.options;
    const cost = option?.cost ?? this.nothing;
    const at = (index: number): number => {
      if (index === this.distanceAt) return Math.max(distance, floor[index]!);
      if (components[index]!.combine === 'sum') return before[index]! + cost[index]! + floor[index]!;
      return Math.max(before[index]!, cost[index]!, floor[index]!);
    };
    const ceiling = this.ceiling.ties;
    for (let index = 0; ceiling !== null && index < ceiling.length; index += 1) {
      const value = at(index);
      if (value < ceiling[index]!) break;
      if (value > ceiling[index]!) return !this.ceiling.isBelow([at(0), at(1), at(2), at(3)]);
    }
    const toBeat = this.top.toBeat;
    for (let index = 0; toBeat !== null && index < toBeat.length; index += 1) {
      const value = at(index);
      if (value !== toBeat[index]) return value < toBeat[index]!;
    }
    return true;
  }

  /** What is chosen and the option add up to, at the next depth. */
  private sumsAfter(depth: number, option: Option | null): number[] {
    const sum = this.sums[depth + 1]!;
    const before = this.sums[depth]!;
    for (let index = 0; index < sum.length; index += 1) sum[index] = before[index]!;
    if (option) this.equipment.options.combine(sum, option.cost);
    sum[this.distanceAt] = this.distanceOf(depth, option);
    return sum;
  }
}

function farthestUpTo(worst: readonly number[] | null, sum: readonly number[], ties: BlockTies): number {
  if (worst === null) return ANY_BAND;
  for (const index of [0, 1, 2] as const) if (sum[index]! + ties[index] < worst[index]!) return ANY_BAND;
  return worst[3]!;
}
