import { describe, expect, it } from '@jest/globals';
import { nightsAsked } from './nights-asked.js';

describe('the nights asked', () => {
  it.each([
    ['on a Friday night, until Monday', '2026-11-20', '2026-11-22'],
    ['on a Tuesday night, one night', '2026-11-17', '2026-11-17'],
    ['on the eve of 11 November, over the holiday', '2026-11-10', '2026-11-11'],
    ['before 1 November on a Tuesday', '2022-10-31', '2022-11-01'],
    ['before 1 November on a Sunday', '2026-10-30', '2026-11-01'],
    ['1 November on a Monday: three nights and the holiday', '2027-10-29', '2027-11-01'],
    ['Easter: from Good Friday over Easter Monday', '2026-04-03', '2026-04-06'],
    ['on Easter Monday itself', '2026-04-06', '2026-04-06'],
    ['Ascension, not the bridge after it', '2026-05-13', '2026-05-14'],
    ['Whit Monday', '2026-05-22', '2026-05-25'],
    ['Christmas on a Friday', '2026-12-24', '2026-12-27'],
    ['New Year on a Friday, over the turn of the year', '2026-12-31', '2027-01-03'],
    ['29 February', '2028-02-28', '2028-02-28'],
    ['the night the clocks go forward', '2026-03-27', '2026-03-29'],
  ])('in an emergency end before the next working day: %s', (_, first, last) => {
    expect(nightsAsked('emergency', first, null)).toEqual({ first, last });
  });

  it('of a relay are fifteen', () => expect(nightsAsked('relay', '2026-11-20', null)).toEqual({ first: '2026-11-20', last: '2026-12-04' }));

  it('are those the worker gives', () => expect(nightsAsked('emergency', '2026-11-20', '2026-11-30').last).toBe('2026-11-30'));
});
