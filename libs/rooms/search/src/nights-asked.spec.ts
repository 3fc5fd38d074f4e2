import { describe, expect, it } from '@jest/globals';
import { nightsAsked } from './nights-asked.js';

describe('the nights asked', () => {
  it.each([
    ['on a Friday night, until Monday', '2026-11-20', '2026-11-22'],
    ['on a Tuesday night, one night', '2026-11-17', '2026-11-17'],
    ['on the eve of 11 November, over the holiday', '2026-11-10', '2026-11-11'],
  ])('in an emergency end before the next working day: %s', (_, first, last) => {
    expect(nightsAsked('emergency', first, null)).toEqual({ first, last });
  });

  it('of a relay are fifteen', () => expect(nightsAsked('relay', '2026-11-20', null)).toEqual({ first: '2026-11-20', last: '2026-12-04' }));

  it('are those the worker gives', () => expect(nightsAsked('emergency', '2026-11-20', '2026-11-30').last).toBe('2026-11-30'));
});
