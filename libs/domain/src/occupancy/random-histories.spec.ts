import { describe, it } from '@jest/globals';
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { valueOn } from '../availability/index.js';
import { addDays, eachNight } from '../kernel/day.js';
import { occupancyOf } from './occupancy-of.js';
import { PERIOD_STEPS, splitPeriod } from './periods.js';
import { occupancySettingsOn, occupancySettingsOver } from './settings.js';
import { addSums, NO_SUMS, sumOf } from './sums.js';
import { aHistory, someSettings, WINDOW } from './testing/arbitraries.js';
import { naiveNight } from './testing/naive.js';

const RUNS = { seed: 2024, numRuns: 1000 };
const CENTRE = '2024-04-10';

describe('figures of random histories', () => {
  it('are on every night those that a count of this night alone gives', () => {
    fc.assert(fc.property(aHistory, someSettings, (history, rows) => {
      const runs = occupancyOf(history, WINDOW, occupancySettingsOver(rows, WINDOW));
      for (const night of eachNight(WINDOW)) assert.deepEqual(valueOn(runs, night), naiveNight(history, night, occupancySettingsOn(rows, night)), night);
    }), RUNS);
  });

  it('change nothing where nothing changes: neighbours differ, and lie within the window in order', () => {
    fc.assert(fc.property(aHistory, someSettings, (history, rows) => {
      const runs = occupancyOf(history, WINDOW, occupancySettingsOver(rows, WINDOW));
      runs.forEach((run, index) => {
        const before = runs[index - 1];
        assert.ok(run.first >= WINDOW.first && run.last !== null && run.last <= WINDOW.last && run.first <= run.last);
        if (before) assert.ok(before.last! < run.first && !(addDays(before.last!, 1) === run.first && isDeepStrictEqual(before.value, run.value)));
      });
    }), { ...RUNS, numRuns: 300 });
  });

  it('are the same looked at whole or in two windows', () => {
    fc.assert(fc.property(aHistory, someSettings, (history, rows) => {
      const over = (first: string, last: string) => sumOf(occupancyOf(history, { first, last }, occupancySettingsOver(rows, { first, last })), { first, last });
      assert.deepEqual(addSums(over(WINDOW.first, CENTRE), over('2024-04-11', WINDOW.last)), over(WINDOW.first, WINDOW.last));
    }), { ...RUNS, numRuns: 500 });
  });

  it('add up: days, months, quarters and years to their whole', () => {
    fc.assert(fc.property(aHistory, someSettings, fc.constantFrom(...PERIOD_STEPS), (history, rows, step) => {
      const runs = occupancyOf(history, WINDOW, occupancySettingsOver(rows, WINDOW));
      assert.deepEqual(splitPeriod(WINDOW, step).map((part) => sumOf(runs, part)).reduce(addSums, NO_SUMS), sumOf(runs, WINDOW));
    }), { ...RUNS, numRuns: 500 });
  });
});
