import { compareVectors } from '../components.js';
import type { BlockTies, Options } from './options.js';
import type { SitePairs } from './site-pairs.js';
import { lowestBit, sizeOf } from './subsets.js';

/**
 * What the best way to share people over sites can be worth to the siblings' ties, for every subset of the people, whatever the
 * hosts: a bound for what is still to be placed. By dynamic programming over subsets: ties only add up.
 */
export class Shapes {
  /** Blocks that some site takes, by each of their people. */
  private readonly blocks: readonly (readonly number[])[];
  private readonly within: (readonly number[])[][] = [];
  private readonly ties: (BlockTies | null)[];
  private readonly best: (BlockTies | null | undefined)[][] = [];

  constructor(options: Options, private readonly pairs: SitePairs, people: number) {
    const all = Array.from({ length: 1 << people }, (_, block) => block);
    this.ties = all.map((block) => (block !== 0 && pairs.mayShare(block) ? options.bestTies(block) : null));
    this.blocks = Array.from({ length: people }, (_, rank) => all.filter((block) => (block >> rank) & 1 && this.ties[block] !== null));
  }

  /** The best ties of a block; null when no site takes it. */
  tiesOf(block: number): BlockTies | null {
    return this.ties[block]!;
  }

  /** The blocks of a subset that one person can be in. */
  blocksOf(rank: number, subset: number): readonly number[] {
    return (this.within[rank] ??= [])[subset] ??= this.blocks[rank]!.filter((block) => (block & subset) === block);
  }

  /** The best ties when all of a subset but at most `left` people are placed; null when they can't be, whatever else is chosen. */
  bestOf(subset: number, left: number): BlockTies | null {
    const known = (this.best[left] ??= [])[subset];
    if (known !== undefined) return known;
    const found = this.workOut(subset, left);
    this.best[left]![subset] = found;
    return found;
  }

  private workOut(subset: number, left: number): BlockTies | null {
    if (subset === 0) return [0, 0, 0, 0];
    let best: BlockTies | null = null;
    const consider = (own: BlockTies, rest: BlockTies | null) => {
      if (!rest) return;
      const ties: BlockTies = [own[0] + rest[0], own[1] + rest[1], own[2] + rest[2], own[3] + rest[3]];
      if (best === null || compareVectors(ties, best) < 0) best = ties;
    };
    const first = lowestBit(subset);
    for (const block of this.blocksOf(first, subset)) consider(this.ties[block]!, this.bestOf(subset ^ block, left));
    const companions = this.pairs.companions(first);
    if ((companions & subset) === companions && sizeOf(companions) <= left) {
      consider([0, 0, 0, 0], this.bestOf(subset ^ companions, left - sizeOf(companions)));
    }
    return best;
  }
}
