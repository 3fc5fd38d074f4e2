import { purgePlaces } from '@ugo/availability';
import type { Day } from '@ugo/domain/kernel';
import type { RetentionTerms } from '@ugo/domain/placement';
import { purgeNotifications } from '@ugo/notification';
import { purgeAnomalies } from '@ugo/oversight';
import { type Em, purgeKept } from '@ugo/persistence';
import { purgeRequests } from '@ugo/placement-request';
import { purgeSearches } from '@ugo/search';
import { purgeStays } from '@ugo/stay';
import { forgetWhole } from './forget-whole.js';

/** What is purged, in this order: what hangs on a request goes before it or with it. */
export const PURGE_KINDS = [
  'keptAnswers', 'messages', 'events', 'requestDetails', 'searchDetails', 'identities', 'requests', 'stays', 'ages', 'expectedExits', 'searches', 'offers', 'anomalyWords',
] as const;
export type PurgeKind = (typeof PURGE_KINDS)[number];

/** Whose terms, as they are now. */
export interface PurgeOf extends RetentionTerms {
  readonly departement: string;
  readonly now: Date;
  /** Where the Département is. */
  readonly today: Day;
  /** Versions of offers that searches of whatever Département still need. */
  readonly offersSeen: readonly string[];
}

/** Rows that stand alone. */
export interface RowKind {
  count(em: Em, of: PurgeOf): Promise<number>;
  /** A batch of them; gives how many, 0 = nothing is left. */
  purge(em: Em, of: PurgeOf): Promise<number>;
}

/** Parts of requests, which go only when nobody of the request lives anywhere any more: until then a place near to both is still looked for. */
export interface RequestKind {
  readonly what: purgeRequests.OverRequests['what'];
  before(of: PurgeOf): Date;
  /** Of requests that are locked and over. */
  purge(em: Em, of: PurgeOf, requestIds: readonly string[]): Promise<void>;
}

const DAY_MS = 86_400_000;
/** A repeated call comes within minutes; what was shown then is not kept for longer than who tries again after a holiday. */
const KEPT_ANSWER_DAYS = 14;
/** For who asks why a message did not come, or an event was not told. */
const TOLD_DAYS = 90;
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

export const ROW_KINDS: Readonly<Partial<Record<PurgeKind, RowKind>>> = {
  keptAnswers: {
    count: (em, { departement, now }) => purgeKept.countKeptAnswers(em, departement, daysBefore(now, KEPT_ANSWER_DAYS)),
    purge: (em, { departement, now }) => purgeKept.deleteKeptAnswers(em, departement, daysBefore(now, KEPT_ANSWER_DAYS)),
  },
  messages: {
    count: (em, { departement, now }) => purgeNotifications.countOver(em, departement, daysBefore(now, TOLD_DAYS)),
    purge: (em, { departement, now }) => purgeNotifications.deleteOver(em, departement, daysBefore(now, TOLD_DAYS)),
  },
  events: {
    count: (em, { departement, now }) => purgeKept.countTold(em, departement, daysBefore(now, TOLD_DAYS)),
    purge: (em, { departement, now }) => purgeKept.deleteTold(em, departement, daysBefore(now, TOLD_DAYS)),
  },
  searchDetails: {
    count: (em, of) => purgeSearches.countLoose(em, looseOf(of)),
    purge: (em, of) => purgeSearches.reduceLoose(em, looseOf(of)),
  },
  stays: {
    count: (em, { departement, recordsBeforeDay }) => purgeStays.countLooseStays(em, departement, recordsBeforeDay),
    purge: (em, { departement, recordsBeforeDay }) => purgeStays.forgetLooseStays(em, departement, recordsBeforeDay),
  },
  ages: {
    count: (em, { departement, recordsBeforeDay }) => purgePlaces.countLooseAges(em, departement, recordsBeforeDay),
    purge: (em, { departement, recordsBeforeDay }) => purgePlaces.forgetLooseAges(em, departement, recordsBeforeDay),
  },
  expectedExits: {
    count: (em, { departement, recordsBefore }) => purgePlaces.countExpectedExits(em, departement, recordsBefore),
    purge: (em, { departement, recordsBefore }) => purgePlaces.forgetExpectedExits(em, departement, recordsBefore),
  },
  searches: {
    count: (em, { departement, recordsBefore }) => purgeSearches.countOld(em, departement, recordsBefore),
    purge: (em, { departement, recordsBefore }) => purgeSearches.deleteOld(em, departement, recordsBefore),
  },
  offers: {
    count: (em, { departement, detailsBefore, offersSeen }) => purgePlaces.countUnseenOffers(em, departement, detailsBefore, offersSeen),
    purge: (em, { departement, detailsBefore, offersSeen }) => purgePlaces.deleteUnseenOffers(em, departement, detailsBefore, offersSeen),
  },
  anomalyWords: {
    count: (em, { departement, anomalyWordsBefore }) => purgeAnomalies.countWords(em, departement, anomalyWordsBefore),
    purge: (em, { departement, anomalyWordsBefore }) => purgeAnomalies.forgetWords(em, departement, anomalyWordsBefore),
  },
};

export const REQUEST_KINDS: Readonly<Partial<Record<PurgeKind, RequestKind>>> = {
  requestDetails: {
    what: 'details', before: ({ detailsBefore }) => detailsBefore,
    purge: async (em, { now }, requestIds) => {
      await purgeRequests.forgetPlaces(em, requestIds, now);
      await purgeSearches.reduceSearchesOf(em, requestIds);
    },
  },
  identities: {
    what: 'identities', before: ({ identitiesBefore }) => identitiesBefore,
    purge: async (em, _of, requestIds) => { await purgeRequests.forgetNames(em, { requestIds }); },
  },
  requests: { what: 'records', before: ({ recordsBefore }) => recordsBefore, purge: (em, { now }, requestIds) => forgetWhole(em, requestIds, now) },
};

const looseOf = ({ departement, detailsBefore, today }: PurgeOf): purgeSearches.LooseSearches => ({ departement, before: detailsBefore, beforeDay: today });
