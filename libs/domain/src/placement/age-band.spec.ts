import { describe, expect, it } from '@jest/globals';
import { AGE_BAND_LABELS, AGE_BANDS, ageBandOn } from './age-band.js';

describe('age bands', () => {
  it.each([
    [0, 'under3'], [2, 'under3'], [3, 'from3to5'], [5, 'from3to5'], [6, 'from6to10'], [10, 'from6to10'], [11, 'from11to15'], [15, 'from11to15'],
    [16, 'from16to17'], [17, 'from16to17'], [18, 'from18to20'], [20, 'from18to20'], [21, 'over20'], [60, 'over20'],
  ])('%i years: %s', (completedYears, band) => expect(ageBandOn({ completedYears }, '2026-11-20')).toBe(band));

  it('are read of a birth month on the day; in the birth month the younger answer', () => {
    const on = (day: string): string => ageBandOn({ birthMonth: '2023-11' }, day);
    expect([on('2026-10-31'), on('2026-11-29'), on('2026-11-30'), on('2029-12-01')]).toEqual(['under3', 'under3', 'from3to5', 'from6to10']);
  });

  it('each have their words', () => expect(Object.keys(AGE_BAND_LABELS)).toEqual([...AGE_BANDS]));
});
