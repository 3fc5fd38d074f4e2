import type { RequestWholeFragment } from '../../gql/graphql.js';
import type { Texts } from '../../texts/language.js';

/** Something that happened to a request. */
export interface Happened {
  readonly at: string;
  readonly text: string;
}

type Words = Texts['timeline'];
type Referral = RequestWholeFragment['referrals'][number];
type FreeNow = RequestWholeFragment['freeNow'][number];

/** What happened, the last first: read from the request itself, so that it says what everybody else sees. */
export function timelineOf(request: RequestWholeFragment, words: Words, isFrench: boolean): Happened[] {
  return [
    { at: request.createdAt, text: words.written },
    ...request.referrals.flatMap((one) => ofReferral(one, words)),
    ...request.freeNow.flatMap((one) => ofFreeNow(one, words, isFrench)),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function ofReferral({ host, personKeys, reserved, askedAt, readAt, answeredAt, state }: Referral, words: Words): Happened[] {
  const [name, keys] = [host?.name ?? words.someHost, personKeys.join(', ')];
  return [
    { at: askedAt, text: reserved ? words.reserved(name, keys) : words.asked(name, keys) },
    ...(readAt ? [{ at: readAt, text: words.read(name) }] : []),
    ...(answeredAt && !reserved ? [{ at: answeredAt, text: state === 'no' ? words.no(name) : words.yes(name) }] : []),
  ];
}

function ofFreeNow({ host, askedAt, answeredAt, label, labelEn }: FreeNow, words: Words, isFrench: boolean): Happened[] {
  const name = host?.name ?? words.someHost;
  return [{ at: askedAt, text: words.freeAsked(name) }, ...(answeredAt ? [{ at: answeredAt, text: words.freeSaid(name, isFrench ? label : labelEn) }] : [])];
}
