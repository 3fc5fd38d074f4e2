import { NIGHT_ENDS_AT_MINUTE, tonight, wallTime } from '@ugo/domain/kernel';
import { checkRequest, type MatchRequest, type Policy, type SearchMode } from '@ugo/domain/matching';
import type { StoredInput } from './search.schema.js';

const MINUTES_PER_DAY = 24 * 60;
/** Minutes of a night, from its beginning: 02:00 comes after 23:00. */
const intoNight = (minute: number): number => (minute - NIGHT_ENDS_AT_MINUTE + MINUTES_PER_DAY) % MINUTES_PER_DAY;

/**
 * A search that was made earlier, asked again now: nights that are past are asked no more, nobody arrives before now, and the policy is
 * the one in force. Null when all its nights are past, of a rhythm all its evenings.
 */
export function asOfNow(stored: StoredInput, policies: Readonly<Record<SearchMode, Policy>>, now: Date, zone: string): StoredInput | null {
  const { request } = stored;
  const night = tonight(now, zone);
  if (request.nights.last < night) return null;
  const first = request.nights.first < night ? night : request.nights.first;
  const { minute } = wallTime(now, zone);
  const { arrivalMinute } = request;
  const isLate = first === night && arrivalMinute !== null && (first > request.nights.first || intoNight(arrivalMinute) < intoNight(minute));
  const asked: MatchRequest = { ...request, nights: { first, last: request.nights.last }, arrivalMinute: isLate ? minute : arrivalMinute };
  if (checkRequest(asked).some(({ code }) => code === 'noNightAsked')) return null;
  return { ...stored, request: asked, policy: policies[request.mode], context: { now: now.toISOString(), zone } };
}
