import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOSE_REASON_LABELS, RELATIVES_ASSESSED, RELATIVES_ASSESSED_LABELS, SLEEPS_AT, SLEEPS_AT_LABELS, CLOSE_REASONS, URGENCIES, URGENCY_LABELS } from './request-codes.js';
import {
  isDecidedNotCarriedOut, isDecidedNotCarriedOutReported, isWaiting, nextRequestState, REQUEST_ACT_LABELS, REQUEST_ACTS, REQUEST_STATE_LABELS, REQUEST_STATES,
  type RequestAct, type RequestState,
} from './request-state.js';
import { DEFAULT_SETTINGS } from './settings.js';

const run = (acts: readonly RequestAct[], from: RequestState = 'draft'): RequestState => (
  acts.reduce((state, act) => nextRequestState(state, act) ?? state, from));

describe('a placement request', () => {
  it('goes from draft to arrival', () => {
    expect(['submit', 'ask', 'hold', 'admit', 'close'].map((_, index, acts) => run(acts.slice(0, index + 1) as RequestAct[])))
      .toEqual(['searching', 'asked', 'held', 'admitted', 'closed']);
  });

  it('goes back to searching when the last referral or hold falls', () => {
    expect([nextRequestState('asked', 'reopen'), nextRequestState('held', 'reopen')]).toEqual(['searching', 'searching']);
    expect(run(['submit', 'ask', 'hold', 'reopen', 'ask', 'hold', 'admit'])).toBe('admitted');
  });

  it('admits nobody without a hold', () => {
    expect(REQUEST_STATES.filter((state) => nextRequestState(state, 'admit') !== null)).toEqual(['held']);
  });

  it('keeps asking for the other part of a group that is held in part', () => {
    expect([nextRequestState('held', 'ask'), nextRequestState('held', 'hold'), nextRequestState('asked', 'ask')]).toEqual(['held', 'held', 'asked']);
  });

  it('reaches every state, ends in closed and never leaves it', () => {
    const seen = new Set<RequestState>();
    fc.assert(fc.property(fc.array(fc.constantFrom(...REQUEST_ACTS), { maxLength: 12 }), (acts) => {
      let state: RequestState = 'draft';
      seen.add(state);
      for (const act of acts) {
        const next = nextRequestState(state, act);
        if (state === 'closed') expect(next).toBeNull();
        if (act === 'close' && state !== 'closed') expect(next).toBe('closed');
        if (next !== null) expect(REQUEST_STATES).toContain(next);
        state = next ?? state;
        seen.add(state);
      }
    }), { seed: 20_261_124, numRuns: 500 });
    expect([...seen].sort()).toEqual([...REQUEST_STATES].sort());
  });

  it('waits in every state before the arrival', () => {
    expect(REQUEST_STATES.filter(isWaiting)).toEqual(['draft', 'searching', 'asked', 'held']);
  });

  it('has words for everything, in both languages', () => {
    const lists = [
      [REQUEST_STATES, REQUEST_STATE_LABELS], [REQUEST_ACTS, REQUEST_ACT_LABELS], [CLOSE_REASONS, CLOSE_REASON_LABELS], [SLEEPS_AT, SLEEPS_AT_LABELS],
      [URGENCIES, URGENCY_LABELS], [RELATIVES_ASSESSED, RELATIVES_ASSESSED_LABELS],
    ] as const;
    for (const [codes, labels] of lists) {
      expect(Object.keys(labels)).toEqual([...codes]);
      for (const { fr, en } of Object.values(labels)) expect([fr.length > 2, en.length > 2]).toEqual([true, true]);
    }
  });
});

describe('decided, not carried out', () => {
  const request = (over: object = {}) => ({
    state: 'searching' as RequestState, decidedAt: new Date('2028-02-01T10:00:00Z'), now: new Date('2028-02-01T10:00:00Z'), settings: DEFAULT_SETTINGS, ...over });

  it('counts from the decision on, whatever the search does, until somebody arrives', () => {
    expect(REQUEST_STATES.filter((state) => isDecidedNotCarriedOut(request({ state })))).toEqual(['draft', 'searching', 'asked', 'held']);
    expect(isDecidedNotCarriedOut(request({ decidedAt: null }))).toBe(false);
    expect(isDecidedNotCarriedOut(request({ decidedAt: new Date('2028-02-01T10:00:01Z') }))).toBe(false);
  });

  it('is reported after thirty days, over 29 February', () => {
    expect(isDecidedNotCarriedOutReported(request({ now: new Date('2028-03-02T09:59:59Z') }))).toBe(false);
    expect(isDecidedNotCarriedOutReported(request({ now: new Date('2028-03-02T10:00:00Z') }))).toBe(true);
    expect(isDecidedNotCarriedOutReported(request({ state: 'admitted', now: new Date('2029-01-01T00:00:00Z') }))).toBe(false);
    expect(isDecidedNotCarriedOutReported(request({ decidedAt: null }))).toBe(false);
  });
});
