/** A place found for a text. */
export interface GeocodedPlace {
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
  readonly communeInsee: string | null;
  /** How exact the point is: the address itself, its street, or the commune's centre. */
  readonly precision: 'address' | 'street' | 'commune';
  /** Who found it: `communes` needs no network. */
  readonly source: 'communes' | 'geoplateforme';
}

/**
 * Finds where a text is. A text sent to a service on the network leaves the house: give it an establishment's address, never
 * a child's or a foster home's.
 */
export interface Geocoder {
  /** The best place; `null` when nothing fits well enough. */
  find(text: string): Promise<GeocodedPlace | null>;
}

/** The service did not answer, or not in its own words. Not the caller's fault: fall back, or try later. */
export class GeocoderUnavailable extends Error {
  override readonly name = 'GeocoderUnavailable';

  constructor(readonly reason: 'timeout' | 'network' | 'status' | 'answer', readonly status: number | null = null) {
    super('Le géocodeur ne répond pas.');
  }
}
