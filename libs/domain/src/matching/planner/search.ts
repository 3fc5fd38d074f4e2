import type { Asked } from '../facts.js';
import type { Judgement } from '../judge.js';
import { alikeOf } from './alike.js';
import { BranchAndBound } from './branch-and-bound.js';
import type { Equipment } from './branch-and-bound.js';
import { Options } from './options.js';
import type { Option, Site } from './options.js';
import { Levels } from './levels.js';
import { OpenBlocks } from './open-blocks.js';
import { Relaxation } from './relaxation.js';
import { Shapes } from './shapes.js';
import { sitePairs } from './site-pairs.js';
import type { SitePairs } from './site-pairs.js';
import { ranksIn, sizeOf } from './subsets.js';
import { TopPlans } from './top-plans.js';
import type { Found } from './top-plans.js';

/** Steps a search may take when nobody says otherwise. Steps, never time: the same input gives the same answer on any machine. */
export const DEFAULT_NODE_LIMIT = 20_000;

/** What one search found, best first, and how far it went. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly nodes: number;
  /** Whether nothing better was left out for want of steps. */
  readonly proven: boolean;
}

/**
 * Exact search for the best plans. Everyone on one site is always searched to the end; the rest by {@link BranchAndBound}, within a
 * budget of steps.
 */
export class PlanSearch {
  private readonly options: Options;
  private readonly pairs: SitePairs;
  private readonly everyone: number;
  private made: Equipment | null = null;

  constructor(private readonly judgements: readonly Judgement[], private readonly asked: Asked, private readonly nodeLimit: number) {
    this.options = new Options(judgements, asked);
    this.pairs = sitePairs(asked);
    this.everyone = (1 << asked.people.length) - 1;
  }

  /** The best plans that place everyone. */
  best(): Outcome {
    const top = new TopPlans(this.asked.policy.plans, this.asked.people.length);
    this.offerOneSite(this.everyone, top);
    // Under one roof comes first as long as nobody is settled elsewhere: enough of these, and no other can enter.
    const isDone = this.asked.settled.length === 0 && top.toBeat !== null;
    return isDone ? { found: top.found, nodes: 0, proven: true } : this.explore(this.everyone, 0, top, this.nodeLimit);
  }

  /** The best plan that leaves brothers and sisters, settled ones among them, on more than one site. */
  bestSplit(): Outcome {
    const top = new TopPlans(1, this.asked.people.length);
    const { settled } = this.asked;
    if (settled.length > 0) this.offerOneSite(this.everyone, top, ({ siteId }) => settled.some((sibling) => sibling.siteId !== siteId));
    return this.explore(this.everyone, 0, top, this.nodeLimit);
  }

  /** The best plans that place as many people as can be placed, when not everyone can. */
  bestIncomplete(): Outcome {
    const { shapes } = this.equipment();
    const placeable = ranksIn(this.everyone).filter((rank) => shapes.blocksOf(rank, this.everyone).length > 0).reduce((mask, rank) => mask | (1 << rank), 0);
    let [nodes, proven] = [0, true];
    for (let left = placeable === this.everyone ? 1 : 0; left < sizeOf(placeable); left += 1) {
      const top = new TopPlans(this.asked.policy.plans, this.asked.people.length);
      for (let block = placeable; block > 0; block = (block - 1) & placeable) {
        if (sizeOf(block) === sizeOf(placeable) - left && shapes.tiesOf(block)) this.offerOneSite(block, top);
      }
      const outcome = this.explore(placeable, left, top, this.nodeLimit - nodes);
      nodes += outcome.nodes;
      proven &&= outcome.proven;
      if (outcome.found.length > 0) return { ...outcome, nodes, proven };
    }
    return { found: [], nodes, proven };
  }

  private equipment(): Equipment {
    const { options, pairs, asked } = this;
    if (this.made) return this.made;
    const levels = new Levels(options, asked);
    const shapes = new Shapes(options, pairs, asked.people.length);
    const blocks = new OpenBlocks(options, shapes, levels, asked.people.length);
    this.made = {
      options, pairs, everyone: this.everyone, alike: alikeOf(this.judgements, options, asked),
      shapes, levels, blocks, relaxation: new Relaxation(options, levels, blocks),
    };
    return this.made;
  }

  private explore(remaining: number, left: number, top: TopPlans, steps: number): Outcome {
    const exploring = new BranchAndBound(this.equipment(), top, steps);
    exploring.run(remaining, left);
    return { found: top.found, nodes: exploring.nodes, proven: exploring.proven };
  }

  private offerOneSite(block: number, top: TopPlans, isAllowed: (site: Site) => boolean = () => true): void {
    if (!this.pairs.mayShare(block)) return;
    const offerAll = (options: readonly Option[]) => options.forEach((option) => isAllowed(option.site) && top.offerChosen([option], option.cost));
    offerAll(this.options.inOneUnit(block));
    if (this.asked.settled.length > 0 || top.toBeat === null) offerAll(this.options.inSeveralUnits(block));
  }
}
