import { describe, expect, it } from '@jest/globals';
import { isDeclarationQuestioned, type TakenReferral } from './questioned-declaration.js';

const no = (reason = 'capacity'): TakenReferral => ({ state: 'no', answered: true, reason });
const silence: TakenReferral = { state: 'expired', answered: false, reason: null };
const yes: TakenReferral = { state: 'taken', answered: true, reason: null };

describe('a declaration in question (pure)', () => {
  it.each([
    ['three silences or refusals', [no(), silence, no('staff')], true],
    ['two', [no(), silence], false],
    ['a yes in between', [no(), silence, yes, no()], false],
    ['a yes whose hold ran out', [no(), silence, { state: 'released', answered: true, reason: null } as const, no()], false],
    ['refusals of the family', [no('childOrParentsRefuse'), no(), silence], false],
    ['places closed meanwhile', [no('closed'), no(), silence], false],
    ['what was withdrawn before an answer counts for neither side', [no(), no(), { state: 'withdrawn', answered: false, reason: null } as const, silence], true],
  ])('%s', (_name, referrals, questioned) => expect(isDeclarationQuestioned(referrals)).toBe(questioned));
});
