import { describe, expect, it } from '@jest/globals';
import { addDays, dayIn, dayNumber, eachNight, instantAt, isDay, isMonth, nightCount, tonight, wallTime, weekday, within } from './day.js';

const PARIS = 'Europe/Paris';

describe('days of the calendar', () => {
  it('knows 29 February', () => {
    expect(['2024-02-29', '2025-02-29', '2000-02-29', '2100-02-29'].map(isDay)).toEqual([true, false, true, false]);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
  });

  it.each(['2026-3-1', '2026-13-01', '2026-04-31', '', 'today', 20260301, null])('refuses %p', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('knows months', () => {
    expect(['2026-12', '2026-00', '2026-1'].map(isMonth)).toEqual([true, false, false]);
  });

  it('counts over the nights when the clocks change: a day is a day', () => {
    expect(eachNight({ first: '2026-03-28', last: '2026-03-30' })).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(nightCount({ first: '2026-10-24', last: '2026-10-26' })).toBe(3);
    expect(nightCount({ first: '2026-10-26', last: '2026-10-24' })).toBe(0);
    expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
  });

  it('names the days of the week', () => {
    expect([weekday('2026-03-09'), weekday('2026-03-15'), weekday('1969-12-31')]).toEqual([1, 7, 3]);
  });

  it('keeps an open end open', () => {
    expect([within('2026-03-11', '2026-03-11', null), within('2026-03-12', '2026-03-11', '2026-03-11'), within('2026-03-10', '2026-03-11', null)]).toEqual([true, false, false]);
  });
});

describe('the wall clock', () => {
  it('follows summer time', () => {
    expect(wallTime(new Date('2026-03-29T00:59:00Z'), PARIS)).toEqual({ day: '2026-03-29', minute: 119 });
    expect(wallTime(new Date('2026-03-29T01:00:00Z'), PARIS)).toEqual({ day: '2026-03-29', minute: 180 });
    expect(wallTime(new Date('2026-10-25T01:00:00Z'), PARIS)).toEqual({ day: '2026-10-25', minute: 120 });
  });

  it('says 0:00 at midnight, never 24:00', () => {
    expect(wallTime(new Date('2026-03-10T23:00:00Z'), PARIS)).toEqual({ day: '2026-03-11', minute: 0 });
  });

  it('is another day in La Réunion', () => {
    expect(dayIn(new Date('2026-03-11T20:30:00Z'), 'Indian/Reunion')).toBe('2026-03-12');
    expect(dayIn(new Date('2026-03-11T20:30:00Z'), PARIS)).toBe('2026-03-11');
  });
});

describe('tonight', () => {
  it('bears yesterday’s date at 02:00, today’s from 06:00', () => {
    expect(tonight(new Date('2026-03-12T01:00:00Z'), PARIS)).toBe('2026-03-11');
    expect(tonight(new Date('2026-03-12T04:59:00Z'), PARIS)).toBe('2026-03-11');
    expect(tonight(new Date('2026-03-12T05:00:00Z'), PARIS)).toBe('2026-03-12');
    expect(tonight(new Date('2026-03-12T22:59:00Z'), PARIS)).toBe('2026-03-12');
  });

  it('is right on both sides of a change of clocks', () => {
    expect(tonight(new Date('2026-03-29T00:30:00Z'), PARIS)).toBe('2026-03-28'); // 01:30, before
    expect(tonight(new Date('2026-03-29T03:59:00Z'), PARIS)).toBe('2026-03-28'); // 05:59, after
    expect(tonight(new Date('2026-03-29T04:00:00Z'), PARIS)).toBe('2026-03-29'); // 06:00
    expect(tonight(new Date('2026-10-25T00:30:00Z'), PARIS)).toBe('2026-10-24'); // 02:30 for the first time
    expect(tonight(new Date('2026-10-25T01:30:00Z'), PARIS)).toBe('2026-10-24'); // 02:30 again
  });

  it('crosses the end of February and of the year', () => {
    expect(tonight(new Date('2024-03-01T01:00:00Z'), PARIS)).toBe('2024-02-29');
    expect(tonight(new Date('2027-01-01T01:00:00Z'), PARIS)).toBe('2026-12-31');
  });

  it('follows the zone of the Département', () => {
    expect(tonight(new Date('2026-03-11T22:00:00Z'), 'Indian/Reunion')).toBe('2026-03-11'); // 02:00 on the 12th
    expect(tonight(new Date('2026-03-11T22:00:00Z'), 'America/Guadeloupe')).toBe('2026-03-11'); // 18:00
  });
});

describe('instantAt', () => {
  it.each([
    ['2026-03-28', '2026-03-28T17:00:00.000Z'], ['2026-03-29', '2026-03-29T16:00:00.000Z'],
    ['2026-10-24', '2026-10-24T16:00:00.000Z'], ['2026-10-25', '2026-10-25T17:00:00.000Z'],
  ])('18:00 of %s in Paris', (day, instant) => {
    expect(new Date(instantAt(day, 18 * 60, PARIS)).toISOString()).toBe(instant);
  });
});
