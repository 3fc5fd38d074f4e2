import { describe, expect, it } from '@jest/globals';
import { freshnessBand, freshnessScale } from './freshness.js';
import { PLANNED, TONIGHT } from './policy.js';

const band = (policy: typeof TONIGHT, now: string, confirmedAt: string | null, zone = 'Europe/Paris', onCallTonight = false) => (
  freshnessBand({ confirmedAt, confirmedBy: null, onCallTonight }, freshnessScale(policy, { now, zone }))
);

describe('freshness, tonight', () => {
  const tonight = (now: string, at: string | null) => band(TONIGHT, now, at);

  it('counts from 18:00 of the wall clock', () => {
    expect(tonight('2026-03-11T21:00:00Z', '2026-03-11T17:00:00Z')).toBe(0);
    expect(tonight('2026-03-11T21:00:00Z', '2026-03-11T16:59:59Z')).toBe(1);
  });

  it('at two in the morning means yesterday evening', () => {
    expect(tonight('2026-03-12T01:00:00Z', '2026-03-11T17:30:00Z')).toBe(0);
    expect(tonight('2026-03-12T01:00:00Z', '2026-03-11T08:00:00Z')).toBe(1);
    expect(tonight('2026-03-12T01:00:00Z', '2026-03-10T22:59:59Z')).toBe(2);
  });

  it('under three days, then older; never confirmed is the oldest', () => {
    expect(tonight('2026-03-11T21:00:00Z', '2026-03-08T21:00:01Z')).toBe(2);
    expect(tonight('2026-03-11T21:00:00Z', '2026-03-08T21:00:00Z')).toBe(3);
    expect(tonight('2026-03-11T21:00:00Z', null)).toBe(3);
    expect(tonight('2026-03-11T21:00:00Z', 'not an instant')).toBe(3);
  });

  it('puts a host on call first, whatever it confirmed', () => {
    expect(band(TONIGHT, '2026-03-11T21:00:00Z', null, 'Europe/Paris', true)).toBe(0);
  });

  it('follows summer time and La Réunion', () => {
    expect(tonight('2026-03-29T21:00:00Z', '2026-03-29T16:00:00Z')).toBe(0); // 18:00 in summer time
    expect(band(TONIGHT, '2026-03-11T20:00:00Z', '2026-03-11T14:00:00Z', 'Indian/Reunion')).toBe(0); // 18:00 there
    expect(band(TONIGHT, '2026-03-11T20:00:00Z', '2026-03-11T13:59:00Z', 'Indian/Reunion')).toBe(1);
  });
});

describe('freshness, planned', () => {
  it('has bands of 7 and 30 days, lower bound included', () => {
    const now = '2026-03-31T12:00:00Z';
    expect(band(PLANNED, now, '2026-03-24T12:00:01Z')).toBe(0);
    expect(band(PLANNED, now, '2026-03-24T12:00:00Z')).toBe(1);
    expect(band(PLANNED, now, '2026-03-01T12:00:00Z')).toBe(2);
    expect(band(PLANNED, now, null, 'Europe/Paris', true)).toBe(2); // on call says nothing of next week
  });
});
