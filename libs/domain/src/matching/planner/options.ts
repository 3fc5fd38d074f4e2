import { siteDistance } from '../siblings.js';
import { compareVectors, componentsOf, isNoWorse } from '../components.js';
import type { Component } from '../components.js';
import { takesTogether } from '../judge.js';
import type { Judgement } from '../judge.js';
import type { Asked, HostFacts } from '../facts.js';
import type { Candidate } from '../types.js';
import { pairsOf, sizeOf } from './subsets.js';

/** Some people in one unit or home. */
export interface Part {
  readonly mask: number;
  readonly host: HostFacts;
}

/** Some people on one site, in one unit or several, with what this adds to the plan's vector. */
export interface Option {
  readonly block: number;
  readonly site: Site;
  readonly parts: readonly Part[];
  readonly cost: readonly number[];
}

/** Hosts of one site that fit somebody. */
export interface Site {
  readonly index: number;
  readonly siteId: string;
  readonly position: Candidate['position'];
  readonly units: readonly Judgement[];
}

interface PartialSplit {
  readonly units: number;
  readonly parts: readonly Part[];
  readonly cost: number[];
}

/** Separated, pairs on the site, pairs in a unit (both negative: more is better), hosts. */
export type BlockTies = readonly [separated: number, sitePairs: number, unitPairs: number, hosts: number];

/** The options of each block of people, made when first asked for. */
export class Options {
  readonly components: readonly Component[];
  readonly width: number;
  readonly distanceAt: number;
  private readonly groupComponents: readonly number[];
  private readonly zeros: readonly number[];
  readonly sites: readonly Site[];
  private readonly oneUnit = new Map<number, readonly Option[]>();
  private severalUnits: Map<number, Option[]> | null = null;
  /** By host and person: what both are in the vector, whoever else is there. */
  private readonly personCosts: (number[] | undefined)[];
  private readonly hostCosts: (number[] | undefined)[];
  private readonly isSum: readonly boolean[];
  private readonly at: Readonly<Record<'separated' | 'sitePairs' | 'unitPairs' | 'siteDistance', number>>;

  constructor(judgements: readonly Judgement[], private readonly asked: Asked) {
    this.components = componentsOf(asked.policy);
    this.width = this.components.length;
    this.personCosts = new Array(judgements.length * asked.people.length);
    this.hostCosts = new Array(judgements.length);
    this.isSum = this.components.map(({ combine }) => combine === 'sum');
    this.groupComponents = this.components.flatMap(({ ofGroup }, index) => (ofGroup ? [index] : []));
    this.zeros = new Array<number>(this.width).fill(0.5).fill(0); // 0.5 makes it an array of doubles for good
    const indexOf = (code: Component['code']) => this.components.findIndex((component) => component.code === code);
    this.at = { separated: indexOf('separated'), sitePairs: indexOf('sitePairs'), unitPairs: indexOf('unitPairs'), siteDistance: indexOf('siteDistance') };
    this.distanceAt = this.at.siteDistance;
    const bySite = new Map<string, Judgement[]>();
    for (const judgement of judgements) {
      if (judgement.fits === 0) continue;
      const units = bySite.get(judgement.host.candidate.siteId);
      if (units) units.push(judgement);
      else bySite.set(judgement.host.candidate.siteId, [judgement]);
    }
    this.sites = [...bySite].map(([siteId, units], index) => ({ index, siteId, units, position: units[0]!.host.position }));
  }

  /** Everyone of the block in one unit or home, best first. */
  inOneUnit(block: number): readonly Option[] {
    let options = this.oneUnit.get(block);
    if (!options) {
      const made: Option[] = [];
      for (const site of this.sites) {
        for (const unit of site.units) {
          if (!this.fits(unit, block)) continue;
          const cost = this.unitCost(unit, block);
          this.addSiteCost(cost, block, site);
          made.push({ block, site, parts: [{ mask: block, host: unit.host }], cost });
        }
      }
      options = made.sort((a, b) => compareVectors(a.cost, b.cost));
      this.oneUnit.set(block, options);
    }
    return options;
  }

  /** Whether no more than so many hosts take a block, all in one unit or home. */
  hasAtMost(block: number, most: number): boolean {
    let left = most;
    for (const { units } of this.sites) for (const unit of units) if (this.fits(unit, block) && (left -= 1) < 0) return false;
    return true;
  }

  /** The block shared over several units of one site. */
  inSeveralUnits(block: number): readonly Option[] {
    if (sizeOf(block) < 2) return [];
    this.severalUnits ??= this.splitSites();
    return this.severalUnits.get(block) ?? [];
  }

  /** A vector of zeros. Plain arrays of doubles: typed arrays of this size live off the heap and cost ten times as much to make. */
  nothing(): number[] {
    return this.zeros.slice();
  }

  /** Adds a part to a whole, component by component. */
  combine(into: number[], part: readonly number[]): void {
    for (let index = 0; index < this.width; index += 1) {
      if (this.isSum[index]) into[index]! += part[index]!;
      else if (part[index]! > into[index]!) into[index] = part[index]!;
    }
  }

  /** What one person alone costs in a unit: the least that the person can cost there, whoever comes along. */
  costAlone(unit: Judgement, rank: number, site: Site): readonly number[] {
    const cost = this.unitCost(unit, 1 << rank);
    this.addSiteCost(cost, 1 << rank, site);
    return cost;
  }

  /**
   * The best that a block can be for the siblings' ties, and how few hosts it needs then; null when no site takes it.
   * Only settled siblings make one site better than another here.
   */
  bestTies(block: number): BlockTies | null {
    const size = sizeOf(block);
    let best: BlockTies | null = null;
    const consider = (separated: number, sitePairs: number, unitPairs: number, hosts: number) => {
      const ties = [separated, sitePairs, unitPairs, hosts] as const;
      if (best === null || compareVectors(ties, best) < 0) best = ties;
    };
    const isAllTheSame = this.asked.settled.length === 0;
    for (const site of this.sites) {
      for (const unit of site.units) {
        if (!this.fits(unit, block)) continue;
        const inUnit = pairsOf(size) + size * this.settledCount('hostId', unit.host.candidate.hostId);
        consider(this.separatedOf(size, site), -(pairsOf(size) + size * this.settledCount('siteId', site.siteId)), -inUnit, 1);
        if (isAllTheSame) break;
      }
      if (isAllTheSame && best !== null) break;
    }
    for (const { cost, parts } of this.inSeveralUnits(block)) {
      consider(cost[this.at.separated]!, cost[this.at.sitePairs]!, cost[this.at.unitPairs]!, parts.length);
    }
    return best;
  }

  private fits(unit: Judgement, block: number): boolean {
    return (unit.fits & block) === block && takesTogether(this.asked.demands[block]!, unit.host, this.asked);
  }

  private costOfPerson(unit: Judgement, rank: number): number[] {
    const at = unit.host.index * this.asked.people.length + rank;
    const made = this.personCosts[at];
    if (made) return made;
    const cost = this.personCosts[at] = this.nothing();
    for (let index = 0; index < this.width; index += 1) {
      const { ofPerson } = this.components[index]!;
      if (ofPerson) cost[index] = ofPerson(this.asked.people[rank]!, unit.host, this.asked);
    }
    return cost;
  }

  private costOfHost({ host }: Judgement): number[] {
    const made = this.hostCosts[host.index];
    if (made) return made;
    const cost = this.hostCosts[host.index] = this.nothing();
    for (let index = 0; index < this.width; index += 1) {
      const { ofHost } = this.components[index]!;
      if (ofHost) cost[index] = ofHost(host, this.asked);
    }
    return cost;
  }

  private settledCount(at: 'hostId' | 'siteId', id: string): number {
    let count = 0;
    for (const sibling of this.asked.settled) if (sibling[at] === id) count += 1;
    return count;
  }

  /** All but what depends on the rest of the site. */
  private unitCost(unit: Judgement, block: number): number[] {
    const cost = this.costOfHost(unit).slice();
    for (let rank = 0; block >> rank; rank += 1) if ((block >> rank) & 1) this.combine(cost, this.costOfPerson(unit, rank));
    for (const index of this.groupComponents) cost[index]! += this.components[index]!.ofGroup!(this.asked.demands[block]!, unit.host, this.asked);
    const size = sizeOf(block);
    const settled = this.settledCount('hostId', unit.host.candidate.hostId);
    cost[this.at.unitPairs] = -(pairsOf(size) + size * settled);
    return cost;
  }

  /** Who is with whom on the site, and how far the settled siblings are. */
  private addSiteCost(cost: number[], block: number, site: Site): void {
    const size = sizeOf(block);
    const here = this.settledCount('siteId', site.siteId);
    cost[this.at.separated] = this.separatedOf(size, site);
    cost[this.at.sitePairs] = -(pairsOf(size) + size * here);
    for (const sibling of this.asked.settled) {
      if (sibling.siteId === site.siteId) continue;
      const { band } = siteDistance(site.position, sibling.position, this.asked.policy.siteBandsMetres);
      if (band > cost[this.distanceAt]!) cost[this.distanceAt] = band;
    }
  }

  /** One child of the request where no brother or sister is, while there are some. */
  private separatedOf(size: number, { siteId }: Site): number {
    const hasSiblings = this.asked.people.length + this.asked.settled.length > 1;
    return hasSiblings && size + this.settledCount('siteId', siteId) === 1 ? 1 : 0;
  }

  private splitSites(): Map<number, Option[]> {
    const byBlock = new Map<number, Option[]>();
    for (const site of this.sites) {
      if (site.units.length < 2) continue;
      const law = site.units[0]!.host.underThree;
      for (const [block, partials] of this.splitSite(site)) {
        const { underThree } = this.asked.demands[block]!;
        if (law !== null && underThree > 0 && law.hosted + underThree > law.limit) continue; // each unit may take them, the site may not
        const options = byBlock.get(block) ?? [];
        for (const { parts, cost } of partials) {
          this.addSiteCost(cost, block, site);
          options.push({ block, site, parts, cost });
        }
        byBlock.set(block, options);
      }
    }
    for (const options of byBlock.values()) options.sort((a, b) => compareVectors(a.cost, b.cost));
    return byBlock;
  }

  /** Unit by unit, every useful way to share people over at least two units, by the people shared. */
  private splitSite(site: Site): Map<number, PartialSplit[]> {
    let states: PartialSplit[][] = [];
    states[0] = [{ units: 0, parts: [], cost: this.nothing() }];
    site.units.forEach((unit, bit) => {
      const next: PartialSplit[][] = states.map((partials) => [...partials]);
      states.forEach((partials, taken) => {
        const open = unit.fits & ~taken;
        for (let mask = open; mask; mask = (mask - 1) & open) {
          if (!this.fits(unit, mask)) continue;
          const own = this.unitCost(unit, mask);
          const into = next[taken | mask] ??= [];
          for (const partial of partials) {
            const cost = own.slice();
            this.combine(cost, partial.cost);
            const units = partial.units | (1 << bit);
            if (makeRoom(into, units, cost)) into.push({ units, parts: [...partial.parts, { mask, host: unit.host }], cost });
          }
        }
      });
      states = next;
    });
    const shared = new Map<number, PartialSplit[]>();
    states.forEach((partials, block) => {
      const several = partials.filter(({ parts }) => parts.length > 1);
      if (several.length > 0) shared.set(block, several);
    });
    return shared;
  }
}

/** False when a way that is kept, with the same units, is no worse in any component: whatever is added, this one can't come first. Else drops those that it is no worse than. */
function makeRoom(kept: PartialSplit[], units: number, cost: readonly number[]): boolean {
  for (const other of kept) if (other.units === units && isNoWorse(other.cost, cost)) return false;
  for (let index = kept.length - 1; index >= 0; index -= 1) if (kept[index]!.units === units && isNoWorse(cost, kept[index]!.cost)) kept.splice(index, 1);
  return true;
}
