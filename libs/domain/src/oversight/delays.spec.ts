import { describe, expect, it } from '@jest/globals';
import { arrivalInstant, delaysOf, distanceBand, minutesBetween, monthsFrom, nightsIn, quantile } from './delays.js';

const at = (text: string): Date => new Date(text);

describe('delays', () => {
  it('are whole minutes, and quantiles are one of the values', () => {
    expect(minutesBetween(at('2026-11-20T21:30:00Z'), at('2026-11-20T22:00:59Z'))).toBe(30);
    expect(minutesBetween(at('2026-11-20T21:30:00Z'), null)).toBeNull();
    expect(quantile([], 50)).toBeNull();
    expect(quantile([40, 10, 20, 30], 50)).toBe(20);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9);
  });

  it('count those to whom it has not happened, and leave them out of the median', () => {
    expect(delaysOf([60, null, 1439, 1440])).toEqual({ people: 4, reached: 3, medianMinutes: 1439, p90Minutes: 1440, under24h: 2 });
    expect(delaysOf([null])).toEqual({ people: 1, reached: 0, medianMinutes: null, p90Minutes: null, under24h: 0 });
  });

  it.each([
    ['written down that day', '2026-11-20T22:00:00Z', null, '2026-11-20T22:00:00Z', false],
    ['in the night that follows', '2026-11-21T01:00:00Z', null, '2026-11-21T01:00:00Z', false],
    ['written down later, as agreed', '2026-11-23T09:00:00Z', '2026-11-20T17:00:00Z', '2026-11-20T17:00:00Z', true],
    ['written down later, nothing agreed: its last minute', '2026-11-23T09:00:00Z', null, '2026-11-20T23:00:00Z', true],
  ])('an arrival %s', (_, recordedAt, agreedAt, instant, estimated) => {
    expect(arrivalInstant({ admittedOn: '2026-11-20', recordedAt: at(recordedAt), agreedAt: agreedAt === null ? null : at(agreedAt) }, 'Europe/Paris'))
      .toEqual({ at: at(instant), estimated });
  });

  it('nights of a month, the exit day not included and nothing after today', () => {
    expect(nightsIn('2024-02', [{ admittedOn: '2024-01-20', exitOn: null }], '2026-01-01')).toBe(29);
    expect(nightsIn('2026-11', [{ admittedOn: '2026-11-18', exitOn: '2026-11-20' }, { admittedOn: '2026-11-20', exitOn: null }], '2026-11-22')).toBe(4);
    // Weekends of November 2026: nine evenings of Saturday and Sunday.
    expect(nightsIn('2026-11', [{ admittedOn: '2026-10-03', exitOn: null, weekdays: [6, 7] }], '2027-01-01')).toBe(9);
    expect(nightsIn('2026-10', [{ admittedOn: '2026-11-18', exitOn: null }], '2026-11-22')).toBe(0);
  });

  it('months and distance bands', () => {
    expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect([0, 9_999, 10_000, 99_999, 100_000].map(distanceBand)).toEqual([0, 0, 10, 50, 100]);
  });
});
