import { describe, expect, it } from '@jest/globals';
import { ageOn, monthsOn } from './age.js';

describe('completed years on a day', () => {
  it('is 12 until the month of the 13th birthday, open in it, 13 after', () => {
    const age = { birthMonth: '2013-03' };
    expect(ageOn(age, '2026-02-28')).toEqual({ youngest: 12, oldest: 12 });
    expect(ageOn(age, '2026-03-01')).toEqual({ youngest: 12, oldest: 13 });
    expect(ageOn(age, '2026-03-30')).toEqual({ youngest: 12, oldest: 13 });
    expect(ageOn(age, '2026-04-01')).toEqual({ youngest: 13, oldest: 13 });
  });

  it('is sure on the last day of the month: everyone born in it has had the birthday', () => {
    expect(ageOn({ birthMonth: '2013-03' }, '2026-03-31')).toEqual({ youngest: 13, oldest: 13 });
    expect(ageOn({ birthMonth: '2013-04' }, '2026-04-30')).toEqual({ youngest: 13, oldest: 13 });
    expect(ageOn({ birthMonth: '2013-02' }, '2026-02-28')).toEqual({ youngest: 13, oldest: 13 });
    expect(ageOn({ birthMonth: '2016-02' }, '2028-02-29')).toEqual({ youngest: 12, oldest: 12 });
    expect(ageOn({ birthMonth: '2015-02' }, '2028-02-28')).toEqual({ youngest: 13, oldest: 13 });
  });

  it('takes the worker’s word for completed years', () => {
    expect(ageOn({ completedYears: 12 }, '2026-03-15')).toEqual({ youngest: 12, oldest: 12 });
  });

  it('is never below nothing for a newborn', () => {
    expect(ageOn({ birthMonth: '2026-03' }, '2026-03-15')).toEqual({ youngest: 0, oldest: 0 });
  });

  it('counts a birthday of 29 February within its month', () => {
    expect(ageOn({ birthMonth: '2016-02' }, '2026-02-28')).toEqual({ youngest: 9, oldest: 10 });
    expect(ageOn({ birthMonth: '2016-02' }, '2026-03-01')).toEqual({ youngest: 10, oldest: 10 });
  });

  it('crosses the year', () => {
    expect(ageOn({ birthMonth: '2019-12' }, '2026-01-01')).toEqual({ youngest: 6, oldest: 6 });
    expect(ageOn({ birthMonth: '2019-01' }, '2025-12-31')).toEqual({ youngest: 6, oldest: 6 });
  });
});

describe('completed months on a day', () => {
  it('are two possible numbers until everyone of the month has had their day', () => {
    expect(monthsOn('2020-04', '2026-03-11')).toEqual({ youngest: 70, oldest: 71 });
    expect(monthsOn('2020-04', '2026-03-30')).toEqual({ youngest: 71, oldest: 71 });
    expect(monthsOn('2020-01', '2026-02-28')).toEqual({ youngest: 72, oldest: 73 });
    expect(monthsOn('2026-03', '2026-03-01')).toEqual({ youngest: 0, oldest: 0 });
  });
});
