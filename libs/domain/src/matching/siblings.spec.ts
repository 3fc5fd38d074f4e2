import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { siteBands, siteDistance } from './siblings.js';
import { SEED } from './testing/arbitraries.js';

const BOUNDS = [5000, 15_000, 30_000.5];
const metres = fc.integer({ min: -40_000, max: 40_000 });
const position = fc.option(fc.record({ x: metres, y: metres }), { freq: 8 });

describe('distances between two sites', () => {
  it.each([[0, 0], [1, 1], [4999, 1], [5000, 2], [14_999, 2], [15_000, 3], [30_000, 3], [30_001, 4]])('of %i m are in band %i', (x, band) => {
    expect(siteDistance({ x: 0, y: 0 }, { x, y: 0 }, BOUNDS)).toEqual({ band, metres: x });
    expect([...siteBands({ x: 0, y: 0 }, [{ x, y: 0 }, null], BOUNDS)]).toEqual([band, BOUNDS.length + 1]);
  });

  it('are in the last band where a place is not known', () => {
    expect(siteDistance(null, { x: 0, y: 0 }, BOUNDS)).toEqual({ band: 4, metres: null });
  });

  it('are the same one by one and all at once', () => {
    fc.assert(fc.property(position, fc.array(position, { maxLength: 20 }), (one, others) => {
      expect([...siteBands(one, others, BOUNDS)]).toEqual(others.map((other) => siteDistance(one, other, BOUNDS).band));
    }), { seed: SEED, numRuns: 1000 });
  });
});
