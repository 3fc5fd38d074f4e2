import assert from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../kernel/index.js';
import { PLANNED } from '../policy.js';
import type { Notice } from '../result.js';
import { SEED } from '../testing/arbitraries.js';
import { aChild, aRequest, aUnit, EVENING } from '../testing/builders.js';
import { match } from '../testing/checked-match.js';
import { RUNS } from '../testing/runs.js';
import type { AgeRange, Person } from '../types.js';

const SIX_TO_TWELVE: AgeRange = { min: 6, max: 12 };

interface Said {
  readonly fits: boolean;
  readonly asks: boolean;
  readonly warning: Notice | undefined;
}

/** What the engine says of one child at a unit for these ages. */
function said(person: Person, ages: AgeRange, first: string, last = first): Said {
  const { plans: [plan] } = match(aRequest({ people: [person], nights: { first, last } }), [aUnit({ authorised: { ages } })], PLANNED, EVENING);
  return {
    fits: plan !== undefined, asks: plan?.questions.some(({ code }) => code === 'confirmDay') ?? false,
    warning: plan?.warnings.find(({ code }) => code === 'outgrowsAuthorised'),
  };
}

const answers = (born: string, ages: AgeRange, first: string) => {
  const { fits, asks } = said(aChild({ born }), ages, first);
  return !fits ? 'refused' : asks ? 'asks the day' : 'fits';
};

describe('birthdays at the ends of months', () => {
  it.each([
    ['29 February may be the day: six or not yet, on the 28th', '2020-02', '2026-02-28', 'asks the day'],
    ['whoever was born in February is six on 1 March', '2020-02', '2026-03-01', 'fits'],
    ['and five in January', '2020-02', '2026-01-31', 'refused'],
    ['on 29 February itself', '2020-02', '2028-02-29', 'fits'],
    ['thirteen on the last day of a February without a 29th', '2015-02', '2028-02-28', 'refused'],
    ['thirteen or not yet the day before', '2015-02', '2028-02-27', 'asks the day'],
    ['born in a leap year: not yet thirteen for sure on the 28th', '2016-02', '2029-02-28', 'asks the day'],
    ['but on 1 March', '2016-02', '2029-03-01', 'refused'],
    ['twelve the day before the month begins', '2015-02', '2028-01-31', 'fits'],
    ['30 December', '2013-12', '2026-12-30', 'asks the day'],
    ['31 December: everyone born in December is thirteen', '2013-12', '2026-12-31', 'refused'],
    ['1 January', '2013-12', '2027-01-01', 'refused'],
    ['30 November', '2013-12', '2026-11-30', 'fits'],
    ['six at the end of the year', '2020-12', '2026-12-01', 'asks the day'],
    ['six at the start of the year', '2020-12', '2027-01-01', 'fits'],
  ])('%s (born %s, arrives %s): %s', (_, born, first, answer) => {
    expect(answers(born, SIX_TO_TWELVE, first)).toBe(answer);
  });

  it('asks the day of a child of one age only, and never refuses on a guess', () => {
    expect(answers('2020-03', { min: 6, max: 6 }, '2026-03-15')).toBe('asks the day');
    expect(answers('2020-03', { min: 5, max: 6 }, '2026-03-15')).toBe('fits');
    expect(answers('2020-03', { min: 4, max: 5 }, '2026-03-15')).toBe('asks the day');
    expect(answers('2020-03', { min: 7, max: 9 }, '2026-03-15')).toBe('refused');
  });

  it('takes a newborn of the month', () => {
    expect(answers('2026-03', { min: 0, max: 2 }, '2026-03-15')).toBe('fits');
    expect(answers('2026-03', { min: 0, max: 0 }, '2026-03-15')).toBe('fits');
  });
});

describe('a stay across a birthday', () => {
  const from = (person: Person, first: string, last: string) => said(person, SIX_TO_TWELVE, first, last).warning?.figures['from'];

  it.each([
    ['a birth month: from its first day', aChild({ born: '2013-06' }), '2026-03-11', '2026-06-01', '2026-06-01'],
    ['not the night before', aChild({ born: '2013-06' }), '2026-03-11', '2026-05-31', undefined],
    ['in the month of arrival: from the arrival', aChild({ born: '2013-03' }), '2026-03-11', '2026-03-12', '2026-03-11'],
    ['29 February', aChild({ born: '2016-02' }), '2028-03-01', '2029-02-01', '2029-02-01'],
    ['over a new year', aChild({ born: '2014-01' }), '2026-12-31', '2027-01-01', '2027-01-01'],
    ['years alone: a year after the arrival at the latest', aChild({ age: 12 }), '2026-01-31', '2027-01-31', '2027-01-31'],
    ['not a day sooner', aChild({ age: 12 }), '2026-01-31', '2027-01-30', undefined],
    ['years alone from 29 February: 1 March', aChild({ age: 12 }), '2028-02-29', '2029-03-01', '2029-03-01'],
    ['years alone to 29 February', aChild({ age: 11 }), '2026-02-28', '2028-02-29', '2028-02-28'],
  ])('%s', (_, person, first, last, expected) => {
    expect(from(person, first, last)).toBe(expected);
  });
});

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (number: number) => String(number).padStart(2, '0');

/** Completed years on a day of whoever was born on another, by the calendar alone. */
function yearsOn(birth: string, day: string): number {
  return Math.max(0, Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0));
}

function birthsIn(month: string): string[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const days = number === 2 && !leap ? 28 : DAYS_IN[number - 1]!;
  return Array.from({ length: days }, (_, index) => `${month}-${pad(index + 1)}`);
}

describe('a birth month, whatever it is', () => {
  const cases = fc.record({
    year: fc.integer({ min: 2008, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), arrival: fc.integer({ min: 0, max: 1500 }), nights: fc.integer({ min: 0, max: 800 }),
    min: fc.integer({ min: 0, max: 14 }), span: fc.integer({ min: 0, max: 6 }),
  });

  it('fits, asks and warns exactly as the days of the month do', () => {
    fc.assert(fc.property(cases, ({ year, month, arrival, nights, min, span }) => {
      const born = `${year}-${pad(month)}`;
      const first = addDays('2026-01-01', arrival);
      const last = addDays(first, nights);
      const ages = { min, max: min + span };
      const { fits, asks, warning } = said(aChild({ born }), ages, first, last);
      const inside = birthsIn(born).map((birth) => yearsOn(birth, first) >= ages.min && yearsOn(birth, first) <= ages.max);
      assert.equal(fits, inside.includes(true));
      assert.equal(asks, inside.includes(true) && inside.includes(false));
      if (!fits) return;
      // The first night on which some day of the month makes the child too old.
      const tooOld = birthsIn(born).flatMap((birth) => {
        const birthday = `${Number(birth.slice(0, 4)) + ages.max + 1}${birth.slice(4)}`;
        return birthday <= last ? [birthday < first ? first : birthday] : [];
      }).sort()[0];
      assert.equal(warning?.figures['from'], tooOld);
    }), { seed: SEED, numRuns: RUNS });
  });
});
