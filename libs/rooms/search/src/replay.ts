import type { OfferContent } from '@ugo/availability';
import { match, type MatchResult, type Policy } from '@ugo/domain/matching';
import { candidatesOf } from './candidates.js';
import type { SearchRow } from './search.schema.js';

/** Of a stored search, what the library needs to answer it again; the hosts are those of the versions it saw. */
export type Replayable = Pick<SearchRow, 'input' | 'offerIds' | 'figures'>;

/**
 * Answers a stored search again, under the policy it used or under another.
 * @returns null when today's library refuses what was stored, such as a policy that would no longer be signed
 */
export function replay({ input, figures }: Replayable, offers: readonly OfferContent[], policy: Policy = input.policy): MatchResult | null {
  try {
    return match(input.request, candidatesOf(input, offers, figures), policy, input.context);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
