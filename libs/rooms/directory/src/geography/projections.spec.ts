import { describe, expect, it } from '@jest/globals';
import { projectionNamed, recoverWrongZone, toWgs84 } from './projections.js';

/** A centimetre, in degrees of latitude. */
const CENTIMETRE = 1e-7;

describe('projections', () => {
  // Reference values computed once with PROJ's JavaScript port (proj4 2.22).
  it.each([
    ['LAMBERT_93', 648235.878, 6862268.358, 48.85837, 2.294481], // tour Eiffel
    ['LAMBERT_93', 666981.331, 7108367.762, 51.07, 2.53],
    ['LAMBERT_93', 1228546.045, 6199420.644, 42.7, 9.45],
    ['LAMBERT_93', 146341.347, 6836245.404, 48.39, -4.49],
    ['UTM_N20', 656770.897, 1796166.176, 16.2411, -61.5331], // Pointe-à-Pitre
    ['UTM_N20', 709096.316, 1616759.733, 14.6161, -61.0588], // Fort-de-France
    ['UTM_N21', 562869.803, 5181168.316, 46.7811, -56.1764], // Saint-Pierre
    ['UTM_N22', 354363.155, 544229.782, 4.9224, -52.3135], // Cayenne
    ['UTM_N22', 164055.776, 606218.241, 5.4768, -54.0314], // Saint-Laurent-du-Maroni
    ['UTM_S38', 524735.375, 8587115.812, -12.7806, 45.2279], // Mamoudzou
    ['UTM_S40', 338568.315, 7690475.437, -20.8789, 55.4481], // Saint-Denis
  ])('converts %s %d %d to the centimetre', (name, x, y, lat, lon) => {
    const point = toWgs84(projectionNamed(name)!, x, y);
    expect(Math.abs(point.lat - lat)).toBeLessThan(CENTIMETRE);
    expect(Math.abs(point.lon - lon)).toBeLessThan(2 * CENTIMETRE);
  });

  it('converts the origin of Lambert-93 and a length of the meridian exactly', () => {
    const origin = toWgs84({ kind: 'lambert93' }, 700_000, 6_600_000);
    expect(origin.lat).toBeCloseTo(46.5, 10);
    expect(origin.lon).toBeCloseTo(3, 10);
    // From the equator to 45° north the GRS80 meridian is 4,984,944.378 m long.
    expect(toWgs84({ kind: 'utm', zone: 31, south: false }, 500_000, 0.9996 * 4_984_944.378).lat).toBeCloseTo(45, 7);
  });

  it.each([
    ['LAMBERT_93', { kind: 'lambert93' }],
    ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,LAMBERT_93', { kind: 'lambert93' }],
    ['1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)', { kind: 'lambert93' }],
    ['2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)', { kind: 'utm', zone: 20, south: false }],
    ['4,ATLASANTE,.,MAPS,WGS84/UTM zone 21N (Saint-Pierre-et-Miquelon)', { kind: 'utm', zone: 21, south: false }],
    ['UTM_N22', { kind: 'utm', zone: 22, south: false }],
    ['EPSG:2975 RGR92 / UTM zone 40S', { kind: 'utm', zone: 40, south: true }],
    ['UTM_S38', { kind: 'utm', zone: 38, south: true }],
    ['GAUSS', null], ['', null], ['UTM_N99', null],
  ])('reads the name %s', (name, projection) => {
    expect(projectionNamed(name)).toEqual(projection);
  });

  it('undoes a wrong zone: a house of Saint-Denis found near Scotland, one of Les Abymes in the Gulf of Guinea', () => {
    const reunion = recoverWrongZone('974', { lat: 56.13157554837751, lon: -2.72586872371923 })!;
    expect(reunion.lat).toBeCloseTo(-20.8931, 4);
    expect(reunion.lon).toBeCloseTo(55.4541, 4);
    const guadeloupe = recoverWrongZone('971', { lat: 6.309815319498774, lon: 2.7083386723553304 })!;
    expect(guadeloupe.lat).toBeCloseTo(16.2766, 4);
    expect(guadeloupe.lon).toBeCloseTo(-61.5035, 4);
    expect(recoverWrongZone('42', { lat: 45, lon: 4 })).toBeNull();
  });
});
