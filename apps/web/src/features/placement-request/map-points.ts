import type { PlacesOnMapQuery } from '../../gql/graphql.js';

/** A host that may be shown where it stands, with the best proposal it is in. */
export interface MapPoint {
  readonly hostId: string;
  readonly rank: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Hosts of the proposals, each once: those that have a point, and how many have none. A foster home never has one: its service is elsewhere. */
export function pointsOf(data: PlacesOnMapQuery | undefined): { readonly points: readonly MapPoint[]; readonly without: number } {
  const points = new Map<string, MapPoint>();
  const without = new Set<string>();
  for (const { node: { rank, assignments } } of data?.search?.plans.edges ?? []) {
    for (const { host: { id, name, type, establishment } } of assignments) {
      const point = type === 'unit' ? establishment?.point : null;
      if (!point) without.add(id);
      else if (!points.has(id)) points.set(id, { hostId: id, rank, name, lat: point.lat, lon: point.lon });
    }
  }
  return { points: [...points.values()], without: without.size };
}
