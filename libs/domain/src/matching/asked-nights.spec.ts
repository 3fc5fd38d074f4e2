import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, eachNight, weekday } from '../kernel/index.js';
import { countAsked, meets, nextAsked, nightsOf } from './asked-nights.js';
import { Calendar } from './calendar.js';
import { explain } from './explain.js';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { SEED } from './testing/arbitraries.js';
import { aChild, aRequest, aUnit, EVENING, free } from './testing/builders.js';
import { RUNS } from './testing/runs.js';
import type { Candidate } from './types.js';

const WEDNESDAY = '2026-03-11';

describe('the nights asked', () => {
  it('are all of them, or the evenings of the rhythm, from the first to the last of these', () => {
    const nights = { first: WEDNESDAY, last: '2026-03-31' };
    expect(nightsOf({ nights })).toBe(nights);
    expect(nightsOf({ nights, weekdays: [5, 6] })).toEqual({ first: '2026-03-13', last: '2026-03-28', weekdays: [5, 6] });
    expect(nightsOf({ nights, weekdays: [2] }).last).toBe('2026-03-31');
  });

  it('agree with looking at each evening', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(fc.property(days, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 30 }), (weekdays, from, length) => {
      const [first, last] = [addDays('1970-01-01', from), addDays('1970-01-01', from + length)];
      const asked = eachNight({ first, last }).filter((night) => weekdays.includes(weekday(night)));
      const nights = { first: '1969-12-01', last: '1970-12-31', weekdays };
      expect(countAsked(nights, dayNumber(first), dayNumber(last))).toBe(asked.length);
      expect(nextAsked(nights, dayNumber(first), dayNumber(last))).toBe(asked.length === 0 ? null : dayNumber(asked[0]!));
      expect(meets({ first, last }, nights, new Calendar())).toBe(asked.length > 0);
    }), { seed: SEED, numRuns: Math.min(500, RUNS) });
  });
});

describe('sequential care', () => {
  const weekends = aRequest({ care: 'sequential', nights: { first: WEDNESDAY, last: '2026-04-30' }, weekdays: [5, 6] });
  const fits = (host: Candidate, request = weekends) => match(request, [host], PLANNED, EVENING).plans.length === 1;
  const refusals = (host: Candidate, request = weekends) => match(request, [host], PLANNED, EVENING).excluded.flatMap((one) => one.refusals);
  const busy = (first: string, last: string) => [...free(1, { last: addDays(first, -1) }), ...free(0, { first, last }), ...free(1, { first: addDays(last, 1) })];

  it('needs the nights of its rhythm, and no other', () => {
    const week = aUnit({ declared: { free: busy('2026-03-15', '2026-03-19') } });
    expect([fits(week), fits(week, { ...weekends, weekdays: [5, 6, 7] })]).toEqual([true, false]);
    expect(refusals(week, { ...weekends, weekdays: [4, 5, 6, 7] })).toMatchObject([{ rule: 'declaredPlaces', figures: { nights: 2, from: '2026-03-15' } }]);
  });

  it('takes no notice of a closure or an exception between, and counts its own nights', () => {
    const closed = (first: string, last: string) => aUnit({ closed: [{ first, last, places: 0, closed: null, by: 'host' }] });
    expect([fits(closed('2026-03-15', '2026-03-19')), fits(closed('2026-03-14', '2026-03-20'))]).toEqual([true, false]);
    expect(refusals(closed('2026-03-14', '2026-03-20'))).toMatchObject([{ rule: 'closed', near: true, relaxation: { kind: 'nights', nights: 2, from: '2026-03-14' } }]);
    const derogated = (first: string, last: string) => aUnit({ authorised: { withinNumber: [{ first, last, places: 0, until: last }] } });
    const exceptions = (host: Candidate) => explain(weekends, host, PLANNED, EVENING).asPlan.components.find(({ code }) => code === 'exceptions')!.value;
    expect([exceptions(derogated('2026-03-15', '2026-03-19')), exceptions(derogated('2026-03-15', '2026-03-20'))]).toEqual([0, 1]);
  });

  it('begins and ends with its own nights: age, authorisation', () => {
    const until = (day: string) => aUnit({ authorised: { until: day } });
    expect([fits(until('2026-04-25')), fits(until('2026-04-24'))]).toEqual([true, false]);
    const turns = aRequest({ ...weekends, people: [aChild({ born: '2020-02' })], nights: { first: '2026-02-25', last: '2026-04-30' } }); // six by Friday 6 March
    expect(match({ ...turns, weekdays: [5] }, [aUnit({ declared: { ages: { min: 6, max: 12 } } })], PLANNED, EVENING).plans[0]!.questions).toHaveLength(1);
    expect(match({ ...turns, weekdays: [7] }, [aUnit({ declared: { ages: { min: 6, max: 12 } } })], PLANNED, EVENING).plans[0]!.questions).toEqual([]);
  });
});
