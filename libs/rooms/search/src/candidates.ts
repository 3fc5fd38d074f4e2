import { type OfferContent, toCandidate } from '@ugo/availability';
import { type Candidate, nightsOf } from '@ugo/domain/matching';
import type { SearchPoint } from './propose-hosts.js';
import type { StoredInput } from './search.schema.js';

/**
 * The engine's candidates, from the versions and figures that a search saw: the same today and at a replay.
 * A home whose approval is suspended is not among them: it vanishes from every search, and the motive is shown to nobody.
 */
export function candidatesOf(
  input: StoredInput, offers: readonly OfferContent[], figures: readonly (readonly (number | null)[])[],
): Candidate[] {
  const { request, context, places } = input;
  const nights = nightsOf(request);
  const { columns } = measured(input);
  const all = offers.map((offer, index) => {
    const [ask, x, y, ...metres] = figures[index]!;
    const travel: Record<string, number | null> = {};
    for (let at = 0; at < places.length; at += 1) travel[places[at]!] = metres[columns[at]!] ?? null;
    return toCandidate(offer, {
      nights, arrivalMinute: request.arrivalMinute, care: request.care, people: request.people.length, zone: context.zone, now: context.now,
      travel, mayAsk: ask === 1, position: x === null || y === null ? null : { x: x!, y: y! },
    });
  });
  return withSitesTotals(all.filter(({ suspended }) => !suspended));
}

/** Each unit's offer counts its own children under three; the law counts those of the whole lieu de vie (CASF D.316-2). */
function withSitesTotals(candidates: Candidate[]): Candidate[] {
  const limited = candidates.filter(({ underThree }) => underThree !== null);
  const hosted = new Map<string, number>();
  for (const { siteId, underThree } of limited) hosted.set(siteId, (hosted.get(siteId) ?? 0) + underThree!.hosted);
  if (limited.length === hosted.size) return candidates; // no site has two
  return candidates.map((one) => (one.underThree === null ? one : { ...one, underThree: { ...one.underThree, hosted: hosted.get(one.siteId)! } }));
}

/** Metres from where the people are now, as a search measured them; null = no such place, or a host without a point. */
export function metresFromStart(input: StoredInput, [, , , ...metres]: readonly (number | null)[]): number | null {
  const at = input.places.indexOf('from');
  return at < 0 ? null : metres[measured(input).columns[at]!] ?? null;
}

/** What to measure to, in the order of the figures: brothers and sisters mostly visit the same home, which is measured once. */
export function searchPoints(input: StoredInput): SearchPoint[] {
  return measured(input).points;
}

/** The different points of a request, and for each of its places which of them it is. */
function measured({ places, points }: StoredInput): { points: SearchPoint[]; columns: number[] } {
  const different: SearchPoint[] = [];
  const columns = places.map((key, index) => {
    const [point, isZone] = [points[index]!, key.startsWith('zone:')];
    const known = different.findIndex((other) => other.isZone === isZone && other.point.lat === point.lat && other.point.lon === point.lon);
    return known >= 0 ? known : different.push({ point, isZone }) - 1;
  });
  return { points: different, columns };
}
