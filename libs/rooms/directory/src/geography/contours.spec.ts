import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataFile } from '../import/testing.js';
import { CommuneIndex } from './commune-index.js';
import { Contours, OVERSEAS_BOXES, type DepartementGeoJson } from './contours.js';

const file = fileURLToPath(new URL('../../../../../data/departements-version-simplifiee.geojson', import.meta.url));
const contours = new Contours(JSON.parse(readFileSync(file, 'utf8')) as DepartementGeoJson);

describe('contours', () => {
  let communes: CommuneIndex;
  beforeAll(async () => { communes = await CommuneIndex.load(dataFile('laposte_hexasmal_2022.csv')); });

  it('finds every commune in France, and 99.9 % of them in their own Département', () => {
    const found = [...communes.all()].map((commune) => ({ own: commune.departement, at: contours.departementAt(commune.lat, commune.lon) }));
    expect(found.filter(({ at }) => at === null)).toEqual([]);
    expect(found.filter(({ own, at }) => own !== at).length).toBeLessThan(35);
  });

  it.each([
    ['Saint-Étienne', 45.4397, 4.3872, '42'], ['Paris', 48.8566, 2.3522, '75'], ['Ajaccio', 41.9192, 8.7386, '2A'], ['Sein', 48.0368, -4.8497, '29'],
    ['Pointe-à-Pitre', 16.2411, -61.5331, '971'], ['Cayenne', 4.9224, -52.3135, '973'], ['Saint-Denis', -20.8789, 55.4481, '974'], ['Mamoudzou', -12.7806, 45.2279, '976'],
  ])('%s is in its Département', (_, lat, lon, departement) => {
    expect(contours.departementAt(lat, lon)).toBe(departement);
    expect(contours.isInFrance(lat, lon)).toBe(true);
  });

  it.each([
    ['Genève', 46.2044, 6.1432], ['Sarrebruck', 49.2402, 6.9969], ['Luxembourg', 49.6117, 6.1319], ['Andorre', 42.5063, 1.5218], ['Jersey', 49.18, -2.1], ['Bruxelles', 50.85, 4.35],
    ['the Bay of Biscay', 45.5, -4], ['the Channel', 50.2, 0.2], ['the Gulf of Guinea, where wrong zones fall', 6.3, 2.7], ['null island', 0, 0], ['Saint-Martin', 18.07, -63.08],
    ['nowhere', Number.NaN, 2],
  ])('%s is not in France', (_, lat, lon) => {
    expect(contours.departementAt(lat, lon)).toBeNull();
  });

  it('measures how far a point is from a Département', () => {
    expect(contours.distanceTo('42', 45.4397, 4.3872)).toBe(0);
    expect(contours.distanceTo('69', 45.4397, 4.3872)).toBeGreaterThan(15);
    expect(contours.distanceTo('974', -20.8789, 55.4481)).toBe(0);
    expect(contours.distanceTo('974', 48, 2)).toBeGreaterThan(5000);
    expect(contours.distanceTo('99', 48, 2)).toBeNull();
  });

  it('answers within the boxes of France, or null', () => {
    const anywhere = fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }));
    fc.assert(fc.property(anywhere, ([lat, lon]) => {
      const code = contours.departementAt(lat, lon);
      return code === null || code in OVERSEAS_BOXES || (lat > 41 && lat < 51.3 && lon > -5.6 && lon < 9.8);
    }), { seed: 42, numRuns: 2000 });
  });
});
