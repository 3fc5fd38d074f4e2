import { band } from './bands.js';
import type { Asked } from './facts.js';
import type { Candidate } from './types.js';

/** Where a member of the group lives or would live. */
export interface Member {
  readonly key: string;
  readonly hostId: string;
  readonly siteId: string;
  readonly position: Candidate['position'];
  /** Already lives there: not counted as a child of the request. */
  readonly settled: boolean;
}

/** The greatest distance between two sites of a group; null metres = not known. */
export interface SiteDistance {
  readonly band: number;
  readonly metres: number | null;
  readonly siteIds: readonly [string, string];
}

/** Tier 1 of a plan, in figures (Code civil 375-7 al. 3). */
export interface SiblingTies {
  /** Children of the request on a site where no brother or sister is. */
  readonly separated: readonly string[];
  readonly sitePairs: number;
  readonly unitPairs: number;
  readonly pairs: number;
  /** Null when all are on one site. */
  readonly farthest: SiteDistance | null;
}

/**
 * Band of the distance between two sites: 0 is no distance at all, then the policy's bounds. A distance that can't be told is the
 * last band, because siblings must not be sent apart on a guess. The square root is exact to the metre on every engine (IEEE 754).
 */
export function siteDistance(one: Candidate['position'], other: Candidate['position'], bounds: readonly number[]): { band: number; metres: number | null } {
  if (one === null || other === null) return { band: bounds.length + 1, metres: null };
  const metres = Math.floor(Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2));
  return { band: metres === 0 ? 0 : 1 + band(metres, bounds), metres };
}

/** Bands of the distances from one site to many: what {@link siteDistance} says of each, without a root. Positions are whole metres. */
export function siteBands(one: Candidate['position'], others: readonly Candidate['position'][], bounds: readonly number[]): Uint8Array {
  const squares = [1, ...bounds.map((bound) => Math.ceil(bound) ** 2)];
  const bands = new Uint8Array(others.length).fill(squares.length);
  if (one === null) return bands;
  for (let at = 0; at < others.length; at += 1) {
    const other = others[at]!;
    if (other === null) continue;
    const [x, y] = [one.x - other.x, one.y - other.y];
    bands[at] = band(x * x + y * y, squares);
  }
  return bands;
}

/** Who is with whom. Pairs of two settled siblings are left out: the plan does not change them. */
export function siblingTies(members: readonly Member[], { policy, people, settled }: Asked): SiblingTies {
  let [sitePairs, unitPairs, pairs] = [0, 0, 0];
  let farthest: SiteDistance | null = null;
  const accompanied = new Set<string>();
  members.forEach((one, index) => {
    for (const other of members.slice(index + 1)) {
      if (one.settled && other.settled) continue;
      pairs += 1;
      if (one.siteId === other.siteId) {
        sitePairs += 1;
        if (one.hostId === other.hostId) unitPairs += 1;
        accompanied.add(one.key).add(other.key);
        continue;
      }
      const between = siteDistance(one.position, other.position, policy.siteBandsMetres);
      const worse = farthest === null || between.band > farthest.band || (between.band === farthest.band && (between.metres ?? -1) > (farthest.metres ?? -1));
      if (worse) farthest = { ...between, siteIds: [one.siteId, other.siteId] };
    }
  });
  // Someone without a place yet is a sibling too: the one child placed of three is separated.
  const hasSiblings = people.length + settled.length > 1;
  const separated = !hasSiblings ? [] : members.filter((member) => !member.settled && !accompanied.has(member.key)).map(({ key }) => key);
  return { separated, sitePairs, unitPairs, pairs, farthest };
}
