import { describe, expect, it } from '@jest/globals';
import { candidateProblems } from './check-candidates.js';
import { aUnit, free } from './testing/builders.js';
import type { Candidate } from './types.js';

const problems = (...hosts: Candidate[]) => candidateProblems(hosts).map(({ field, code }) => `${field} ${code}`);
const night = { first: '2026-03-11', last: null };

describe('the numbers of the candidates', () => {
  it('are right where they are whole, zero or more, however many', () => {
    expect(problems()).toEqual([]);
    expect(problems(aUnit(), aUnit({
      authorised: { free: free(Number.MAX_SAFE_INTEGER, { female: 0, male: 3, ages: [{ min: 0, max: 5, places: 1 }] }), withinNumber: [{ ...night, places: 0, until: null }] },
      closed: [{ ...night, places: 1, closed: 2, by: 'host' }, { ...night, places: 0, closed: null, by: 'decision' }], reserved: free(1), longestReservedStay: 15,
      underThree: { limit: 3, hosted: 0 }, declared: { siblingsAtMost: 2 }, travel: { home: 0, school: null }, position: { x: -400, y: 4_000_000_000 },
      recentAdmissionsPerMille: 12, priceBand: 1,
    }), aUnit({ position: null }))).toEqual([]);
  });

  it.each<[string, Candidate, string[]]>([
    ['negative places', aUnit({ authorised: { free: free(-1) } }), ['candidates.1.authorised.free.0.places badCount']],
    ['half a place', aUnit({ declared: { free: [...free(1), ...free(0.5)] } }), ['candidates.1.declared.free.1.places badCount']],
    ['places that are no number', aUnit({ reserved: free(Number.NaN) }), ['candidates.1.reserved.0.places badCount']],
    ['endless places', aUnit({ reserved: free(Infinity) }), ['candidates.1.reserved.0.places badCount']],
    ['ceilings', aUnit({ declared: { free: free(1, { female: -1, male: 0.5, ages: [{ min: 0, max: 5, places: 1 }, { min: 0, max: 2, places: -1 }] }) } }), [
      'candidates.1.declared.free.0.female badCount', 'candidates.1.declared.free.0.male badCount', 'candidates.1.declared.free.0.ages.1.places badCount']],
    ['closures', aUnit({ closed: [{ ...night, places: -1, closed: 0.5, by: 'host' }] }), ['candidates.1.closed.0.places badCount', 'candidates.1.closed.0.closed badCount']],
    ['exceptions', aUnit({ authorised: { withinNumber: [{ ...night, places: 1.5, until: null }] } }), ['candidates.1.authorised.withinNumber.0.places badCount']],
    ['children under three', aUnit({ underThree: { limit: -3, hosted: 0.5 } }), ['candidates.1.underThree.limit badCount', 'candidates.1.underThree.hosted badCount']],
    ['siblings, stays, admissions, prices', aUnit({ declared: { siblingsAtMost: -1 }, longestReservedStay: 0.5, recentAdmissionsPerMille: Number.NaN, priceBand: -1 }), [
      'candidates.1.declared.siblingsAtMost badCount', 'candidates.1.longestReservedStay badCount', 'candidates.1.recentAdmissionsPerMille badCount', 'candidates.1.priceBand badCount']],
    ['metres', aUnit({ travel: { home: -1, school: 0.5, father: 3 }, position: { x: 0.5, y: Number.NaN } }), [
      'candidates.1.travel.home badDistance', 'candidates.1.travel.school badDistance', 'candidates.1.position.x badPosition', 'candidates.1.position.y badPosition']],
  ])('name host and field: %s', (_, host, expected) => {
    expect(problems(aUnit(), host)).toEqual(expected);
    expect(candidateProblems([host]).every(({ message: { fr, en } }) => fr.length > 10 && en.length > 10)).toBe(true);
  });
});
