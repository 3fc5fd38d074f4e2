import { dayNumber } from '../../kernel/index.js';
import type { Day } from '../../kernel/index.js';
import type { MatchRequest } from '../types.js';

const NIGHTS_PER_WEEK = 7;
/** Classes before those of the calendar. */
const EMERGENCY = 0;
const RELAY = 1;
const FIRST_WEEK = 2;

/**
 * Class of urgency of a request, 0 first: an emergency of tonight, then relays (so that a host does not give up), then the others by
 * the week of their first night. By week and not by day: a day earlier is no reason to leave another child without a place.
 * @param tonight the night that is tonight in the Département
 */
export function urgencyOf({ care, nights }: Pick<MatchRequest, 'care' | 'nights'>, tonight: Day): number {
  if (care === 'emergency' && nights.first <= tonight) return EMERGENCY;
  if (care === 'relay') return RELAY;
  return FIRST_WEEK + Math.max(0, Math.floor((dayNumber(nights.first) - dayNumber(tonight)) / NIGHTS_PER_WEEK));
}
