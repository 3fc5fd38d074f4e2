import { addDays, type Day } from '@ugo/domain/kernel';
import type { AskedNights } from '@ugo/domain/matching';
import type { ClaimRow } from './claim.schema.js';

/** A claim that becomes something else: a hold a stay, a stay longer or shorter. What is not named stays as it is. */
export interface ClaimChange {
  readonly claimId: string;
  readonly kind?: 'hold' | 'stay';
  readonly firstNight?: Day;
  readonly lastNight?: Day | null;
  /** Above the number: the coded reason. */
  readonly overReason?: string | null;
  /** The host itself says so: its own words and closures are lifted. */
  readonly beyondDeclared?: boolean;
  /** Of a person without a month of birth. */
  readonly completedYears?: number;
}

/** Nights looked at for a claim without a last one: as far as offers reach. */
const OPEN_NIGHTS = 400;

/** The nights that a change takes beyond those the claim had: after its end. A claim never begins earlier. */
export function furtherNights(claim: ClaimRow, { firstNight, lastNight }: ClaimChange): AskedNights | null {
  if (lastNight === undefined || claim.lastNight == null) return null;
  const from = addDays(claim.lastNight, 1);
  const first = firstNight !== undefined && firstNight > from ? firstNight : from;
  const last = lastNight ?? addDays(first, OPEN_NIGHTS);
  return last < first ? null : { first, last, ...(claim.weekdays ? { weekdays: claim.weekdays } : {}) };
}
