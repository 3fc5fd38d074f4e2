import type { MatchResult, Plan } from '../result.js';

/** Lexicographic: negative when the first is better, 0 when equal. */
export function compareInOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/** The numbers of a plan's vector before the draw. */
export function vectorButDraw({ components }: Plan): number[] {
  return components.filter(({ tier }) => tier !== 'draw').map(({ value }) => value);
}

/** The numbers a place more may not make worse: all but scarcity, which is a price, and the draw. */
export function vectorOfTiers({ components }: Plan): number[] {
  return components.filter(({ tier }) => tier !== 'draw' && tier !== 'scarcity').map(({ value }) => value);
}

/** Every (person, host) that fits alone, as text. */
export function fittingPairs({ fitting }: MatchResult): string[] {
  return fitting.flatMap(({ hostId, listed, unlisted }) => [...listed, ...unlisted].map((key) => `${key}@${hostId}`)).sort();
}

/** The host sets of a list with the vector of each, draw left out. */
export function bySetOfHosts(plans: readonly Plan[]): Map<string, number[]> {
  return new Map(plans.map((plan) => [plan.hostIds.join(), vectorButDraw(plan)]));
}
