import { expect, test } from '@jest/globals';
import { lastMonths, monthBefore, quarters, spanStart, tonightIn } from './periods.js';

test('months are counted back across years', () => {
  expect(monthBefore('2026-01-15', 1)).toBe('2025-12');
  expect(monthBefore('2026-11-30', 0)).toBe('2026-11');
  expect(monthBefore('2026-03', 27)).toBe('2023-12');
});

test('a span begins with its first whole period: a year of months, two years of quarters, five years', () => {
  expect(spanStart('month', '2026-11-30')).toBe('2025-12-01');
  expect(spanStart('quarter', '2026-11-30')).toBe('2025-01-01');
  expect(spanStart('quarter', '2026-01-02')).toBe('2024-04-01');
  expect(spanStart('year', '2026-11-30')).toBe('2022-01-01');
});

test('the last months end with the one that runs, in the Département', () => {
  const { firstMonth, lastMonth } = lastMonths('42', 6);
  expect(lastMonth).toBe(tonightIn('42').slice(0, 7));
  expect(monthBefore(lastMonth, 5)).toBe(firstMonth);
});

test('quarters go back one by one; those that are over leave the running one out', () => {
  const [running, ...before] = quarters('42', 5, 'running');
  expect(running).toMatch(/^\d{4}-Q[1-4]$/);
  expect(quarters('42', 4, 'over')).toEqual(before);
  expect(new Set([running, ...before]).size).toBe(5);
});
