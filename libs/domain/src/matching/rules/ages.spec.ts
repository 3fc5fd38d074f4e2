import { describe, expect, it } from '@jest/globals';
import { match } from '../testing/checked-match.js';
import { PLANNED } from '../policy.js';
import { aChild, aRequest, aUnit, EVENING, siblings } from '../testing/builders.js';
import type { Candidate, Person } from '../types.js';

const sixToTwelve = { min: 6, max: 12 };

function search(person: Person, host: Candidate, nights = { first: '2026-03-11', last: '2026-03-13' }) {
  return match(aRequest({ people: [person], nights }), [host], PLANNED, EVENING);
}

describe('ages on the day of arrival', () => {
  it('takes a child of "6 to 12" until the day before the 13th birthday', () => {
    const host = aUnit({ authorised: { ages: sixToTwelve } });
    expect(search(aChild({ born: '2013-04' }), host).plans).toHaveLength(1); // 13 in April
    expect(search(aChild({ born: '2013-02' }), host).plans).toHaveLength(0); // 13 since February
  });

  it('asks the day when the birthday may be in the month of arrival, and never refuses', () => {
    const [plan] = search(aChild({ born: '2013-03' }), aUnit({ declared: { ages: sixToTwelve } })).plans;
    expect(plan!.questions).toEqual([{ code: 'confirmDay', personKey: 'c1', hostId: 'h1', figures: { by: 'declared', min: 6, max: 12, youngest: 12, oldest: 13 } }]);
  });

  it('asks nothing when completed years are given', () => {
    expect(search(aChild({ age: 12 }), aUnit({ authorised: { ages: sixToTwelve } })).plans[0]!.questions).toEqual([]);
  });

  it('warns, with the date, of ages outgrown during the stay', () => {
    const nights = { first: '2026-03-11', last: '2026-06-30' };
    const warnings = (person: Person, host: Candidate) => search(person, host, nights).plans[0]!.warnings;
    expect(warnings(aChild({ born: '2013-06' }), aUnit({ authorised: { ages: sixToTwelve } }))).toMatchObject([{ code: 'outgrowsAuthorised', figures: { max: 12, from: '2026-06-01' } }]);
    expect(warnings(aChild({ born: '2013-06' }), aUnit({ declared: { ages: sixToTwelve } }))).toMatchObject([{ code: 'outgrowsDeclared' }]);
    expect(warnings(aChild({ born: '2013-07' }), aUnit({ authorised: { ages: sixToTwelve } }))).toEqual([]);
  });

  it('knows the latest birthday when only years are given, 29 February included', () => {
    const host = aUnit({ authorised: { ages: sixToTwelve } });
    const over = (first: string, last: string) => search(aChild({ age: 12 }), host, { first, last }).plans[0]!.warnings;
    expect(over('2028-02-29', '2029-03-01')).toMatchObject([{ code: 'outgrowsAuthorised', figures: { from: '2029-03-01', exact: true } }]);
    expect(over('2028-02-29', '2029-02-28')).toEqual([]);
  });

  it('asks the day of a child who may be under three where the limit would be passed', () => {
    const host = aUnit({ underThree: { limit: 3, hosted: 3 } });
    const { plans } = search(aChild({ born: '2023-03' }), host);
    expect(plans[0]!.questions).toContainEqual({ code: 'confirmUnderThree', personKey: null, hostId: 'h1', figures: { limit: 3, hosted: 3 } });
    expect(search(aChild({ born: '2023-04' }), host).plans).toHaveLength(0);
  });

  it('counts the infant of a parent, and two children under three together', () => {
    const host = aUnit({ underThree: { limit: 3, hosted: 2 } });
    expect(search(aChild({ kind: 'parentWithInfant', age: 17 }), aUnit({ underThree: { limit: 3, hosted: 3 } })).plans).toHaveLength(0);
    const twins = match(aRequest({ people: siblings(1, 1) }), [host], PLANNED, EVENING);
    expect(twins.plans).toHaveLength(0);
    expect(twins.fitting[0]!.allTogether).toMatchObject([{ rule: 'underThree', waivableBy: null, near: false }]);
  });

  it('counts children under three for the whole lieu de vie, over its units', () => {
    const unit = (hostId: string, hosted: number) => aUnit({ hostId, siteId: 's1', underThree: { limit: 3, hosted } });
    const twins = (...hosts: Candidate[]) => match(aRequest({ people: siblings(1, 2) }), hosts, PLANNED, EVENING);
    expect(twins(unit('h1', 2), unit('h2', 2)).plans).toEqual([]);
    expect(twins(unit('h1', 2), unit('h2', 2)).incomplete.map(({ unplaced }) => unplaced.length)).toEqual([1, 1]);
    expect(twins(unit('h1', 1), unit('h2', 1)).plans.length).toBeGreaterThan(0);
    expect(twins(unit('h1', 0), unit('h2', 3)).fitting).toEqual([]); // the tightest word binds both
  });
});
