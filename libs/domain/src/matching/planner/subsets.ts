/** People are bits, in the order of `Asked.people`; at most eight, so that a subset is a number below 256. */

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

/** How many pairs so many people make. */
export function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

/** Place of the lowest bit that is set: the first person of a subset. */
export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
