import { describe, expect, it } from '@jest/globals';
import assert from 'node:assert/strict';
import { PLANNED } from './policy.js';
import { aRequest, aUnit, EVENING, free, siblings, suspendedHost } from './testing/builders.js';
import { match } from './testing/checked-match.js';

const answer = () => match(aRequest({ people: siblings(5, 8) }), [
  suspendedHost({ hostId: 'a', declared: { care: ['relay'] } }), aUnit({ hostId: 'b' }), aUnit({ hostId: 'c', declared: { ages: { min: 6, max: 12 }, free: free(0) } }),
], PLANNED, EVENING);

describe('hosts left out', () => {
  it('say everyone’s reasons, then those of each person, in the order of the rules', () => {
    expect(answer().excluded.map(({ hostId, refusals }) => [hostId, ...refusals.map(({ rule, personKey }) => `${rule} ${personKey}`)])).toEqual([
      ['a', 'suspended null', 'careKind null'], ['c', 'declaredAge c1', 'declaredPlaces c1', 'declaredPlaces c2'],
    ]);
  });

  it('count once for each of their rules, whomever it refuses', () => {
    expect(answer().counts).toMatchObject({ excluded: 2, byRule: { suspended: 1, careKind: 1, declaredAge: 1, declaredPlaces: 1 } });
  });

  it('are plain data for whoever copies, stores or compares them, although their reasons are made when read', () => {
    const [row] = answer().excluded;
    const plain = { hostId: 'a', siteId: row!.siteId, refusals: row!.refusals };
    for (const seen of [row, { ...row }, JSON.parse(JSON.stringify(row))]) assert.deepEqual(seen, plain);
    expect(structuredClone(row)).toEqual(plain); // of another realm under jest, so not strictly
    expect(Object.keys(row!)).toEqual(['hostId', 'siteId', 'refusals']);
    expect(row!.refusals).toBe(row!.refusals); // made once
  });
});
