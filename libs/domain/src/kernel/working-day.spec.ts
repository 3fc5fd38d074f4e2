import { describe, expect, it } from '@jest/globals';
import { easter, isWorkingDay, nextWorkingDay } from './working-day.js';

describe('working days', () => {
  it.each([[2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25'], [1818, '1818-03-22']])(
    'knows Easter of %i', (year, day) => expect(easter(year)).toBe(day));

  it.each([
    ['a Friday', '2026-11-20', '2026-11-23'],
    ['a Thursday', '2026-11-19', '2026-11-20'],
    ['the eve of 11 November', '2026-11-10', '2026-11-12'],
    ['the eve of Easter weekend', '2026-04-03', '2026-04-07'],
    ['the eve of Ascension', '2026-05-13', '2026-05-15'],
    ['Christmas Eve before a weekend', '2026-12-24', '2026-12-28'],
    ['New Year’s Eve', '2026-12-31', '2027-01-04'],
  ])('finds the one after %s', (_, day, next) => expect(nextWorkingDay(day)).toBe(next));

  it('does not work on Whit Monday', () => expect(isWorkingDay('2026-05-25')).toBe(false));
});
