import { describe, expect, it } from '@jest/globals';
import { isSchoolHoliday } from './school-holidays.js';

const row = (from: string, value: unknown, key = 'calendar.schoolHolidays') => ({ key, from, value });
const AUTUMN = [row('2030-10-19', true), row('2030-11-04', false)];

describe('isSchoolHoliday', () => {
  it.each<[string, boolean]>([['2030-10-18', false], ['2030-10-19', true], ['2030-11-03', true], ['2030-11-04', false]])('on %s: %s', (day, expected) => {
    expect(isSchoolHoliday(AUTUMN, day)).toBe(expected);
    expect(isSchoolHoliday([...AUTUMN].reverse(), day)).toBe(expected);
  });

  it('knows of none where nothing, or nonsense, was written', () => {
    expect(isSchoolHoliday([], '2030-10-20')).toBe(false);
    expect(isSchoolHoliday([row('2030-10-19', 'yes'), row('2030-10-19', true, 'calendar.other')], '2030-10-20')).toBe(false);
  });
});
