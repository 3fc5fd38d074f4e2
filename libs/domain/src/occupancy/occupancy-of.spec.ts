import { describe, expect, it } from '@jest/globals';
import { occupancyOf } from './occupancy-of.js';
import { occupancySettingsOver } from './settings.js';
import { NO_SUMS, ratesOf, sumOf } from './sums.js';
import { counts, OCCUPANCY_CASES, stay, unit } from './testing/occupancy-cases.js';

describe('figures worked out by hand', () => {
  it.each(OCCUPANCY_CASES.map((one) => [one.title, one] as const))('%s', (_title, { host, from: first, to: last, sums, settings = [] }) => {
    expect(sumOf(occupancyOf(host, { first, last }, occupancySettingsOver(settings, { first, last })), { first, last })).toMatchObject(sums);
  });

  it('are many, each of its own', () => {
    expect(OCCUPANCY_CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(OCCUPANCY_CASES.map(({ title }) => title)).size).toBe(OCCUPANCY_CASES.length);
  });
});

describe('an open window', () => {
  const settings = occupancySettingsOver([], { first: '2026-01-01', last: null });

  it('has no end where nothing changes any more', () => {
    const runs = occupancyOf(unit(3, { stays: [stay('2026-01-05', null)] }), { first: '2026-01-01', last: null }, settings);
    expect(runs.map(({ first, last, value }) => [first, last, value.occupied])).toEqual([['2026-01-01', '2026-01-04', 0], ['2026-01-05', null, 1]]);
  });

  it('ends two years ahead where there is a weekly rhythm', () => {
    const runs = occupancyOf(unit(3, { openDays: [1, 2, 3, 4, 5] }), { first: '2026-01-01', last: null }, settings);
    expect(runs.at(-1)?.last).toBe('2028-01-01');
  });
});

describe('the three rates', () => {
  it('are two whole numbers each: the last night, the days, what can be taken', () => {
    const period = { first: '2026-01-01', last: '2026-01-31' };
    const host = unit(10, { statements: [counts('2026-01-01T09:00:00Z', 9, 10, { exits: ['2026-01-21'] })] });
    const runs = occupancyOf(host, period, occupancySettingsOver([], period));
    const rates = ratesOf(sumOf(runs, period), sumOf(runs, { first: period.last, last: period.last }));
    expect(rates).toEqual({ instant: { part: 8, whole: 10 }, activity: { part: 268, whole: 310 }, reallyAvailable: { part: 2, whole: 10 } });
  });

  it('of no host have nothing to be divided by', () => {
    expect(ratesOf(NO_SUMS, NO_SUMS).activity).toEqual({ part: 0, whole: 0 });
  });
});
