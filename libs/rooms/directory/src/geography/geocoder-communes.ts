import type { CommuneIndex } from './commune-index.js';
import type { GeocodedPlace, Geocoder } from './geocoder.port.js';

/** Finds the centre of the commune that a text names, by postcode and name; no network, no street. */
export class CommunesGeocoder implements Geocoder {
  constructor(private readonly communes: CommuneIndex) {}

  async find(text: string): Promise<GeocodedPlace | null> {
    const [, postcode, town = ''] = /\b(\d{5})\b[\s,]*(.*)$/.exec(text) ?? [];
    const lastPart = text.split(',').at(-1) ?? text;
    const commune = (postcode ? this.communes.resolve(town, postcode) : null)
      ?? this.communes.search(postcode && town === '' ? postcode : town || lastPart, 1)[0] ?? null;
    if (!commune) return null;
    const { lat, lon, name, insee } = commune;
    return { lat, lon, label: name, communeInsee: insee, precision: 'commune', source: 'communes' };
  }
}
