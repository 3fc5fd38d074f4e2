import { describe, expect, it } from '@jest/globals';
import { reservedStayClock, stayedTooLong } from './reserved-stay.js';
import { DEFAULT_SETTINGS } from './settings.js';

describe('the clock of a reserved emergency place', () => {
  const on = (now: string, firstNight = '2026-11-20', maxStayDays = 15) => (
    reservedStayClock({ firstNight, maxStayDays, now: new Date(now), zone: 'Europe/Paris', settings: DEFAULT_SETTINGS }));

  it('ends with the last day, warns before, and is over after', () => {
    expect(on('2026-11-20T21:30:00Z')).toEqual({ until: '2026-12-05', due: new Date('2026-12-05T23:00:00Z'), status: 'running' });
    expect([on('2026-12-02T00:00:00Z').status, on('2026-12-05T22:59:00Z').status, on('2026-12-05T23:00:00Z').status]).toEqual(['soon', 'soon', 'over']);
  });

  it('counts over a change of clocks and a leap day', () => {
    expect(on('2028-02-20T12:00:00Z', '2028-02-20', 60)).toMatchObject({ until: '2028-04-20', due: new Date('2028-04-20T22:00:00Z') });
  });

  it('counts a stay that lasted longer, not one that ended on the last day', () => {
    expect([stayedTooLong('2026-11-20', '2026-12-05', 15), stayedTooLong('2026-11-20', '2026-12-06', 15)]).toEqual([false, true]);
  });
});
