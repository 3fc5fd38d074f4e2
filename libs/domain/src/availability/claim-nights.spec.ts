import { describe, expect, it } from '@jest/globals';
import { addDays, eachNight, weekday, within } from '../kernel/day.js';
import { claimNights } from './claim-nights.js';
import { freePlaces } from './free-places.js';
import { WEEKLY_HORIZON_NIGHTS } from './opening.js';
import { declaration, input, october, stay } from './samples.js';

const WEEKEND = [5, 6]; // Friday and Saturday evenings
const nights = (first: string, last: string | null, weekdays?: number[]) => claimNights(stay(first, last, { weekdays }));

describe('the nights of a claim', () => {
  it('are all of them without a rhythm, with a full one, and with none said', () => {
    for (const weekdays of [undefined, [], [1, 2, 3, 4, 5, 6, 7]]) expect(nights(october(1), null, weekdays)).toEqual([{ first: october(1), last: null, value: 1 }]);
  });

  it('are the evenings of a rhythm, over the night when the clocks change', () => {
    expect(nights(october(22), october(31), [5, 6, 7])).toEqual([
      { first: october(23), last: october(25), value: 1 }, { first: october(30), last: october(31), value: 1 }]);
    expect(nights('2028-02-28', '2028-03-06', [2])).toEqual([{ first: '2028-02-29', last: '2028-02-29', value: 1 }]);
    expect(nights(october(5), october(8), WEEKEND)).toEqual([]);
    expect(nights(october(9), october(8), WEEKEND)).toEqual([]);
  });

  it('are every night beyond the horizon: nothing is promised there', () => {
    const runs = nights(october(1), null, WEEKEND);
    const horizon = addDays(october(1), WEEKLY_HORIZON_NIGHTS);
    expect(runs.at(-1)).toEqual({ first: horizon, last: null, value: 1 });
    for (const night of eachNight({ first: october(1), last: addDays(horizon, -1) })) {
      expect([night, runs.some((run) => within(night, run.first, run.last))]).toEqual([night, WEEKEND.includes(weekday(night))]);
    }
    expect(nights(october(1), addDays(horizon, 5), WEEKEND).at(-1)).toEqual({ first: horizon, last: addDays(horizon, 5), value: 1 });
  });
});

describe('a sequential claim', () => {
  it('takes only its evenings of what is free', () => {
    const { free } = freePlaces(input({ statements: [declaration({ places: 1 })], claims: [stay(october(1), october(20), { kind: 'hold', weekdays: WEEKEND })] }));
    const taken = eachNight({ first: october(1), last: october(31) }).filter((night) => !free.some((run) => within(night, run.first, run.last)));
    expect(taken).toEqual([2, 3, 9, 10, 16, 17].map(october));
  });

  it('lets a full house take another child on the other evenings', () => {
    const claims = [stay(october(1), null, { weekdays: WEEKEND }), stay(october(1), null, { weekdays: [1, 2, 3, 4, 7] })];
    expect(freePlaces(input({ statements: [declaration({ places: 2 })], claims })).free).toMatchObject([{ first: october(1), last: october(31), places: 1 }]);
  });
});
