import { describe, expect, it } from '@jest/globals';
import { capacityOf } from './capacity.js';
import { CLOSURE_LABELS, CLOSURE_OF_LEAVE, CLOSURE_REASONS, LEAVE_KINDS, LEAVE_LABELS, OVER_OCCUPANCY_LABELS, OVER_OCCUPANCY_REASONS } from './codes.js';
import { checkPublication } from './publication.js';
import { PROBLEM_MESSAGES } from './publication.messages.js';
import { PROBLEM_CODES, type PublicationInput, type StatementInput } from './publication.types.js';
import { authorisation, october, unit } from './samples.js';

const TODAY = october(1);
const OPEN = { first: TODAY, last: null };
const places = (over: Partial<Extract<StatementInput, { kind: 'declaration' }>> = {}): StatementInput => ({ kind: 'declaration', places: 2, female: null, male: null, ...over });
const counted = (over: Partial<Extract<StatementInput, { kind: 'counts' }>> = {}): StatementInput => (
  { kind: 'counts', capacity: 10, occupied: 9, female: null, male: null, exits: [], entries: [], ...over });
const publication = (over: Partial<PublicationInput> = {}): PublicationInput => ({
  statement: places(), from: october(2), until: october(20), ages: { min: 6, max: 12 }, sexes: ['female'], care: ['emergency'], measures: ['prosecutorOpp'],
  capabilities: ['nightStaff'], siblingsAtMost: 2, overOccupancy: null, closures: [], ...over,
});
const host = unit({ authorisations: [authorisation({ sexes: ['female'], care: ['emergency', 'planned'], until: october(30) })] });
const problems = (over: Partial<PublicationInput>, capacity = capacityOf(host, OPEN)): string[] => (
  checkPublication(publication(over), capacity, TODAY).map(({ field, code }) => `${field} ${code}`));

describe('checkPublication', () => {
  it('lets a right publication through, with or without an end, by places or by counts', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ until: null, ages: null, sexes: null, measures: null, siblingsAtMost: null })).toEqual([]);
    expect(problems({ statement: counted({ exits: [{ on: october(3), sex: 'female' }] }), siblingsAtMost: 2 })).toEqual([]);
    expect(problems({ statement: places({ agePlaces: [{ min: 0, max: 8, places: 1 }, { min: 6, max: 12, places: 2 }] }) })).toEqual([]);
  });

  it.each<[string, Partial<PublicationInput>, string[]]>([
    ['a negative number', { statement: places({ places: -1 }), siblingsAtMost: null }, ['statement.places notAWholeNumber']],
    ['half a place', { statement: places({ places: 2.5 }) }, ['statement.places notAWholeNumber']],
    ['a number that is none', { statement: places({ places: Number.NaN }) }, ['statement.places notAWholeNumber']],
    ['ages upside down', { ages: { min: 12, max: 6 } }, ['ages agesUpsideDown']],
    ['people too old', { ages: { min: 6, max: 61 } }, ['ages.max agesOutOfBounds', 'ages agesNotAuthorised']],
    ['more girls than places', { statement: places({ female: 3 }) }, ['statement.female ceilingAbovePlaces']],
    ['girls and boys below the total', { statement: places({ female: 1, male: 0 }) }, ['statement ceilingsBelowPlaces']],
    ['a night that is over', { from: '2026-09-30' }, ['from inThePast', 'from noAuthorisation']],
    ['a day that does not exist', { from: '2026-02-29' }, ['from notADay']],
    ['an end before the beginning', { until: october(1) }, ['until endBeforeBeginning']],
    ['more than authorised', { statement: places({ places: 11 }) }, ['statement.places aboveAuthorised']],
    ['an over-occupancy without a reason', { statement: places({ places: 11 }), overOccupancy: { places: 1, reason: null } }, ['overOccupancy.reason reasonMissing', 'statement.places aboveAuthorised']],
    ['an over-occupancy with an unknown reason', { statement: places({ places: 11 }), overOccupancy: { places: 1, reason: 'habit' } }, ['overOccupancy.reason unknownCode', 'statement.places aboveAuthorised']],
    ['an over-occupancy that is not enough', { statement: places({ places: 12 }), overOccupancy: { places: 1, reason: 'siblings' } }, ['statement.places aboveAuthorised']],
    ['a sex outside the authorisation', { sexes: ['female', 'male'] }, ['sexes.1 sexNotAuthorised']],
    ['a kind of care outside the authorisation', { care: ['emergency', 'relay'] }, ['care.1 careNotAuthorised']],
    ['a measure outside the habilitation', { measures: ['juvenileJustice'] }, ['measures.0 measureNotAuthorised']],
    ['ages outside the authorisation', { ages: { min: 4, max: 12 } }, ['ages agesNotAuthorised']],
    ['more siblings than places', { siblingsAtMost: 3 }, ['siblingsAtMost siblingsAbovePlaces']],
    ['an unknown capability', { capabilities: ['nightStaff', 'swimmingPool'] }, ['capabilities.1 unknownCode']],
    ['an unknown sex, told once', { sexes: ['x'] }, ['sexes.0 unknownCode']],
    ['no kind of care', { care: [] }, ['care listEmpty']],
    ['a closure without a reason', { closures: [{ from: october(3), until: null, places: 1, reason: null }] }, ['closures.0.reason reasonMissing']],
    ['a closure for an unknown reason, reversed', { closures: [{ from: october(3), until: october(2), places: 1.5, reason: 'mood' }] },
      ['closures.0.until endBeforeBeginning', 'closures.0.places notAWholeNumber', 'closures.0.reason unknownCode']],
    ['an end beyond the authorisation', { until: october(31) }, ['until beyondAuthorisation']],
    ['a beginning after the authorisation', { from: october(31), until: null }, ['from noAuthorisation']],
    ['more children than places', { statement: counted({ occupied: 11 }), siblingsAtMost: null }, ['statement.occupied occupiedAboveCapacity']],
    ['more exits than children', { statement: counted({ occupied: 1, exits: [{ on: october(3), sex: null }, { on: october(4), sex: null }] }) }, ['statement.exits exitsAboveOccupied']],
    ['counting on more places than authorised', { statement: counted({ capacity: 12 }) }, ['statement.capacity aboveAuthorised']],
    ['more little ones than places', { statement: places({ agePlaces: [{ min: 6, max: 8, places: 3 }] }) }, ['statement.agePlaces.0.places agePlacesAbovePlaces']],
    ['the same ages twice', { statement: places({ agePlaces: [{ min: 6, max: 8, places: 1 }, { min: 6, max: 8, places: 2 }] }) }, ['statement.agePlaces.1 agePlacesTwice']],
    ['places for ages nobody accepts', { statement: places({ agePlaces: [{ min: 13, max: 15, places: 1 }] }) }, ['statement.agePlaces.0 agesNotAccepted']],
    ['places for ages the law does not allow', { ages: null, statement: counted({ agePlaces: [{ min: 0, max: 5, places: 1 }] }), siblingsAtMost: null }, ['statement.agePlaces.0 agesNotAuthorised']],
    ['places for ages upside down, too old, by halves', { statement: places({ agePlaces: [{ min: 12, max: 6, places: 1 }, { min: 6, max: 99, places: 0.5 }] }) },
      ['statement.agePlaces.0 agesUpsideDown', 'statement.agePlaces.1.max agesOutOfBounds', 'statement.agePlaces.1.places notAWholeNumber']],
    ['an exit outside the period, of nobody', { statement: counted({ exits: [{ on: october(25), sex: 'other' }] }) },
      ['statement.exits.0.on movementOutsideDates', 'statement.exits.0.sex unknownCode']],
    ['an entry on no day', { statement: counted({ entries: [{ on: 'soon', sex: null }] }), siblingsAtMost: 1 }, ['statement.entries.0.on notADay']],
  ])('names the field: %s', (_, over, expected) => expect(problems(over)).toEqual(expected));

  it('takes a reasoned over-occupancy and a derogation', () => {
    const reasoned = { overOccupancy: { places: 1, reason: 'siblings' } };
    expect(problems({ statement: places({ places: 11 }), ...reasoned })).toEqual([]);
    expect(problems({ statement: counted({ capacity: 10, occupied: 11 }), siblingsAtMost: null, ...reasoned })).toEqual([]);
    const derogated = capacityOf({ ...host, derogations: [{ from: '2026-01-01', until: null, places: 1 }] }, OPEN);
    expect(problems({ statement: places({ places: 11 }) }, derogated)).toEqual([]);
  });

  it('looks at every night: a derogation that ends before the publication does is not enough', () => {
    const derogated = capacityOf({ ...host, derogations: [{ from: '2026-01-01', until: october(10), places: 1 }] }, OPEN);
    expect(problems({ statement: places({ places: 11 }) }, derogated)).toEqual(['statement.places aboveAuthorised']);
  });

  it('counts a gap between two authorisations as the end of the first', () => {
    const gap = capacityOf(unit({ authorisations: [authorisation({ until: october(9) }), authorisation({ from: october(11) })] }), OPEN);
    expect(problems({}, gap)).toEqual(['until beyondAuthorisation']);
    expect(problems({ from: october(9), until: october(9) }, gap)).toEqual([]);
    expect(problems({ from: october(10), until: october(10) }, gap)).toEqual(['from noAuthorisation']);
  });

  it('finds no capacity at all for a suspended home', () => {
    const suspended = capacityOf({ type: 'fosterHome', approvals: [{ from: '2020-01-01', until: null, places: 3, intermittent: 0 }],
      derogations: [], suspensions: [{ from: '2026-01-01', until: null }], closures: [], leave: [] }, OPEN);
    expect(problems({}, suspended)).toEqual(['from noAuthorisation']);
  });
});

describe('labels', () => {
  it('exist in both languages for every code', () => {
    const all = [
      ...PROBLEM_CODES.map((code) => PROBLEM_MESSAGES[code]), ...CLOSURE_REASONS.map((code) => CLOSURE_LABELS[code]),
      ...OVER_OCCUPANCY_REASONS.map((code) => OVER_OCCUPANCY_LABELS[code]), ...LEAVE_KINDS.map((code) => LEAVE_LABELS[code]),
    ];
    for (const { fr, en } of all) expect([fr.length > 3, en.length > 3, fr === en && fr !== 'incident']).toEqual([true, true, false]);
    for (const kind of LEAVE_KINDS) expect(CLOSURE_REASONS).toContain(CLOSURE_OF_LEAVE[kind]);
  });
});
