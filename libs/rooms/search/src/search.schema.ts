import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { MatchContext, MatchRequest, MatchResult, Policy } from '@ugo/domain/matching';
import { departementColumn, type Point, territorial } from '@ugo/persistence';
import type { SearchSummary } from './search-summary.js';

/**
 * The order a Département owns, in versions signed by a manager and valid from a date. Version 1 is the default, which nobody signed
 * and which has no row. On a day the newest `from` that has come counts, then the highest version. A row is never changed.
 */
export const SearchPolicy = defineEntity({
  name: 'SearchPolicy',
  ...territorial,
  uniques: [{ properties: ['departement', 'name', 'version'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    name: p.text().$type<'tonight' | 'planned'>(),
    version: p.integer(),
    from: p.date().fieldName('valid_from'),
    signedBy: p.uuid().nullable(),
    signedAt: p.datetime().nullable(),
    body: p.json<Policy>(),
  },
});
export type SearchPolicyRow = InferEntity<typeof SearchPolicy>;

/** What `match()` was given, but for the hosts: those are named by version. People by reference, month and sex only. */
export interface StoredInput {
  readonly request: MatchRequest;
  readonly policy: Policy;
  readonly context: MatchContext;
  /** What the request names, by key; places at the same point share a column of {@link Search}.figures. */
  readonly places: readonly string[];
  /** Where they are, to measure a host that was not looked at ("why not this one?"). */
  readonly points: readonly Point[];
}

/** The lists shown; what is excluded is recomputed from what was seen, which gives the same. */
export type StoredAnswer = Omit<MatchResult, 'excluded' | 'fitting' | 'bridges' | 'splitBeside'> & Partial<Pick<MatchResult, 'bridges' | 'splitBeside'>> & {
  /** Hosts beyond the radius and its margin: not looked at. */
  readonly beyond: number;
};

/** A search as it was asked, so that it can be replayed: its input, what it saw, and what it answered. */
export const Search = defineEntity({
  name: 'Search',
  ...territorial,
  indexes: [{ properties: ['departement', 'createdAt'] }, { properties: ['accountId'] }, { properties: ['requestId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    accountId: p.uuid(),
    /** The placement request it is for; null = asked by itself. */
    requestId: p.uuid().nullable(),
    /** Of a secret request (Code civil 375-7 al. 6): its plans, and the hosts that said no, are for who ran it alone. */
    secret: p.boolean().default(false),
    createdAt: p.datetime(),
    engineVersion: p.text(),
    input: p.json<StoredInput>(),
    /** Versions of the offers seen. */
    offerIds: p.array().columnType('uuid[]'),
    /** For each offer: whether it may be asked (1 or 0), plane x and y, then metres to each different point of the input; null = not known. */
    figures: p.json<(number | null)[][]>(),
    answer: p.json<StoredAnswer>(),
    /** What stays once its request has ended; then all of the above is empty, and nobody reads it or answers it again. */
    summary: p.json<SearchSummary>().nullable(),
  },
});
export type SearchRow = InferEntity<typeof Search>;
