import { invalid, problem, type Problem, refuse, type Refusal } from '@ugo/access';
import { REFERRAL_STATE_LABELS, type ReferralState, REQUEST_STATE_LABELS, type RequestState } from '@ugo/domain/placement';

/** The request is not where this is possible. */
export const notNow = (state: RequestState): Refusal => refuse('NOT_POSSIBLE_NOW', [
  `Ce n’est pas possible : la demande est « ${REQUEST_STATE_LABELS[state].fr} ».`, `Not possible: the request is "${REQUEST_STATE_LABELS[state].en}".`,
]);

/** The referral is not where this is possible: answered, withdrawn, run out, another host chosen. */
export const referralOver = (state: ReferralState): Refusal => refuse('REFERRAL_OVER', [
  `Ce n’est plus possible : ${REFERRAL_STATE_LABELS[state].fr}.`, `No longer possible: ${REFERRAL_STATE_LABELS[state].en}.`,
]);

/** More hosts at once than the Département allows. */
export const tooManyAsked = (most: number): Refusal => invalid([problem('asks', 'tooMany', [
  `Au plus ${most} lieu${most > 1 ? 'x' : ''} à la fois pour cette demande : retirez une sollicitation d’abord.`, `At most ${most} host${most > 1 ? 's' : ''} at once for this request: withdraw a referral first.`,
])]);

/** A foster home is asked alone, through its service. */
export const homeAlone = (field: string): Problem => problem(field, 'homeAlone', [
  'Une famille d’accueil se sollicite seule, par son service : une à la fois.', 'A foster home is asked alone, through its service: one at a time.',
]);

export const alreadyAsked = (field: string): Problem => problem(field, 'alreadyAsked', [
  'Ce lieu est déjà sollicité pour cette demande.', 'This host is already asked for this request.',
]);

export const unknownPerson = (field: string): Problem => problem(field, 'unknownPerson', [
  'Ce repère n’est pas dans la demande, ou la personne est déjà arrivée.', 'This reference is not in the request, or the person has already arrived.',
]);

/** Somebody else has changed the request since it was read. */
export const changedSince = (): Refusal => refuse('CHANGED_SINCE', [
  'La demande a changé depuis que vous l’avez lue : relisez-la, puis modifiez-la.', 'The request has changed since you read it: read it again, then change it.',
]);

/** Hosts decide by what they were asked: it does not change under their eyes. */
export const hostsAsked = (): Refusal => refuse('HOSTS_ASKED', [
  'Des lieux sont sollicités ou gardent des places pour ce qui était demandé : retirez d’abord ces sollicitations.',
  'Hosts are asked, or keep places, for what was asked: withdraw those referrals first.',
]);

/** Stays hang on it. */
export const somebodyArrived = (): Refusal => refuse('SOMEBODY_ARRIVED', [
  'Une personne est déjà arrivée : clôturez cette demande et écrivez-en une autre pour celles qui attendent.',
  'Somebody has already arrived: close this request and write another for those who wait.',
]);
