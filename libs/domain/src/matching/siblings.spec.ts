import { describe, expect, it } from '@jest/globals';
import { ask } from './facts.js';
import { PLANNED } from './policy.js';
import { siblingTies, siteBands, siteDistance } from './siblings.js';
import type { Member } from './siblings.js';
import { aRequest, EVENING, siblings } from './testing/builders.js';

const BOUNDS = [5000, 15_000, 30_000, 60_000];
const at = (x: number, y = 0) => ({ x, y });
const member = (key: string, siteId: string, position: Member['position'], change: Partial<Member> = {}): Member => ({ key, hostId: `home ${siteId}`, siteId, position, settled: false, ...change });
const ties = (...members: Member[]) => siblingTies(members, ask(aRequest({ people: siblings(4, 6, 8) }), PLANNED, EVENING));

describe('the distance between two sites', () => {
  it.each([
    [at(0), at(0), 0, 0], [at(0), at(0, 1), 1, 1], [at(0), at(4999), 1, 4999], [at(0), at(5000), 2, 5000], [at(3000), at(0, 4000), 2, 5000],
    [at(0), at(60_000), 5, 60_000], [at(-100), at(100), 1, 200], [at(1), at(2, 1), 1, 1], [at(0, 7000), at(0, 2000), 2, 5000], [at(100, -3000), at(100, 1999), 1, 4999], [at(20_000, 9000), at(20_000, 9000), 0, 0],
  ])('from %j to %j is band %d, %d m', (one, other, band, metres) => {
    expect(siteDistance(one, other, BOUNDS)).toEqual({ band, metres });
    expect(siteDistance(other, one, BOUNDS)).toEqual({ band, metres });
    expect([...siteBands(one, [null, other], BOUNDS)]).toEqual([5, band]);
  });

  it('is the last band where it is not known: siblings are not sent apart on a guess', () => {
    expect(siteDistance(null, at(0), BOUNDS)).toEqual({ band: 5, metres: null });
    expect(siteDistance(at(0), null, BOUNDS)).toEqual({ band: 5, metres: null });
    expect([...siteBands(null, [null, at(0)], BOUNDS)]).toEqual([5, 5]);
  });
});

describe('who is with whom', () => {
  it('counts pairs on a site and under a roof', () => {
    expect(ties(member('c1', 'a', at(0)), member('c2', 'a', at(0)), member('c3', 'a', at(0), { hostId: 'other unit' }))).toEqual({ separated: [], sitePairs: 3, unitPairs: 1, pairs: 3, farthest: null });
  });

  it('names who is without any brother or sister', () => {
    expect(ties(member('c1', 'a', at(0)), member('c2', 'a', at(0)), member('c3', 'b', at(9000)))).toEqual({
      separated: ['c3'], sitePairs: 1, unitPairs: 1, pairs: 3, farthest: { band: 2, metres: 9000, siteIds: ['a', 'b'] },
    });
    expect(ties(member('c1', 'a', at(0))).separated).toEqual(['c1']); // two more have no place yet
  });

  it('says the greatest distance, in the same band too, whatever the order', () => {
    const [a, b, c] = [member('c1', 'a', at(0)), member('c2', 'b', at(6000)), member('c3', 'c', at(14_000))];
    expect(ties(a, b, c).farthest).toEqual({ band: 2, metres: 14_000, siteIds: ['a', 'c'] });
    expect(ties(c, b, a).farthest).toEqual({ band: 2, metres: 14_000, siteIds: ['c', 'a'] });
    expect(ties(b, a, c).farthest).toEqual({ band: 2, metres: 14_000, siteIds: ['a', 'c'] });
    expect(ties(a, member('c2', 'b', at(0, 0)), member('c3', 'c', at(0))).farthest).toEqual({ band: 0, metres: 0, siteIds: ['a', 'b'] }); // the first of equals
  });

  it('puts a distance that is not known before any in figures, but not before one of its band', () => {
    expect(ties(member('c1', 'a', at(0)), member('c2', 'b', null), member('c3', 'c', at(14_000))).farthest).toMatchObject({ band: 5, metres: null });
    expect(ties(member('c1', 'a', null), member('c2', 'b', at(0)), member('c3', 'c', at(70_000))).farthest).toMatchObject({ band: 5, metres: 70_000 });
    expect(ties(member('c1', 'b', at(0)), member('c2', 'c', at(70_000)), member('c3', 'a', null)).farthest).toMatchObject({ band: 5, metres: 70_000 });
    expect(ties(member('c1', 'b', at(0)), member('c2', 'a', null), member('c3', 'c', null)).farthest).toMatchObject({ metres: null, siteIds: ['b', 'a'] });
  });

  it('leaves out pairs of two who already live somewhere, and counts each child with each of them', () => {
    const settled = { settled: true };
    expect(ties(member('c1', 'a', at(0)), member('e1', 'a', at(0), settled), member('e2', 'b', at(70_000), settled))).toEqual({
      separated: [], sitePairs: 1, unitPairs: 1, pairs: 2, farthest: { band: 5, metres: 70_000, siteIds: ['a', 'b'] },
    });
    expect(ties(member('e1', 'a', at(0), settled), member('e2', 'b', at(70_000), settled), member('c1', 'c', at(1000)))).toMatchObject({ separated: ['c1'], pairs: 2, farthest: { metres: 69_000 } });
  });

  it('separates nobody who has no brother or sister', () => {
    expect(siblingTies([member('c1', 'a', at(0))], ask(aRequest(), PLANNED, EVENING))).toEqual({ separated: [], sitePairs: 0, unitPairs: 0, pairs: 0, farthest: null });
    const settledSiblings = [{ key: 'e1', hostId: 'h', siteId: 'b', position: null }];
    expect(siblingTies([member('c1', 'a', at(0)), member('e1', 'b', null, { settled: true })], ask(aRequest({ settledSiblings }), PLANNED, EVENING)).separated).toEqual(['c1']);
  });
});
