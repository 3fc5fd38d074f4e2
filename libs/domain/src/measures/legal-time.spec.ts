import { describe, expect, it } from '@jest/globals';
import { addMonths, expiry, startOfDay } from './legal-time.js';

const PARIS = 'Europe/Paris';
const at = (iso: string): Date => new Date(iso);

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 6, '2026-08-28'], ['2028-02-29', 24, '2030-02-28'], ['2026-12-15', 1, '2027-01-15'], ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-30', -1, '2025-12-30'], ['2026-10-05', 0, '2026-10-05'],
  ])('%s and %i months is %s', (day, count, expected) => expect(addMonths(day, count)).toBe(expected));
});

describe('startOfDay', () => {
  it.each([
    ['2026-07-01', PARIS, '2026-06-30T22:00:00.000Z'], ['2026-01-01', PARIS, '2025-12-31T23:00:00.000Z'],
    ['2026-03-29', PARIS, '2026-03-28T23:00:00.000Z'], ['2026-03-30', PARIS, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', PARIS, '2026-10-24T22:00:00.000Z'], ['2026-10-26', PARIS, '2026-10-25T23:00:00.000Z'],
    ['2026-10-25', 'Indian/Reunion', '2026-10-24T20:00:00.000Z'], ['2026-10-25', 'America/Guadeloupe', '2026-10-25T04:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, expected) => expect(startOfDay(day, zone).toISOString()).toBe(expected));
});

describe('expiry', () => {
  it('lets hours elapse across both changes of the clock', () => {
    // 72 hours from Friday 20:00 end on Monday at 21:00 in spring and at 19:00 in autumn.
    expect(expiry(at('2026-03-27T20:00:00+01:00'), { count: 72, unit: 'hours' }, PARIS)).toEqual({ day: '2026-03-30', instant: '2026-03-30T19:00:00.000Z' });
    expect(expiry(at('2026-10-23T20:00:00+02:00'), { count: 72, unit: 'hours' }, PARIS)).toEqual({ day: '2026-10-26', instant: '2026-10-26T18:00:00.000Z' });
  });

  it('does not count the day of the event and counts the last one until midnight there', () => {
    expect(expiry(at('2026-10-20T23:30:00+02:00'), { count: 5, unit: 'days' }, PARIS)).toEqual({ day: '2026-10-25', instant: '2026-10-25T23:00:00.000Z' });
    expect(expiry(at('2026-03-25T00:10:00+01:00'), { count: 5, unit: 'days' }, PARIS)).toEqual({ day: '2026-03-30', instant: '2026-03-30T22:00:00.000Z' });
    expect(expiry(at('2026-10-20T21:30:00Z'), { count: 5, unit: 'days' }, 'Indian/Reunion').day).toBe('2026-10-26');
  });

  it('counts months from date to date, the last day of a shorter month standing in', () => {
    expect(expiry(at('2026-08-31T10:00:00+02:00'), { count: 6, unit: 'months' }, PARIS)).toEqual({ day: '2027-02-28', instant: '2027-02-28T23:00:00.000Z' });
  });
});
