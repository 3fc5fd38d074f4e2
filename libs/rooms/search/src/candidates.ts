import { type OfferContent, toCandidate } from '@ugo/availability';
import type { Candidate } from '@ugo/domain/matching';
import type { SearchPoint } from './propose-hosts.js';
import type { StoredInput } from './search.schema.js';

/**
 * The engine's candidates, from the versions and figures that a search saw: the same today and at a replay.
 * A home whose approval is suspended is not among them: it vanishes from every search, and the motive is shown to nobody.
 */
export function candidatesOf(
  { request, context, places }: StoredInput, offers: readonly OfferContent[], figures: readonly (readonly (number | null)[])[],
): Candidate[] {
  const all = offers.map((offer, index) => {
    const [ask, x, y, ...metres] = figures[index]!;
    const travel: Record<string, number | null> = {};
    places.forEach((key, at) => { travel[key] = metres[at] ?? null; });
    return toCandidate(offer, {
      nights: request.nights, arrivalMinute: request.arrivalMinute, care: request.care, zone: context.zone, now: context.now,
      travel, mayAsk: ask === 1, position: x === null || y === null ? null : { x: x!, y: y! },
    });
  });
  return all.filter(({ suspended }) => !suspended);
}

/** The places of a request to measure to, in the order of the figures. */
export function searchPoints({ places, points }: StoredInput): SearchPoint[] {
  return places.map((key, index) => ({ point: points[index]!, isZone: key.startsWith('zone:') }));
}
