import type { OfferContent } from '@ugo/availability';
import type { Em } from '@ugo/persistence';
import { searchPoints } from './candidates.js';
import type { OfferCache } from './offer-cache.js';
import { proposeHosts, type SearchPoint } from './propose-hosts.js';
import type { StoredInput } from './search.schema.js';

/** What one of the searches sees: versions of offers and figures, as {@link candidatesOf} takes them. */
export interface Sight {
  readonly offers: readonly OfferContent[];
  readonly figures: readonly (readonly (number | null)[])[];
}

/** PostgreSQL makes an array of a hundred values at most, five of which are not distances. */
const MOST_POINTS = 80;
/** Askable, x and y come before the distances. */
const HEAD = 3;

interface Round {
  readonly points: SearchPoint[];
  /** For each search of the round, which of the points its own are. */
  readonly columns: (readonly number[])[];
}

const samePoint = (one: SearchPoint, other: SearchPoint): boolean => one.isZone === other.isZone && one.point.lat === other.point.lat && one.point.lon === other.point.lon;

/** Searches share rounds, and places at the same point a column: those who wait mostly live around the same towns. */
function roundsOf(searches: readonly StoredInput[]): Round[] {
  const rounds: Round[] = [];
  for (const search of searches) {
    const own = searchPoints(search);
    let round = rounds.at(-1);
    const added = own.filter((point) => !round?.points.some((known) => samePoint(known, point)));
    if (!round || round.points.length + added.length > MOST_POINTS) rounds.push(round = { points: [...own], columns: [] });
    else round.points.push(...added);
    const { points } = round;
    round.columns.push(own.map((point) => points.findIndex((known) => samePoint(known, point))));
  }
  return rounds;
}

/**
 * What each search sees, in order. One statement for each 80 different points, and one for the offers that are not in memory yet.
 * No search's radius narrows it: what lies beyond is refused by the engine, with its reason.
 */
export async function proposeHostsTogether(em: Em, departement: string, searches: readonly StoredInput[], cache: OfferCache): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (const { points, columns } of roundsOf(searches)) {
    const { hosts } = await proposeHosts(em, departement, points, null);
    const offers = await cache.get(em, hosts.map(({ offerId }) => offerId));
    for (const own of columns) {
      sights.push({ offers, figures: hosts.map(({ figures }) => [...figures.slice(0, HEAD), ...own.map((column) => figures[HEAD + column]!)]) });
    }
  }
  return sights;
}
