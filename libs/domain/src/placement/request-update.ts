import type { ReferralState } from './referral-state.js';
import { keepsPlaces } from './referral-state.js';
import { isWaiting, type RequestState } from './request-state.js';

/** What a host is told when it is asked, and decides by. */
export const ASKED_FIELDS = ['people', 'care', 'mode', 'measure', 'firstNight', 'lastNight', 'weekdays'] as const;
/** What only steers the search. */
export const SEARCH_FIELDS = ['arrivalTime', 'from', 'radiusKm', 'preferredKinds', 'together', 'apart', 'zones', 'excludedHostIds'] as const;
/** What is said of the request itself. */
export const REQUEST_FIELDS = ['reference', 'urgency', 'relativesAssessed', 'measureStart', 'decidedOn', 'secret'] as const;
export type RequestField = (typeof ASKED_FIELDS)[number] | (typeof SEARCH_FIELDS)[number] | (typeof REQUEST_FIELDS)[number];

const isAsked = (field: RequestField): boolean => (ASKED_FIELDS as readonly string[]).includes(field);
const isSearched = (field: RequestField): boolean => (SEARCH_FIELDS as readonly string[]).includes(field);

/** Whether hosts decide by any of these fields. */
export const changesWhatIsAsked = (fields: readonly RequestField[]): boolean => fields.some(isAsked);
/** Whether the search reads any of these fields. */
export const changesSearch = (fields: readonly RequestField[]): boolean => fields.some((field) => isAsked(field) || isSearched(field));

/** A referral, as far as a change of its request is concerned. */
export interface StandingReferral {
  readonly state: ReferralState;
  /** Whether everybody whom the host expected is there. */
  readonly arrived: boolean;
}

/** `notWaiting`: nobody waits any more. `hostsAsked`: a host decides on it, or keeps places for it. `somebodyArrived`: stays hang on it. */
export type UpdateObstacle = 'notWaiting' | 'hostsAsked' | 'somebodyArrived';

/**
 * What stands against a change of a waiting request; null = nothing. What hosts decide by stays as it is while one decides or keeps a place:
 * its yes is to what it was asked. Whether a place is secret stays as it is once somebody lives there.
 */
export function updateObstacle({ state, fields, referrals, someArrived }: {
  readonly state: RequestState; readonly fields: readonly RequestField[]; readonly referrals: readonly StandingReferral[]; readonly someArrived: boolean;
}): UpdateObstacle | null {
  if (!isWaiting(state)) return 'notWaiting';
  if (changesWhatIsAsked(fields) && referrals.some((one) => keepsPlaces(one.state) && !one.arrived)) return 'hostsAsked';
  return fields.includes('secret') && someArrived ? 'somebodyArrived' : null;
}
