import type { TownsOnMapQuery } from '../../gql/graphql.js';

/** A name on the map, to find one's way by. */
export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** Names nearer than this, in degrees, would be written over each other. */
const APART = { lat: 0.08, lon: 0.5 };

/** The towns where establishments are, those with most of them first; of two that are near each other, the first. */
export function townsOf(data: TownsOnMapQuery | undefined): readonly Town[] {
  const sites = new Map<string, { readonly town: Town; count: number }>();
  for (const { node: { communeName, point } } of data?.establishments.edges ?? []) {
    if (!communeName || !point) continue;
    const site = sites.get(communeName);
    if (site) site.count += 1;
    else sites.set(communeName, { town: { name: communeName, lat: point.lat, lon: point.lon }, count: 1 });
  }
  const towns: Town[] = [];
  for (const { town } of [...sites.values()].sort((a, b) => b.count - a.count || (a.town.name < b.town.name ? -1 : 1))) {
    if (!towns.some(({ lat, lon }) => Math.abs(lat - town.lat) < APART.lat && Math.abs(lon - town.lon) < APART.lon)) towns.push(town);
  }
  return towns;
}
