import { type Actor, grantsFor, type HostReach, reaches } from '@ugo/access';
import type { PlacementRequestRow, ReferralRow } from './placement-request.schema.js';

type Followed = Pick<PlacementRequestRow, 'departement' | 'territoryId' | 'followedBy' | 'onCallBy' | 'secret' | 'confidants' | 'anonymisedAt'>;

/** Whether the actor is on the request's own list: who follows it, who is on call for it, and whom they named. */
export function isOnList(actor: Actor, { followedBy, onCallBy, confidants }: Followed): boolean {
  return [followedBy, onCallBy, ...confidants].includes(actor.accountId);
}

/**
 * Who reads and follows a request: the workers of its Département, within their territory (field.md). A secret one is for its list alone,
 * as to everything that could link a child to a host: see {@link seesHosts}. One that is anonymous is counted, and read by nobody.
 */
export function seesRequest(actor: Actor, request: Followed): boolean {
  return request.anonymisedAt == null && grantsFor(actor, 'placement.follow', request.departement).some(({ territoryId }) => (
    territoryId === null || territoryId === request.territoryId || isOnList(actor, request)));
}

/** Who may read to which hosts it goes: everybody who sees it, unless the place is secret (Code civil 375-7 al. 6). */
export function seesHosts(actor: Actor, request: Followed): boolean {
  return seesRequest(actor, request) && (!request.secret || isOnList(actor, request));
}

/** Who has it in hand: who follows it, or is on call for it, and may still see where it goes. Names and the note are theirs. */
export function follows(actor: Actor, request: Followed): boolean {
  return seesHosts(actor, request) && [request.followedBy, request.onCallBy].includes(actor.accountId);
}

/** Who acts on it: whoever sees its hosts. */
export const mayFollow = seesHosts;

/** Who answers for a host: its own staff, and for a foster home the placement service that employs the carer. */
export function mayAnswer(actor: Actor, host: HostReach, type: ReferralRow['hostType']): boolean {
  return grantsFor(actor, 'referral.answer', host.departement).some((grant) => reaches([grant], host) && (grant.role !== 'placementService' || type === 'fosterHome'));
}
