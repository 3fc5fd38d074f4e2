import type { ReferralState } from './referral-state.js';

/** Silences or refusals in a row, while places are published as free, that question the declaration (never the host's rank). */
export const QUESTIONED_AFTER = 3;

/** How a host took one referral that had an option on its published places, oldest first. */
export interface TakenReferral {
  readonly state: ReferralState;
  readonly answered: boolean;
  readonly reason: string | null;
}

/** Whether what the host publishes is in question: so many silences or refusals since its last yes. A refusal of the family is not the host's. */
export function isDeclarationQuestioned(referrals: readonly TakenReferral[]): boolean {
  let inRow = 0;
  for (const { state, answered, reason } of referrals) {
    const saidNo = state === 'no' && reason !== 'childOrParentsRefuse' && reason !== 'closed';
    if (saidNo || (state === 'expired' && !answered)) inRow += 1;
    else if (state === 'yes' || state === 'taken' || (answered && state !== 'no')) inRow = 0;
  }
  return inRow >= QUESTIONED_AFTER;
}
