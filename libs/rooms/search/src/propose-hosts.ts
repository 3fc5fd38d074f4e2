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
/** What a near miss may show beyond the radius, and what rounding to whole kilometres may take off a distance. */
const MARGIN_METRES = NEAR_MISS_MARGINS.metres + STEP_METRES / 2;
/** Length of a degree of latitude on the sphere PostGIS uses, in metres. */
const METRES_PER_DEGREE = 111_195;

/** One host as the database gives it: version, askable, degrees, whether it lies within the radius, metres to each place. */
type Row = readonly [id: string, ask: 0 | 1, lon: number | null, lat: number | null, inside: boolean, ...metres: (number | null)[]];

/**
 * Proposes the hosts of the Département that asks and those its neighbours let it see, in one statement: within the radius,
 * widened by what a near miss may show. What it proposes is decided by `match()` alone; nothing else is left out here.
 *
 * Two branches, so that each has its index (an `or` over both reads every offer of France), and one JSON text for all hosts, which
 * is read some five times faster than as many rows.
 */
export async function proposeHosts(
  em: Em, departement: string, points: readonly SearchPoint[], within: { readonly point: Point; readonly metres: number } | null, onlyHostId: string | null = null,
): Promise<Proposal> {
  const only = onlyHostId ? 'and o.host_id = ?' : '';
  const onlyParams = onlyHostId ? [onlyHostId] : [];
  const inside = within ? 'point is null or ST_DWithin(point, ST_MakePoint(?, ?)::geography, ?, false)' : 'true';
  const distances = points.map(({ isZone }) => `, ${distanceSql(isZone ? 'floor' : 'round')}`).join('');
  const [answer] = await em.execute<{ hosts: string | null }[]>(`
    with seen as (
      select o.id, o.host_id, 1 as ask, o.point from offer o where o.current and o.departement = ? ${only}
      union all
      select o.id, o.host_id, s.may_ask::int, o.point from host_share s join offer o on o.host_id = s.host_id and o.current
      where s.neighbour = ? and o.departement <> ? ${only})
    select json_agg(json_build_array(id, ask, ST_X(point::geometry), ST_Y(point::geometry), ${inside}${distances}) order by host_id)::text as hosts from seen`,
  [departement, ...onlyParams, departement, departement, ...onlyParams,
    ...(within ? [within.point.lon, within.point.lat, within.metres + MARGIN_METRES] : []), ...points.flatMap(({ point }) => [point.lon, point.lat])]);
  const rows = JSON.parse(answer?.hosts ?? '[]') as Row[];
  const hosts = rows.filter(([, , , , near]) => near);
  const middle = rows.find(([, , , lat]) => lat !== null)?.[3] ?? 0;
  return { hosts: hosts.map((row) => proposed(row, middle)), beyond: rows.length - hosts.length };
}

/** Metres on the sphere, in whole kilometres; round for a trip, floor for a protective zone, which must never seem farther than it is. */
const distanceSql = (rounding: 'round' | 'floor'): string =>
  `(${rounding}(ST_Distance(point, ST_MakePoint(?, ?)::geography, false) / ${STEP_METRES}) * ${STEP_METRES})::int`;

/** Plane positions around the latitude of the first host in sight, the same whatever the radius: good to a few per mille over a Département, and whole. */
function proposed([id, ask, lon, lat, , ...metres]: Row, middle: number): Proposed {
  const x = lon === null ? null : Math.round(lon * METRES_PER_DEGREE * Math.cos(middle * Math.PI / 180));
  const y = lat === null ? null : Math.round(lat * METRES_PER_DEGREE);
  return { offerId: id, figures: [ask, x, y, ...metres] };
}
