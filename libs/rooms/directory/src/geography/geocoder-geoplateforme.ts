import { GeocoderUnavailable, type GeocodedPlace, type Geocoder } from './geocoder.port.js';

/** How to reach the national service. */
export interface GeoplateformeOptions {
  /** Its address, from the configuration: without one, there is no adapter and nothing leaves the house. */
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  /** Below this score an answer is a guess. */
  readonly leastScore?: number;
}

interface Answer {
  readonly features?: readonly {
    readonly geometry?: { readonly coordinates?: readonly number[] };
    readonly properties?: { readonly label?: string; readonly score?: number; readonly citycode?: string; readonly type?: string };
  }[];
}

const PRECISION: Readonly<Record<string, GeocodedPlace['precision']>> = { housenumber: 'address', street: 'street', locality: 'street' };

/** The national geocoder (Géoplateforme, `/geocodage/search`). */
export class GeoplateformeGeocoder implements Geocoder {
  constructor(private readonly options: GeoplateformeOptions) {}

  async find(text: string): Promise<GeocodedPlace | null> {
    const url = new URL(`${this.options.baseUrl.replace(/\/+$/, '')}/geocodage/search`);
    url.searchParams.set('q', text.slice(0, 200));
    url.searchParams.set('limit', '1');
    const feature = (await this.#answer(url)).features?.[0];
    if (!feature) return null;
    const [lon, lat] = feature.geometry?.coordinates ?? [];
    const { label, score = 0, citycode = null, type = '' } = feature.properties ?? {};
    if (lat === undefined || lon === undefined || label === undefined) throw new GeocoderUnavailable('answer');
    if (score < (this.options.leastScore ?? 0.5)) return null;
    return { lat, lon, label, communeInsee: citycode, precision: PRECISION[type] ?? 'commune', source: 'geoplateforme' };
  }

  async #answer(url: URL): Promise<Answer> {
    const fetch = this.options.fetch ?? globalThis.fetch;
    let response: Response;
    try {
      response = await fetch(url, { signal: AbortSignal.timeout(this.options.timeoutMs ?? 3000), headers: { accept: 'application/json' } });
    } catch (error) {
      throw new GeocoderUnavailable(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network');
    }
    if (!response.ok) throw new GeocoderUnavailable('status', response.status);
    try {
      return await response.json() as Answer;
    } catch {
      throw new GeocoderUnavailable('answer');
    }
  }
}

/** The geocoder of a configuration: the communes alone, or the national service first and the communes when it fails or knows nothing. */
export function geocoderOf(communes: Geocoder, options: GeoplateformeOptions | null): Geocoder {
  if (options === null) return communes;
  const national = new GeoplateformeGeocoder(options);
  return {
    async find(text) {
      try {
        return await national.find(text) ?? await communes.find(text);
      } catch (error) {
        if (error instanceof GeocoderUnavailable) return communes.find(text);
        throw error;
      }
    },
  };
}
