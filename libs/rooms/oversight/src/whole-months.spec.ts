import { describe, expect, it } from '@jest/globals';
import { splitPeriod } from '@ugo/domain/occupancy';
import { piecesOf } from './whole-months.js';

const pieces = (first: string, last: string, step: 'day' | 'month' | 'year') => piecesOf(splitPeriod({ first, last }, step));

describe('periods by whole months', () => {
  it('leave nothing beside them when they begin and end with a month, leap years too', () => {
    expect(pieces('2024-02-01', '2024-03-31', 'month')).toEqual({ months: [{ period: 0, ends: true, month: '2024-02-01' }, { period: 1, ends: true, month: '2024-03-01' }], edges: [] });
  });

  it('leave the nights before and after; the last night is in one piece of each period', () => {
    expect(pieces('2025-11-30', '2026-02-14', 'year')).toEqual({
      months: [{ period: 0, ends: true, month: '2025-12-01' }, { period: 1, ends: false, month: '2026-01-01' }],
      edges: [{ period: 0, ends: false, first: '2025-11-30', last: '2025-11-30' }, { period: 1, ends: true, first: '2026-02-01', last: '2026-02-14' }],
    });
  });

  it('are nights alone within one month, and by day', () => {
    expect(pieces('2026-02-02', '2026-02-28', 'year')).toEqual({ months: [], edges: [{ period: 0, ends: true, first: '2026-02-02', last: '2026-02-28' }] });
    expect(pieces('2026-01-31', '2026-02-01', 'day').months).toEqual([]);
  });
});
