import { describe, expect, it } from '@jest/globals';
import { GeoplateformeGeocoder, geocoderOf } from './geocoder-geoplateforme.js';
import type { Geocoder } from './geocoder.port.js';

/** The port in memory: knows Saint-Étienne. */
const local: Geocoder = {
  find: (text) => Promise.resolve(/Étienne|Etienne|42000/i.test(text)
    ? { lat: 45.43, lon: 4.38, label: 'Saint-Étienne', communeInsee: '42218', precision: 'commune', source: 'communes' } : null),
};

function answering(status: number, body: string, seen: string[] = []): typeof globalThis.fetch {
  return (input) => {
    seen.push(String(input));
    return Promise.resolve(new Response(body, { status }));
  };
}

const feature = (score: number): string => JSON.stringify({
  features: [{ geometry: { coordinates: [4.39, 45.44] }, properties: { label: '12 Rue X 42000 Saint-Étienne', score, citycode: '42218', type: 'housenumber' } }],
});
const baseUrl = 'https://geocoder.example/';

describe('Géoplateforme geocoder', () => {
  it('asks for one answer and reads it', async () => {
    const seen: string[] = [];
    const geocoder = new GeoplateformeGeocoder({ baseUrl, fetch: answering(200, feature(0.97), seen) });
    expect(await geocoder.find('12 rue X & Y')).toEqual({ lat: 45.44, lon: 4.39, label: '12 Rue X 42000 Saint-Étienne', communeInsee: '42218', precision: 'address', source: 'geoplateforme' });
    expect(seen).toEqual(['https://geocoder.example/geocodage/search?q=12+rue+X+%26+Y&limit=1']);
  });

  it('takes a low score and no answer for nothing', async () => {
    expect(await new GeoplateformeGeocoder({ baseUrl, fetch: answering(200, feature(0.2)) }).find('x')).toBeNull();
    expect(await new GeoplateformeGeocoder({ baseUrl, fetch: answering(200, '{"features":[]}') }).find('x')).toBeNull();
  });

  it.each([[503, '', 'status'], [200, '<html>', 'answer'], [200, '{"features":[{}]}', 'answer']])('says unavailable for %i %s', async (status, body, reason) => {
    await expect(new GeoplateformeGeocoder({ baseUrl, fetch: answering(status, body) }).find('x')).rejects.toMatchObject({ name: 'GeocoderUnavailable', reason });
  });

  it('says which failure of the network it met', async () => {
    const failing = (name: string): typeof globalThis.fetch => () => Promise.reject(Object.assign(new Error('x'), { name }));
    await expect(new GeoplateformeGeocoder({ baseUrl, fetch: failing('TimeoutError') }).find('x')).rejects.toMatchObject({ reason: 'timeout' });
    await expect(new GeoplateformeGeocoder({ baseUrl, fetch: failing('TypeError') }).find('x')).rejects.toMatchObject({ reason: 'network' });
  });

  it('is off without an address, and falls back on the communes', async () => {
    expect(geocoderOf(local, null)).toBe(local);
    const falling = geocoderOf(local, { baseUrl, fetch: answering(503, '') });
    expect(await falling.find('42000 Saint-Étienne')).toMatchObject({ communeInsee: '42218', source: 'communes' });
  });
});
