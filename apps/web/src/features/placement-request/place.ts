import type { PlaceFragment } from '../../gql/graphql.js';

/** A place as the form writes it: a commune with its name, what a program wrote before, or what is typed and not chosen yet. */
export type ChosenPlace = Readonly<Partial<Pick<PlaceFragment, 'insee' | 'postcode' | 'name' | 'lat' | 'lon'>> & { typed?: string }>;

/** What can be sent of a place: not what is only typed. */
export const chosen = (place: ChosenPlace | null): ChosenPlace | null => (isTyped(place) ? null : place);

/** Whether somebody typed a place and chose none. */
export const isTyped = (place: ChosenPlace | null): boolean => place?.typed !== undefined;

/** A place as it was written, without what is empty. */
export const placeFrom = (asked: PlaceFragment | null): ChosenPlace | null => (
  asked && Object.fromEntries(Object.entries(asked).filter(([key, value]) => key !== '__typename' && value !== null)));

/** How it is called. */
export function placeText(place: ChosenPlace | null): string {
  if (!place) return '';
  const { typed, name, postcode, insee, lat, lon } = place;
  return typed ?? (name && postcode ? `${name} (${postcode})` : name ?? postcode ?? insee ?? `${lat?.toFixed(3)}, ${lon?.toFixed(3)}`);
}
