import { describe, expect, it } from '@jest/globals';
import { CLOSURE_REASONS, OVER_OCCUPANCY_REASONS } from '../availability/codes.js';
import {
  NATIONAL_NO_REASONS, NO_REASON_LABELS, NO_REASONS, offersClosure, OVER_NUMBER_REASON_LABELS, OVER_NUMBER_REASONS, PASSED_DEFAULT_REASON_LABELS,
  PASSED_DEFAULT_REASONS, SPLIT_REASON_LABELS, SPLIT_REASONS,
} from './answer-reasons.js';

describe('coded reasons', () => {
  it('have words, in both languages', () => {
    const lists = [
      [NO_REASONS, NO_REASON_LABELS], [SPLIT_REASONS, SPLIT_REASON_LABELS], [PASSED_DEFAULT_REASONS, PASSED_DEFAULT_REASON_LABELS], [OVER_NUMBER_REASONS, OVER_NUMBER_REASON_LABELS],
    ] as const;
    for (const [codes, labels] of lists) {
      expect(Object.keys(labels)).toEqual([...codes]);
      expect(new Set(Object.values(labels).map(({ fr }) => fr)).size).toBe(codes.length);
      for (const { fr, en } of Object.values(labels)) expect([fr.length > 2, en.length > 2]).toEqual([true, true]);
    }
  });

  it('carry the national code where there is one', () => {
    expect(Object.keys(NATIONAL_NO_REASONS)).toEqual([...NO_REASONS]);
    expect([NATIONAL_NO_REASONS.age, NATIONAL_NO_REASONS.distance, NATIONAL_NO_REASONS.groupBalance]).toEqual(['122', '113', null]);
  });

  it('offer to close places when the no is about the host, never when it is about the child', () => {
    expect(offersClosure('staff')).toBe('noStaff');
    const offering = NO_REASONS.filter((reason) => offersClosure(reason) !== null);
    expect(offering).toEqual(['staff', 'groupBalance', 'works', 'suspendedPlace']);
    for (const reason of offering) expect(CLOSURE_REASONS).toContain(offersClosure(reason));
  });

  it('count going over the number with the published over-occupancies', () => {
    expect(OVER_NUMBER_REASONS).toBe(OVER_OCCUPANCY_REASONS);
  });
});
