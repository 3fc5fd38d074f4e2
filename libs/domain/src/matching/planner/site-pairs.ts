import type { Asked } from '../facts.js';

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
  /** Everyone who must be where this person is, the person included: they are placed together, or none of them. */
  companions(rank: number): number;
}

/** Reads "must be together" (the same site) and "must be apart" (different sites). */
export function sitePairs(asked: Asked): SitePairs {
  const together = pairMasks(asked.request.together, asked);
  const apart = pairMasks(asked.request.apart, asked);
  const companions = asked.people.map(({ index }) => {
    let mask = 1 << index;
    for (let before = 0; before !== mask;) {
      before = mask;
      for (const pair of together) if (mask & pair) mask |= pair;
    }
    return mask;
  });
  return {
    mayShare: (block) => together.every((pair) => (block & pair) === 0 || (block & pair) === pair) && apart.every((pair) => (block & pair) !== pair),
    companions: (rank) => companions[rank]!,
  };
}
