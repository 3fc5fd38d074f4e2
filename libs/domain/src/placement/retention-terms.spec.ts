import { describe, expect, it } from '@jest/globals';
import { retentionTerms } from './retention-terms.js';
import { DEFAULT_SETTINGS } from './settings.js';

const at = (now: string, zone = 'Europe/Paris', more: Partial<typeof DEFAULT_SETTINGS> = {}) => retentionTerms({ now: new Date(now), zone, settings: { ...DEFAULT_SETTINGS, ...more } });

describe('terms of retention', () => {
  it('are two calendar years and a month by default, from midnight in the Département', () => {
    expect(at('2026-11-20T21:30:00Z')).toEqual({
      detailsBefore: new Date('2026-10-19T22:00:00Z'), identitiesBefore: new Date('2024-11-19T23:00:00Z'), recordsBefore: new Date('2024-11-19T23:00:00Z'), recordsBeforeDay: '2024-11-20',
      anomalyWordsBefore: new Date('2025-11-19T23:00:00Z'),
    });
  });

  it('count the day of the Département, and end a shorter month on its last day', () => {
    expect(at('2026-11-20T23:30:00Z').recordsBeforeDay).toBe('2024-11-21');
    expect(at('2026-11-20T23:30:00Z', 'America/Martinique').recordsBeforeDay).toBe('2024-11-20');
    expect(at('2028-02-29T12:00:00Z', 'Europe/Paris', { retentionMonths: 12 }).recordsBeforeDay).toBe('2027-02-28');
  });

  it('never keep a name longer than what it belongs to', () => {
    expect(at('2026-11-20T21:30:00Z', 'Europe/Paris', { identityMonths: 24, retentionMonths: 6 }).identitiesBefore).toEqual(at('2026-11-20T21:30:00Z', 'Europe/Paris', { retentionMonths: 6 }).recordsBefore);
    expect(at('2026-11-20T21:30:00Z', 'Europe/Paris', { identityMonths: 3 }).identitiesBefore).toEqual(new Date('2026-08-19T22:00:00Z'));
  });
});
