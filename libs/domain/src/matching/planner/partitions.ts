import type { Asked } from '../facts.js';

/** Lists the people (by rank) of a subset. */
export function ranksIn(mask: number): number[] {
  const ranks: number[] = [];
  for (let rank = 0; mask >> rank; rank += 1) if ((mask >> rank) & 1) ranks.push(rank);
  return ranks;
}

/** How many people a subset has. */
export function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest; rest &= rest - 1) size += 1;
  return size;
}

function pairMasks(pairs: readonly (readonly [string, string])[], { people }: Asked): number[] {
  const rank = new Map(people.map(({ person, index }) => [person.key, index]));
  return pairs
    .filter((pair) => pair.every((key) => rank.has(key))) // pairs with a settled sibling are rules about the site
    .map(([one, other]) => (1 << rank.get(one)!) | (1 << rank.get(other)!));
}

/** What the worker asked of who shares a site. */
export interface SitePairs {
  /** Whether these people, and no others of the request, may share one site. */
  mayShare(block: number): boolean;
  /** Whether these people may be the ones placed: nobody who must be with them is left out. */
  mayBePlaced(subset: number): boolean;
}

/** Reads "must be together" (the same site) and "must be apart" (different sites). */
export function sitePairs(asked: Asked): SitePairs {
  const together = pairMasks(asked.request.together, asked);
  const apart = pairMasks(asked.request.apart, asked);
  const whole = (mask: number) => together.every((pair) => (mask & pair) === 0 || (mask & pair) === pair);
  return {
    mayShare: (block) => whole(block) && apart.every((pair) => (block & pair) !== pair),
    mayBePlaced: whole,
  };
}

/** Every way to share the people of a subset over sites, one block of people per site. */
export function partitions(subset: number, mayShare: (block: number) => boolean): number[][] {
  if (subset === 0) return [[]];
  const first = subset & -subset;
  const rest = subset ^ first;
  const found: number[][] = [];
  for (let others = rest; ; others = (others - 1) & rest) {
    const block = first | others;
    if (mayShare(block)) for (const tail of partitions(rest ^ others, mayShare)) found.push([block, ...tail]);
    if (others === 0) break;
  }
  return found;
}
