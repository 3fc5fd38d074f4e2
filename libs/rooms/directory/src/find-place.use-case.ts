import { Inject, Injectable } from '@nestjs/common';
import { type Actor, GEOCODER_URL, Work } from '@ugo/access';
import { type GeocodedPlace, geocoderOf } from './geography/index.js';
import { searchCommunes } from './search-communes.js';

/** Where an address is: asked of the configured service, which is off by default; otherwise, or when it fails, its commune's centre. */
@Injectable()
export class FindPlace {
  constructor(private readonly work: Work, @Inject(GEOCODER_URL) private readonly baseUrl: string | null) {}

  execute(actor: Actor, text: string): Promise<GeocodedPlace | null> {
    return geocoderOf({ find: (asked) => this.commune(actor, asked) }, this.baseUrl === null ? null : { baseUrl: this.baseUrl }).find(text);
  }

  /** Its commune, by postcode and name; no network, no street. */
  private commune(actor: Actor, text: string): Promise<GeocodedPlace | null> {
    const [, postcode, town = ''] = /\b(\d{5})\b[\s,]*(.*)$/.exec(text) ?? [];
    const named = postcode ? town || postcode : text.split(',').at(-1)!;
    return this.work.read(actor, async (em) => {
      const found = await searchCommunes(em, named, 20);
      const commune = found.find(({ postcodes }) => !postcode || postcodes.includes(postcode));
      return commune ? { ...commune.point, label: commune.name, communeInsee: commune.insee, precision: 'commune', source: 'communes' } : null;
    });
  }
}
