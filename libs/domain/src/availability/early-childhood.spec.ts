import { describe, expect, it } from '@jest/globals';
import { underThreeNights, underThreeShortage } from './early-childhood.js';

const stay = (birthMonth: string | null, first: string, last: string | null) => underThreeNights(birthMonth, { first, last });

describe('children under three in a lieu de vie', () => {
  it('count until the end of the month of their third birthday; always when the month is not known', () => {
    expect(stay('2024-01', '2026-11-20', null)).toEqual({ first: '2026-11-20', last: '2027-01-31', value: 1 });
    expect(stay('2024-12', '2026-11-20', null).last).toBe('2027-12-31');
    expect(stay('2024-01', '2026-11-20', '2026-11-22').last).toBe('2026-11-22');
    expect(stay(null, '2026-11-20', null)).toEqual({ first: '2026-11-20', last: null, value: 1 });
  });

  it('are three at most with those who are there, on the nights on which both count', () => {
    const there = [stay('2025-01', '2026-11-01', null), stay('2025-01', '2026-11-01', '2026-11-21'), stay('2024-11', '2026-11-01', null)];
    expect(underThreeShortage(there, [stay('2026-01', '2026-11-20', '2026-11-22')])).toEqual({ missing: 1, from: '2026-11-20' });
    expect(underThreeShortage(there, [stay('2026-01', '2026-11-22', '2026-11-30')])).toBeNull();
    expect(underThreeShortage(there, [stay('2026-01', '2026-11-20', null), stay('2026-01', '2026-11-22', null)])).toEqual({ missing: 1, from: '2026-11-20' });
    expect(underThreeShortage(there.slice(1), [stay('2026-01', '2026-11-20', null), stay('2026-01', '2026-11-20', null)])).toEqual({ missing: 1, from: '2026-11-20' });
  });

  it('who are there over the number already do not count against a child that has grown', () => {
    const there = Array.from({ length: 4 }, () => stay('2026-01', '2026-11-01', null));
    expect(underThreeShortage(there, [stay('2020-01', '2026-11-20', null)])).toBeNull();
    expect(underThreeShortage(there, [])).toBeNull();
  });
});
