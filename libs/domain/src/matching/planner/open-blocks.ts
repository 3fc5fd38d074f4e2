import { compareVectors } from '../components.js';
import type { Levels } from './levels.js';
import type { BlockTies, Options } from './options.js';
import type { Shapes } from './shapes.js';
import { lowestBit, sizeOf } from './subsets.js';

const NOTHING: BlockTies = [0, 0, 0, 0];
/** A block that more hosts take than this is taken for open wherever the others are: to look costs more than it spares. */
const FEW = 8;

/**
 * What {@link Shapes} says, of the blocks that still find an open site at a depth of the search: a pair whose one common home is taken, or
 * too far from what is chosen, is no pair any more.
 */
export class OpenBlocks {
  /** By block, the sites that take it; null when they are many. */
  private readonly sites: (Int32Array | null | undefined)[] = [];
  /** By depth and block, how many of these are known to be closed: what is closed at a depth stays so below. */
  private readonly closed: readonly Int32Array[];
  private readonly atEase: (boolean | undefined)[] = [];
  /** By depth and subset, its best ties. */
  private readonly best: (BlockTies | null | undefined)[][] = [];

  constructor(private readonly options: Options, private readonly shapes: Shapes, private readonly levels: Levels, people: number) {
    this.closed = Array.from({ length: people + 1 }, () => new Int32Array(1 << people));
  }

  /** Whether a subset can be shared at its best without any block that few hosts take: then nothing here is worth a look. */
  isAtEase(subset: number): boolean {
    return subset === 0 || (this.atEase[subset] ??= this.shapes.blocksOf(lowestBit(subset), subset).some((block) => {
      const rest = this.shapes.bestOf(subset ^ block, 0);
      return rest !== null && !isWorse(this.shapes.tiesOf(block)!, rest, this.shapes.bestOf(subset, 0)) && this.sitesOf(block) === null && this.isAtEase(subset ^ block);
    }));
  }

  /** Forgets what was known of a depth; to be called when its level is made. */
  begin(depth: number): void {
    if (depth === 0) this.closed[0]!.fill(0);
    else this.closed[depth]!.set(this.closed[depth - 1]!);
    this.best[depth] = [];
  }

  /** The best ties when all of a subset are placed at open sites; null when they can't be. */
  bestOf(depth: number, subset: number): BlockTies | null {
    if (subset === 0) return NOTHING;
    const known = this.best[depth]![subset];
    if (known !== undefined) return known;
    let best: BlockTies | null = null;
    for (const block of this.shapes.blocksOf(lowestBit(subset), subset)) {
      const ties = this.tiesWith(depth, block, subset, best);
      if (ties !== null && (best === null || compareVectors(ties, best) < 0)) best = ties;
    }
    return this.best[depth]![subset] = best;
  }

  /** The blocks of a person in the ways that are best for a subset; null when one of these takes many hosts or leaves the person alone. */
  togetherIn(depth: number, rank: number, subset: number): readonly number[] | null {
    const best = this.bestOf(depth, subset)!;
    const together: number[] = [];
    for (const block of this.shapes.blocksOf(rank, subset)) {
      if (this.tiesWith(depth, block, subset, best) === null) continue;
      if (this.sitesOf(block) === null) return null;
      together.push(block);
    }
    return together;
  }

  /** The best ties of a subset in which some are a block; null when the block is closed, when the others can't be placed or when the ties are worse than `most`. */
  private tiesWith(depth: number, block: number, subset: number, most: BlockTies | null): BlockTies | null {
    const own = this.shapes.tiesOf(block)!;
    const others = subset ^ block;
    const atBest = this.shapes.bestOf(others, 0);
    if (atBest === null || isWorse(own, atBest, most) || !this.isOpen(depth, block)) return null;
    const rest = this.bestOf(depth, others);
    return rest === null || isWorse(own, rest, most) ? null : [own[0] + rest[0], own[1] + rest[1], own[2] + rest[2], own[3] + rest[3]];
  }

  private isOpen(depth: number, block: number): boolean {
    const sites = this.sitesOf(block);
    if (sites === null) return true;
    const closed = this.closed[depth]!;
    while (closed[block]! < sites.length && !this.levels.isOpen(depth, sites[closed[block]!]!)) closed[block]! += 1;
    return closed[block]! < sites.length;
  }

  /** The sites of a block; null when they are many, or when it is one person, whom {@link Levels} leaves a host at least. */
  private sitesOf(block: number): Int32Array | null {
    const known = this.sites[block];
    if (known !== undefined) return known;
    const hasFew = sizeOf(block) > 1 && this.options.inSeveralUnits(block).length <= FEW && this.options.hasAtMost(block, FEW);
    return this.sites[block] = !hasFew ? null
      : Int32Array.from([...this.options.inOneUnit(block), ...this.options.inSeveralUnits(block)], ({ site }) => site.index);
  }
}

/** Whether two parts come to worse ties; how many hosts they need is no matter. */
function isWorse(one: BlockTies, other: BlockTies, most: BlockTies | null): boolean {
  if (most === null) return false;
  for (const index of [0, 1, 2] as const) {
    const ties = one[index] + other[index];
    if (ties !== most[index]) return ties > most[index];
  }
  return false;
}
