import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekday } from '../kernel/day.js';
import type { Problem } from './problem.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { ABSENCE_KIND_LABELS, ABSENCE_KINDS, EXIT_REASON_LABELS, EXIT_REASONS, STAY_KIND_LABELS, STAY_KINDS } from './stay-codes.js';
import { checkAbsence, checkExit, checkStay, relayLast, type OtherStay, type StayInput } from './stay-rules.js';

const TODAY = '2028-03-01';
const said = (problems: readonly Problem[]): string[] => problems.map(({ field, code }) => `${field}: ${code}`);
const stay = (over: Partial<StayInput> = {}): string[] => said(checkStay({
  kind: 'ordinary', admittedOn: TODAY, exitOn: null, others: [], today: TODAY, settings: DEFAULT_SETTINGS, ...over }));
const other = (admittedOn: string, exitOn: string | null, over: Partial<OtherStay> = {}): OtherStay => ({ kind: 'ordinary', admittedOn, exitOn, ...over });

describe('codes', () => {
  it('have words', () => {
    for (const [codes, labels] of [[STAY_KINDS, STAY_KIND_LABELS], [EXIT_REASONS, EXIT_REASON_LABELS], [ABSENCE_KINDS, ABSENCE_KIND_LABELS]] as const) {
      expect(Object.keys(labels)).toEqual([...codes]);
    }
  });
});

describe('relayLast', () => {
  it('is fifteen nights, once more when renewed, never a third time', () => {
    expect([0, 1, 2, -1].map((renewals) => relayLast('2028-02-15', renewals, DEFAULT_SETTINGS))).toEqual(['2028-02-29', '2028-03-15', '2028-03-15', '2028-02-29']);
  });
});

describe('checkStay', () => {
  it('takes an arrival of tonight, and of the days that are tolerated, over 29 February', () => {
    expect(stay()).toEqual([]);
    expect(stay({ admittedOn: '2028-02-27' })).toEqual([]);
    expect(stay({ admittedOn: '2028-02-26' })).toEqual(['admittedOn: admissionTooOld']);
    expect(stay({ admittedOn: '2020-02-29', isHistory: true })).toEqual([]);
    expect(stay({ admittedOn: '2028-03-02' })).toEqual(['admittedOn: admissionInFuture']);
    expect(stay({ admittedOn: '2028-03-02', isHistory: true })).toEqual(['admittedOn: admissionInFuture']);
  });

  it.each<[Partial<StayInput>, string[]]>([
    [{ kind: 'hotel' }, ['kind: unknownCode']],
    [{ admittedOn: '2027-02-29', exitOn: 'soon' }, ['admittedOn: notADay', 'exitOn: notADay']],
    [{ exitOn: '2028-02-29' }, ['exitOn: exitBeforeEntry']],
    [{ exitOn: TODAY }, []],
    [{ kind: 'relay', exitOn: '2028-03-16' }, []],
    [{ kind: 'relay', exitOn: '2028-03-17' }, ['exitOn: relayTooLong']],
    [{ kind: 'relay', exitOn: '2028-03-31', renewals: 1 }, []],
    [{ kind: 'relay', renewals: 2 }, ['renewals: relayRenewedTooOften']],
    [{ renewals: 1 }, ['renewals: renewalsOfRelay']],
    [{ kind: 'relay', renewals: -1 }, ['renewals: notAWholeNumber']],
    [{ kind: 'sequential', weekdays: [5, 6] }, []],
    [{ kind: 'sequential' }, ['weekdays: badWeekdays']],
    [{ kind: 'sequential', weekdays: [5, 5] }, ['weekdays: badWeekdays']],
    [{ kind: 'sequential', weekdays: [0] }, ['weekdays: badWeekdays']],
    [{ weekdays: [5] }, ['weekdays: weekdaysOfSequential']],
  ])('%j → %j', (over, problems) => expect(stay(over)).toEqual(problems));

  it('refuses a child in two places for the same night, not on the day of the move', () => {
    expect(stay({ others: [other('2028-01-01', null)] })).toEqual(['admittedOn: overlappingStay']);
    expect(stay({ others: [other('2028-01-01', TODAY)] })).toEqual([]);
    expect(stay({ others: [other('2028-01-01', '2028-03-02', { kind: 'emergency' })] })).toEqual(['admittedOn: overlappingStay']);
    expect(stay({ admittedOn: '2028-02-28', exitOn: TODAY, others: [other(TODAY, null)] })).toEqual([]);
  });

  it('lets a relay and a rhythm lie over the stay that goes on, but not two relays or one evening twice', () => {
    const home = other('2028-01-01', null);
    expect(stay({ kind: 'relay', others: [home] })).toEqual([]);
    expect(stay({ kind: 'relay', others: [home, other('2028-02-20', null, { kind: 'relay' })] })).toEqual(['admittedOn: overlappingStay']);
    const weekends = other('2028-01-01', null, { kind: 'sequential', weekdays: [5, 6] });
    expect(stay({ kind: 'sequential', weekdays: [2, 3], others: [home, weekends] })).toEqual([]);
    expect(stay({ kind: 'sequential', weekdays: [3, 6], others: [home, weekends] })).toEqual(['admittedOn: overlappingStay']);
    // A Wednesday to a Friday: the shared Friday evening is after the exit.
    expect(stay({ kind: 'sequential', weekdays: [3, 5], exitOn: '2028-03-03', others: [weekends] })).toEqual([]);
  });

  it('finds the same collisions as a walk over every night', () => {
    const day = fc.integer({ min: 0, max: 25 }).map((count) => addDays('2028-02-10', count));
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });
    const one = fc.record({ kind: fc.constantFrom('ordinary' as const, 'relay' as const, 'sequential' as const, 'emergency' as const), admittedOn: day, exitOn: fc.option(day, { nil: null }), rhythm: days })
      .map(({ rhythm, ...it }): OtherStay => (it.kind === 'sequential' ? { ...it, weekdays: rhythm } : it));
    const sleeps = (it: OtherStay, night: string): boolean => (
      it.admittedOn <= night && (it.exitOn === null || night < it.exitOn) && (!it.weekdays || it.weekdays.includes(weekday(night))));
    const exclusive = (a: string, b: string): boolean => a === b || !['relay', 'sequential'].some((kind) => kind === a || kind === b);
    fc.assert(fc.property(one, one, (a, b) => {
      const nights = Array.from({ length: 60 }, (_, index) => addDays('2028-02-01', index));
      const expected = exclusive(a.kind, b.kind) && nights.some((night) => sleeps(a, night) && sleeps(b, night));
      const found = stay({ ...a, others: [b], today: '2028-04-01', isHistory: true }).includes('admittedOn: overlappingStay');
      expect(found).toBe(expected);
    }), { seed: 20_261_124, numRuns: 500 });
  });
});

describe('checkExit', () => {
  const exit = (over: object = {}) => said(checkExit({ stay: { admittedOn: '2028-02-01', exitOn: null }, exitOn: TODAY, reason: 'returnHome', today: TODAY, ...over }));

  it.each<[object, string[]]>([
    [{}, []],
    [{ exitOn: '2028-02-01' }, []],
    [{ exitOn: '2028-01-31' }, ['exitOn: exitBeforeEntry']],
    [{ exitOn: '2028-03-02' }, ['exitOn: exitInFuture']],
    [{ exitOn: '2027-02-29' }, ['exitOn: notADay']],
    [{ reason: '' }, ['reason: unknownCode']],
    [{ stay: { admittedOn: '2028-02-01', exitOn: '2028-02-10' } }, ['stay: alreadyLeft']],
  ])('%j → %j', (over, problems) => expect(exit(over)).toEqual(problems));
});

describe('checkAbsence', () => {
  const absence = (over: object = {}) => said(checkAbsence({
    stay: { admittedOn: '2028-02-01', exitOn: '2028-03-10' }, kind: 'holiday', first: '2028-02-28', last: TODAY, others: [], ...over }));
  const others = [{ first: '2028-03-01', last: '2028-03-03' }];

  it.each<[object, string[]]>([
    [{}, []],
    [{ last: null }, []],
    [{ last: '2028-03-09' }, []],
    [{ last: '2028-03-10' }, ['last: absenceOutsideStay']],
    [{ first: '2028-01-31' }, ['first: absenceOutsideStay']],
    [{ first: '2028-03-10', last: null }, ['first: absenceOutsideStay']],
    [{ first: '2028-03-02' }, ['last: endBeforeBeginning']],
    [{ kind: 'fugue' }, ['kind: unknownCode']],
    [{ first: 'x', last: 'y' }, ['first: notADay', 'last: notADay']],
    [{ others }, ['first: overlappingAbsence']],
    [{ others, last: '2028-02-29' }, []],
    [{ others, first: '2028-03-03', last: null }, ['first: overlappingAbsence']],
    [{ others, first: '2028-03-04', last: null }, []],
    [{ others: [{ first: '2028-02-20', last: null }] }, ['first: overlappingAbsence']],
  ])('%j → %j', (over, problems) => expect(absence(over)).toEqual(problems));
});
