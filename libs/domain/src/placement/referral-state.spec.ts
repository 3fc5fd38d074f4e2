import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ANSWER_CHANNEL_LABELS, ANSWER_CHANNELS, isOpenReferral, keepsPlaces, nextReferralState, REFERRAL_ACT_LABELS, REFERRAL_ACTS, REFERRAL_STATE_LABELS, REFERRAL_STATES,
  type ReferralAct, type ReferralState,
} from './referral-state.js';

const TERMINAL: readonly ReferralState[] = ['no', 'withdrawn', 'expired', 'released', 'lost'];
const run = (...acts: ReferralAct[]): ReferralState | null => (
  acts.reduce<ReferralState | null>((state, act) => state && nextReferralState(state, act), 'sent'));

describe('a referral', () => {
  it.each<[ReferralAct[], ReferralState]>([
    [['answerYes', 'take', 'admit'], 'taken'],
    [['answerYes', 'take', 'release'], 'released'],
    [['answerYes', 'take', 'expire'], 'released'],
    [['answerYes', 'lose'], 'lost'],
    [['answerYes', 'expire'], 'released'],
    [['answerYes', 'withdraw'], 'withdrawn'],
    [['answerNo'], 'no'],
    [['withdraw'], 'withdrawn'],
    [['expire'], 'expired'],
    [['lose'], 'lost'],
  ])('%j → %s', (acts, state) => expect(run(...acts)).toBe(state));

  it.each<[ReferralAct[]]>([
    [['expire', 'answerYes']], [['withdraw', 'answerYes']], [['lose', 'answerYes']], [['answerNo', 'answerYes']], [['answerYes', 'answerYes']],
    [['take']], [['admit']], [['answerYes', 'admit']], [['answerYes', 'take', 'take']], [['answerYes', 'take', 'lose']], [['answerYes', 'lose', 'take']],
  ])('%j is refused', (acts) => expect(run(...acts)).toBeNull());

  it('reaches every state; those that end stay; only a yes can be taken, only a taken one admitted', () => {
    const seen = new Set<ReferralState>(['sent']);
    fc.assert(fc.property(fc.array(fc.constantFrom(...REFERRAL_ACTS), { maxLength: 8 }), (acts) => {
      let state: ReferralState = 'sent';
      for (const act of acts) {
        const next = nextReferralState(state, act);
        if (TERMINAL.includes(state)) expect(next).toBeNull();
        if (act === 'take') expect(next !== null).toBe(state === 'yes');
        if (act === 'admit') expect(next !== null).toBe(state === 'taken');
        // Places that fell are never kept again by the same referral.
        if (next !== null && !keepsPlaces(state)) expect(keepsPlaces(next)).toBe(false);
        state = next ?? state;
        seen.add(state);
      }
    }), { seed: 20_261_124, numRuns: 500 });
    expect([...seen].sort()).toEqual([...REFERRAL_STATES].sort());
  });

  it('is open while undecided, and keeps places until it falls', () => {
    expect(REFERRAL_STATES.filter(isOpenReferral)).toEqual(['sent', 'yes']);
    expect(REFERRAL_STATES.filter((state) => !keepsPlaces(state))).toEqual(TERMINAL);
  });

  it('has words for everything', () => {
    for (const [codes, labels] of [[REFERRAL_STATES, REFERRAL_STATE_LABELS], [REFERRAL_ACTS, REFERRAL_ACT_LABELS], [ANSWER_CHANNELS, ANSWER_CHANNEL_LABELS]] as const) {
      expect(Object.keys(labels)).toEqual([...codes]);
    }
  });
});
