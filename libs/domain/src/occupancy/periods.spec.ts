import { describe, expect, it } from '@jest/globals';
import { splitPeriod, type PeriodStep } from './periods.js';

const split = (first: string, last: string, step: PeriodStep) => splitPeriod({ first, last }, step).map((part) => `${part.first}..${part.last}`);

describe('a period', () => {
  it.each<[PeriodStep, string[]]>([
    ['month', ['2023-11-15..2023-11-30', '2023-12-01..2023-12-31', '2024-01-01..2024-01-31', '2024-02-01..2024-02-29', '2024-03-01..2024-03-02']],
    ['quarter', ['2023-11-15..2023-12-31', '2024-01-01..2024-03-02']],
    ['year', ['2023-11-15..2023-12-31', '2024-01-01..2024-03-02']],
  ])('is split by %s of the calendar', (step, parts) => {
    expect(split('2023-11-15', '2024-03-02', step)).toEqual(parts);
  });

  it('is split by day', () => {
    expect(split('2024-02-28', '2024-03-01', 'day')).toEqual(['2024-02-28..2024-02-28', '2024-02-29..2024-02-29', '2024-03-01..2024-03-01']);
  });

  it('has its four quarters', () => {
    expect(split('2026-01-01', '2026-12-31', 'quarter')).toEqual(['2026-01-01..2026-03-31', '2026-04-01..2026-06-30', '2026-07-01..2026-09-30', '2026-10-01..2026-12-31']);
  });

  it('of one night is itself', () => {
    expect(split('2026-12-31', '2026-12-31', 'year')).toEqual(['2026-12-31..2026-12-31']);
  });
});
