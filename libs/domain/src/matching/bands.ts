/**
 * The band of a value, 0 first. Bands are half-open, lower bound included: a value equal to a bound is in the band that begins there.
 * @param bounds ascending
 */
export function band(value: number, bounds: readonly number[]): number {
  let index = 0;
  while (index < bounds.length && value >= bounds[index]!) index += 1;
  return index;
}

/** Where a distance is not known: the middle band, neither reward nor punishment. */
export function middleBand(bounds: readonly number[]): number {
  return bounds.length >> 1;
}
