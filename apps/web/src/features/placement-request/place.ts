import type { PlaceFragment } from '../../gql/graphql.js';

/** A place as the form writes it: a commune with its name, or what a program wrote before. */
export type ChosenPlace = Readonly<Partial<Pick<PlaceFragment, 'insee' | 'postcode' | 'name' | 'lat' | 'lon'>>>;

/** A place as it was written, without what is empty. */
export const placeFrom = (asked: PlaceFragment | null): ChosenPlace | null => (
  asked && Object.fromEntries(Object.entries(asked).filter(([key, value]) => key !== '__typename' && value !== null)));

/** How it is called. */
export const placeText = (place: ChosenPlace | null): string => (
  !place ? '' : place.name ?? place.postcode ?? place.insee ?? `${place.lat?.toFixed(3)}, ${place.lon?.toFixed(3)}`);
