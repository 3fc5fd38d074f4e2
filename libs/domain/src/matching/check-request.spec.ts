import { describe, expect, it } from '@jest/globals';
import { checkRequest } from './check-request.js';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { aChild, anEmergency, aRequest, EVENING, siblings } from './testing/builders.js';
import type { MatchRequest } from './types.js';

const settledSiblings = [{ key: 'elder', hostId: 'h9', siteId: 's9', position: null }, { key: 'eldest', hostId: 'h8', siteId: 's8', position: null }];

describe('checkRequest', () => {
  it('accepts what the builders make, and pairs that agree', () => {
    expect(checkRequest(aRequest())).toEqual([]);
    expect(checkRequest(anEmergency({ people: siblings(3, 5, 7), together: [['c1', 'c2']], apart: [['c2', 'c3']] }))).toEqual([]);
    expect(checkRequest(aRequest({ care: 'sequential', nights: { first: '2026-03-30', last: '2026-04-30' }, weekdays: [3], people: [aChild({ born: '2026-04' })] }))).toEqual([]);
    expect(checkRequest(aRequest({ settledSiblings, together: [['c1', 'elder']], apart: [['c1', 'eldest']] }))).toEqual([]);
  });

  it.each<[string, Partial<MatchRequest>, string]>([
    ['nobody', { people: [] }, 'nobody at people'],
    ['nine people', { people: siblings(1, 2, 3, 4, 5, 6, 7, 8, 9) }, 'tooManyPeople at people'],
    ['one key twice', { people: [aChild(), aChild()] }, 'duplicateKey at people'],
    ['the key of a settled sibling', { people: [aChild({ key: 'elder' })], settledSiblings }, 'duplicateKey at people'],
    ['a pair both together and apart', { people: siblings(3, 5), together: [['c1', 'c2']], apart: [['c2', 'c1']] }, 'contradictoryPairs at apart.0'],
    ['a contradiction by way of a third', { people: siblings(3, 5, 7), together: [['c1', 'c2'], ['c2', 'c3']], apart: [['c1', 'c3']] }, 'contradictoryPairs at apart.0'],
    ['together with siblings on two sites', { settledSiblings, together: [['c1', 'elder'], ['c1', 'eldest']] }, 'settledApart at together'],
    ['an unknown key', { together: [['c1', 'c7']] }, 'unknownKey at together.0'],
    ['a pair of one', { apart: [['c1', 'c1']] }, 'samePerson at apart.0'],
    ['reversed nights', { nights: { first: '2026-03-13', last: '2026-03-11' } }, 'reversedNights at nights'],
    ['a day that does not exist', { nights: { first: '2026-02-29', last: '2026-03-11' } }, 'badDay at nights.first'],
    ['a day of the week that is none', { care: 'sequential', weekdays: [0] }, 'badWeekdays at weekdays'],
    ['no day of the week', { care: 'sequential', weekdays: [] }, 'badWeekdays at weekdays'],
    ['a day of the week twice', { care: 'sequential', weekdays: [3, 3] }, 'badWeekdays at weekdays'],
    ['evenings of the week for planned care', { weekdays: [3] }, 'weekdaysOfSequential at weekdays'],
    ['evenings that are not in the period', { care: 'sequential', weekdays: [7] }, 'noNightAsked at weekdays'],
    ['a negative radius', { radiusMetres: -1, searchPlace: 'home' }, 'badDistance at radiusMetres'],
    ['a radius without a centre', { radiusMetres: 10 }, 'radiusWithoutPlace at searchPlace'],
    ['a negative zone', { zones: [{ place: 'danger', radiusMetres: -5 }] }, 'badDistance at zones.0.radiusMetres'],
    ['an hour that does not exist', { arrivalMinute: 1440 }, 'badMinute at arrivalMinute'],
    ['a negative age', { people: [aChild({ age: -1 })] }, 'badAge at people.0.age'],
    ['a birth month of long ago', { people: [aChild({ born: '0001-01' })] }, 'badAge at people.0.age'],
    ['a month that does not exist', { people: [aChild({ born: '2019-13' })] }, 'badAge at people.0.age'],
    ['a birth after the first evening', { care: 'sequential', nights: { first: '2026-03-30', last: '2026-04-30' }, weekdays: [1], people: [aChild({ born: '2026-04' })] }, 'bornAfterArrival at people.0.age'],
    ['a birth after the arrival', { people: [aChild({ born: '2026-04' })] }, 'bornAfterArrival at people.0.age'],
    ['no Département', { departement: '20' }, 'badDepartement at departement'],
  ])('refuses %s', (_, change, expected) => {
    const problems = checkRequest(aRequest(change));
    expect(problems.map(({ code, field }) => `${code} at ${field}`)).toEqual([expected]);
    expect(problems[0]!.message.fr).not.toBe(problems[0]!.message.en);
    expect(() => match(aRequest(change), [], PLANNED, EVENING)).toThrow(RangeError);
  });

  it('names nobody in what it throws', () => {
    expect(() => match(aRequest({ people: [aChild({ key: 'Zoé' }), aChild({ key: 'Zoé' })] }), [], PLANNED, EVENING)).toThrow('match: duplicateKey at people');
  });
});
