import { instantAt, tonight } from '../kernel/index.js';
import { band } from './bands.js';
import type { Freshness, MatchContext, Policy } from './types.js';

/** From this minute of the wall clock a confirmation speaks of the night to come. */
export const EVENING_FROM_MINUTE = 18 * 60;
const MS_PER_HOUR = 3_600_000;

/** The instants that separate the bands, worked out once for a search. */
export interface FreshnessScale {
  readonly now: number;
  /** Since 18:00 this evening, and since midnight before it; null where the policy has no such bands. */
  readonly evening: { readonly since: number; readonly today: number } | null;
  readonly hours: readonly number[];
  readonly oldest: number;
}

/**
 * The scale of a policy at an instant. At 02:00 "this evening" is yesterday's: the night bears yesterday's date.
 */
export function freshnessScale(policy: Policy, context: MatchContext): FreshnessScale {
  const hours = policy.freshnessBandsHours;
  const now = Date.parse(context.now);
  if (policy.name !== 'tonight') return { now, evening: null, hours, oldest: hours.length };
  const day = tonight(new Date(now), context.zone);
  const evening = { since: instantAt(day, EVENING_FROM_MINUTE, context.zone), today: instantAt(day, 0, context.zone) };
  return { now, evening, hours, oldest: hours.length + 2 };
}

/** The band of a declaration, 0 = the most likely to hold true; never confirmed is the oldest band. */
export function freshnessBand(freshness: Freshness, scale: FreshnessScale): number {
  if (scale.evening && freshness.onCallTonight) return 0;
  if (freshness.confirmedAt === null) return scale.oldest;
  const at = Date.parse(freshness.confirmedAt);
  if (Number.isNaN(at)) return scale.oldest;
  if (!scale.evening) return band((scale.now - at) / MS_PER_HOUR, scale.hours);
  if (at >= scale.evening.since) return 0;
  if (at >= scale.evening.today) return 1;
  return 2 + band((scale.now - at) / MS_PER_HOUR, scale.hours);
}
