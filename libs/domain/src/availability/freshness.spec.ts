import { describe, expect, it } from '@jest/globals';
import { ageInMinutes, freshnessBand, freshnessSentence, type Confirmer } from './freshness.js';

const NOW = '2026-10-25T12:00:00Z';
const confirmed = (at: string, by: Confirmer = 'establishment') => ({ at, by });

describe('freshness', () => {
  it.each([
    ['2026-10-25T11:59:31Z', 'confirmé à l’instant par l’établissement', 'confirmed just now by the establishment'],
    ['2026-10-25T11:48:00Z', 'confirmé il y a 12 min par l’établissement', 'confirmed 12 min ago by the establishment'],
    ['2026-10-25T09:00:00Z', 'confirmé il y a 3 h par l’établissement', 'confirmed 3 h ago by the establishment'],
    ['2026-10-23T12:00:01Z', 'confirmé il y a 47 h par l’établissement', 'confirmed 47 h ago by the establishment'],
    ['2026-10-23T12:00:00Z', 'confirmé il y a 2 jours par l’établissement', 'confirmed 2 days ago by the establishment'],
    ['2026-10-25T13:00:00Z', 'confirmé à l’instant par l’établissement', 'confirmed just now by the establishment'],
  ])('%s reads « %s »', (at, fr, en) => expect(freshnessSentence(confirmed(at), NOW)).toEqual({ fr, en }));

  it('names the service that confirmed, never a person', () => {
    expect(freshnessSentence(confirmed('2026-10-25T10:00:00Z', 'placementService'), NOW).fr).toBe('confirmé il y a 2 h par le service de placement familial');
    expect(freshnessSentence(null, NOW)).toEqual({ fr: 'jamais confirmé', en: 'never confirmed' });
  });

  it('counts elapsed time, across the end of summer time too', () => {
    expect(ageInMinutes(confirmed('2026-10-25T00:30:00+02:00'), '2026-10-25T03:30:00+01:00')).toBe(240);
  });

  it('has half-open bands, lower bound included; never confirmed is the oldest', () => {
    expect(freshnessBand(confirmed('2026-10-18T12:01:00Z'), NOW)).toBe(0);
    expect(freshnessBand(confirmed('2026-10-18T12:00:00Z'), NOW)).toBe(1);
    expect(freshnessBand(confirmed('2026-09-25T12:00:00Z'), NOW)).toBe(2);
    expect(freshnessBand(null, NOW)).toBe(2);
    expect(freshnessBand(confirmed('not an instant'), NOW)).toBe(2);
    expect(freshnessBand(confirmed('2026-10-25T09:00:00Z'), NOW, [1, 3, 12])).toBe(2);
  });
});
