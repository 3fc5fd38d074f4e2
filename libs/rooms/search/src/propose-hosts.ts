import { NEAR_MISS_MARGINS } from '@ugo/domain/matching';
import type { Em, Point } from '@ugo/persistence';

/** One host that PostGIS proposes: which version of its offer, and figures in the order of {@link Search}.figures. */
export interface Proposed {
  readonly offerId: string;
  /** Askable (1 or 0), x, y, then metres to each place. Metres are whole; null = the host has no point. */
  readonly figures: readonly (number | null)[];
}

/** A place of the request to measure to. */
export interface SearchPoint {
  readonly point: Point;
  readonly isZone: boolean;
}

/** What the database proposes. */
export interface Proposal {
  readonly hosts: readonly Proposed[];
  /** Hosts that the Département may see and that lie beyond the radius and its margin. */
  readonly beyond: number;
}

/** Distances are whole kilometres for every host alike, so that moving the search point can't find a home's door. */
const STEP_METRES = 1000;
/** Length of a degree of latitude on the sphere PostGIS uses, in metres. */
const METRES_PER_DEGREE = 111_195;

interface Row { readonly id: string; readonly ask: number; readonly lon: number | null; readonly lat: number | null; readonly metres: (number | null)[] }

/**
 * Proposes the hosts of the Département that asks and those its neighbours let it see, in one statement: within the radius,
 * widened by what a near miss may show. What it proposes is decided by `match()` alone; nothing else is left out here.
 */
export async function proposeHosts(
  em: Em, departement: string, points: readonly SearchPoint[], within: { readonly point: Point; readonly metres: number } | null, onlyHostId: string | null = null,
): Promise<Proposal> {
  const distances = points.map(({ isZone }) => distanceSql(isZone ? 'floor' : 'round')).join(', ');
  const places = points.flatMap(({ point }) => [point.lon, point.lat]);
  const near = within ? 'o.point is null or ST_DWithin(o.point, ST_MakePoint(?, ?)::geography, ?, false)' : 'true';
  const rows = await em.execute<(Row & { readonly inside: boolean })[]>(`
    select o.id, case when o.departement = ? or s.may_ask then 1 else 0 end as ask,
      ST_X(o.point::geometry) as lon, ST_Y(o.point::geometry) as lat, (${near}) as inside, array[${distances}]::int[] as metres
    from offer o left join host_share s on s.host_id = o.host_id and s.neighbour = ?
    where o.current and (o.departement = ? or s.host_id is not null)${onlyHostId ? ' and o.host_id = ?' : ''}
    order by o.host_id`,
  [departement, ...(within ? [within.point.lon, within.point.lat, within.metres + NEAR_MISS_MARGINS.metres] : []), ...places, departement, departement, ...(onlyHostId ? [onlyHostId] : [])]);
  const hosts = rows.filter(({ inside }) => inside);
  const middle = hosts.find(({ lat }) => lat !== null)?.lat ?? 0;
  return { hosts: hosts.map((row) => proposed(row, middle)), beyond: rows.length - hosts.length };
}

/** Metres on the sphere, in whole kilometres; round for a trip, floor for a protective zone, which must never seem farther than it is. */
const distanceSql = (rounding: 'round' | 'floor'): string =>
  `(${rounding}(ST_Distance(o.point, ST_MakePoint(?, ?)::geography, false) / ${STEP_METRES}) * ${STEP_METRES})::int`;

/** Plane positions around the first host's latitude: good to a few per mille over a Département, and whole. */
function proposed({ id, ask, lon, lat, metres }: Row, middle: number): Proposed {
  const x = lon === null ? null : Math.round(lon * METRES_PER_DEGREE * Math.cos(middle * Math.PI / 180));
  const y = lat === null ? null : Math.round(lat * METRES_PER_DEGREE);
  return { offerId: id, figures: [ask, x, y, ...metres] };
}
