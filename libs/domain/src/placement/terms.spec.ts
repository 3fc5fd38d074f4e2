import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayIn, wallTime } from '../kernel/day.js';
import { isWorkingDay } from '../kernel/working-day.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { endOfWorkingDay, holdEnds, holdLatest, optionEnds, type HoldTerms } from './terms.js';

const PARIS = 'Europe/Paris';
const at = (text: string): Date => new Date(text);
const terms = (over: Partial<HoldTerms> = {}): HoldTerms => (
  { mode: 'planned', arrival: null, visitPlanned: true, now: at('2026-11-19T10:00:00+01:00'), settings: DEFAULT_SETTINGS, zone: PARIS, ...over });

describe('optionEnds', () => {
  it('is forty minutes tonight, four hours on a working day', () => {
    const now = at('2026-11-24T22:00:00Z');
    expect(optionEnds({ mode: 'tonight', now, settings: DEFAULT_SETTINGS })).toEqual(at('2026-11-24T22:40:00Z'));
    expect(optionEnds({ mode: 'planned', now, settings: DEFAULT_SETTINGS })).toEqual(at('2026-11-25T02:00:00Z'));
  });

  it('lasts forty real minutes while the clocks change', () => {
    const ends = (now: string) => optionEnds({ mode: 'tonight', now: at(now), settings: DEFAULT_SETTINGS });
    expect(wallTime(ends('2026-03-29T01:45:00+01:00'), PARIS).minute).toBe(3 * 60 + 25);
    expect(wallTime(ends('2026-10-25T02:45:00+02:00'), PARIS).minute).toBe(2 * 60 + 25);
  });
});

describe('holdEnds tonight', () => {
  const tonight = (arrival: string | null, now: string) => holdEnds(terms({ mode: 'tonight', visitPlanned: false, arrival: arrival === null ? null : at(arrival), now: at(now) }));

  it('is the agreed arrival and two hours', () => {
    expect(tonight('2026-11-24T23:30:00+01:00', '2026-11-24T22:00:00+01:00')).toEqual(at('2026-11-25T01:30:00+01:00'));
  });

  it('counts from now where nothing is agreed, or the arrival has passed', () => {
    expect(tonight(null, '2026-11-24T22:00:00+01:00')).toEqual(at('2026-11-25T00:00:00+01:00'));
    expect(tonight('2026-11-24T19:00:00+01:00', '2026-11-24T22:00:00+01:00')).toEqual(at('2026-11-25T00:00:00+01:00'));
  });

  it('keeps two real hours over both changes of clocks', () => {
    expect(tonight('2026-03-29T01:30:00+01:00', '2026-03-28T23:00:00+01:00')).toEqual(at('2026-03-29T04:30:00+02:00'));
    expect(tonight('2026-10-25T01:30:00+02:00', '2026-10-24T23:00:00+02:00')).toEqual(at('2026-10-25T02:30:00+01:00'));
  });

  it('knows no visit', () => {
    expect(holdEnds(terms({ mode: 'tonight', visitPlanned: true, now: at('2026-11-24T22:00:00+01:00') }))).toEqual(at('2026-11-25T00:00:00+01:00'));
  });
});

describe('holdEnds on a working day', () => {
  it('is the agreed arrival and the margin without a visit, however far', () => {
    expect(holdEnds(terms({ visitPlanned: false, arrival: at('2026-12-10T14:00:00+01:00') }))).toEqual(at('2026-12-10T16:00:00+01:00'));
  });

  it.each<[string, string, string | null, string]>([
    ['a Thursday, nothing agreed', '2026-11-19T10:00:00+01:00', null, '2026-11-24T00:00:00+01:00'],
    ['an arrival the next day', '2026-11-19T10:00:00+01:00', '2026-11-20T10:00:00+01:00', '2026-11-24T00:00:00+01:00'],
    ['an arrival in between', '2026-11-19T10:00:00+01:00', '2026-11-25T10:00:00+01:00', '2026-11-25T12:00:00+01:00'],
    ['an arrival too far', '2026-11-19T10:00:00+01:00', '2026-12-10T10:00:00+01:00', '2026-11-27T00:00:00+01:00'],
    ['over Easter', '2026-04-02T10:00:00+02:00', null, '2026-04-08T00:00:00+02:00'],
    ['over 29 February', '2028-02-28T10:00:00+01:00', null, '2028-03-02T00:00:00+01:00'],
    ['over the change to summer time', '2026-03-27T10:00:00+01:00', null, '2026-04-01T00:00:00+02:00'],
    ['over the change to winter time', '2026-10-23T10:00:00+02:00', null, '2026-10-28T00:00:00+01:00'],
    ['over Christmas and the New Year', '2026-12-23T10:00:00+01:00', '2027-02-01T10:00:00+01:00', '2027-01-01T00:00:00+01:00'],
  ])('with a visit, %s', (_, now, arrival, end) => {
    expect(holdEnds(terms({ now: at(now), arrival: arrival === null ? null : at(arrival) }))).toEqual(at(end));
  });

  it('ends at midnight of the Département, overseas', () => {
    const now = at('2026-11-19T21:00:00Z'); // Friday 01:00 in La Réunion, Thursday 17:00 in Guadeloupe
    expect(holdEnds(terms({ now, zone: 'Indian/Reunion' }))).toEqual(at('2026-11-25T00:00:00+04:00'));
    expect(holdEnds(terms({ now, zone: 'America/Guadeloupe' }))).toEqual(at('2026-11-24T00:00:00-04:00'));
  });

  it('ends between the two bounds, at or after now, whatever the instant and the zone', () => {
    const zones = [PARIS, 'Indian/Reunion', 'America/Guadeloupe', 'America/Cayenne', 'Indian/Mayotte'];
    const minute = fc.integer({ min: Date.parse('2026-01-01') / 60_000, max: Date.parse('2029-01-01') / 60_000 }).map((it) => new Date(it * 60_000));
    fc.assert(fc.property(minute, fc.integer({ min: -3000, max: 20_000 }), fc.constantFrom(...zones), fc.boolean(), (now, minutes, zone, visitPlanned) => {
      const arrival = new Date(now.getTime() + minutes * 60_000);
      const end = holdEnds(terms({ now, arrival, zone, visitPlanned }));
      expect(end.getTime()).toBeGreaterThan(now.getTime());
      if (!visitPlanned) return;
      expect(end >= endOfWorkingDay(now, 2, zone) && end <= holdLatest({ now, zone, settings: DEFAULT_SETTINGS })).toBe(true);
      const bound = endOfWorkingDay(now, 2, zone);
      expect([wallTime(bound, zone).minute, isWorkingDay(dayIn(new Date(bound.getTime() - 1), zone))]).toEqual([0, true]);
    }), { seed: 20_261_124, numRuns: 400 });
  });
});
