import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, eachNight, weekday } from '../kernel/index.js';
import { nightsOf } from './asked-nights.js';
import { Calendar } from './calendar.js';
import { holds, leastFree, missingIn, shortfall, UNLIMITED } from './places.js';
import { SEED } from './testing/arbitraries.js';
import { free } from './testing/builders.js';
import { RUNS } from './testing/runs.js';
import type { FreePlaces } from './types.js';

const nights = { first: '2026-03-27', last: '2026-03-30' }; // the clocks change on the 29th
const least = (runs: readonly FreePlaces[]) => leastFree(runs, nights, new Calendar());
const run = (first: string, last: string | null, places: number, female: number | null = null, male: number | null = null): FreePlaces => ({ first, last, places, female, male });

describe('places free on every night', () => {
  it('keeps the least of the runs the nights touch, and no other', () => {
    expect(least([run('2026-01-01', '2026-03-26', 0), run('2026-03-27', '2026-03-28', 3), run('2026-03-29', null, 2, 1)])).toEqual({ places: 2, female: 1, male: UNLIMITED, ages: [] });
  });

  it('has no place on a night that no run covers', () => {
    expect(least([run('2026-01-01', '2026-03-28', 3), run('2026-03-30', null, 3)]).places).toBe(0);
    expect(least([run('2026-03-28', null, 3)]).places).toBe(0);
    expect(least([run('2026-01-01', '2026-03-29', 3)]).places).toBe(0);
    expect(least([]).places).toBe(0);
  });

  it('reads runs in any order', () => {
    expect(least([run('2026-03-29', null, 2), run('2026-01-01', '2026-03-28', 3)]).places).toBe(2);
  });

  it('holds girls and boys under their own ceilings', () => {
    const capacity = least(free(4, { female: 1 }));
    expect(holds(capacity, { size: 3, female: 1, male: 2, ages: [] })).toBe(true);
    expect(holds(capacity, { size: 2, female: 2, male: 0, ages: [] })).toBe(false);
  });

  it('holds each ceiling by age of any night, for those who are surely of these ages', () => {
    const capacity = least([{ ...run('2026-01-01', '2026-03-28', 4), ages: [{ min: 0, max: 5, places: 1 }] }, { ...run('2026-03-29', null, 4), ages: [{ min: 6, max: 12, places: 2 }] }]);
    const of = (...ages: (number | [number, number])[]) => ({
      size: ages.length, female: 0, male: 0, ages: ages.map((age) => (typeof age === 'number' ? { youngest: age, oldest: age } : { youngest: age[0], oldest: age[1] })),
    });
    expect(holds(capacity, of(5, 6, 12, 13))).toBe(true);
    expect(holds(capacity, of(5, 0))).toBe(false);
    expect(holds(capacity, of(5, [5, 6]))).toBe(true); // a question, not a refusal
    expect(holds(capacity, of(6, 8, 12))).toBe(false);
    const runs = [{ ...run('2026-01-01', '2026-03-28', 4), ages: [{ min: 0, max: 5, places: 1 }] }, { ...run('2026-03-29', null, 4), ages: [{ min: 0, max: 5, places: 0 }] }];
    expect(shortfall(runs, nights, of(3, 4), new Calendar())).toEqual({ missing: 2, nights: 4, from: '2026-03-27', free: 4, ceiling: 'ages', ages: { min: 0, max: 5 } });
    expect(shortfall(runs, nights, of(3, 4, 5, 6, 7), new Calendar())).toMatchObject({ missing: 3, ceiling: 'ages' });
    expect(missingIn(least(runs), of(3, 4, 5, 6, 7))).toBe(3);
    expect(shortfall([run('2026-01-01', null, 1)], nights, of(3, 4), new Calendar())).toMatchObject({ ceiling: 'places', ages: null });
  });

  it.each([[undefined], [[1]], [[5, 6, 7]]])('agrees with counting each night by hand, on the evenings %p', (weekdays) => {
    const start = fc.integer({ min: -3, max: 8 });
    const spans = fc.array(fc.record({ from: start, length: fc.integer({ min: 0, max: 8 }), open: fc.boolean(), places: fc.integer({ min: 0, max: 3 }), female: fc.option(fc.integer({ min: 0, max: 2 })) }), { maxLength: 4 });
    fc.assert(fc.property(spans, fc.integer({ min: 1, max: 3 }), (made, size) => {
      const runs = made.map(({ from, length, open, places, female }) => run(addDays(nights.first, from), open ? null : addDays(nights.first, from + length), places, female));
      const byNight = eachNight(nights).filter((night) => !weekdays || weekdays.includes(weekday(night))).map((night) => {
        const there = runs.filter(({ first, last }) => first <= night && (last === null || last >= night));
        const freeTonight = there.length === 0 ? 0 : Math.min(...there.map(({ places, female }) => Math.min(places, female ?? 99)));
        return { night, missing: Math.max(0, size - freeTonight) };
      });
      const short = byNight.filter(({ missing }) => missing > 0);
      const people = { size, female: size, male: 0, ages: [] };
      const asked = nightsOf({ nights, ...(weekdays && { weekdays }) });
      expect(holds(leastFree(runs, asked, new Calendar()), people)).toBe(short.length === 0);
      const found = shortfall(runs, asked, people, new Calendar());
      expect(Math.max(0, missingIn(leastFree(runs, asked, new Calendar()), people))).toBe(found?.missing ?? 0);
      expect(found && { missing: found.missing, nights: found.nights, from: found.from }).toEqual(
        short.length === 0 ? null : { missing: Math.max(...short.map(({ missing }) => missing)), nights: short.length, from: short[0]!.night },
      );
    }), { seed: SEED, numRuns: RUNS });
  });
});
