import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Policy } from '@ugo/domain/matching';
import { departementColumn, territorial } from '@ugo/persistence';

/** The order a Département owns, in versions signed by a manager and valid from a date. */
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
    body: p.json<Policy>(),
  },
});
export type SearchPolicyRow = InferEntity<typeof SearchPolicy>;

/** A search as it was asked, so that it can be replayed: its input, what it saw, and what it answered. */
export const Search = defineEntity({
  name: 'Search',
  ...territorial,
  indexes: [{ properties: ['departement', 'createdAt'] }, { properties: ['accountId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    accountId: p.uuid(),
    createdAt: p.datetime(),
    engineVersion: p.text(),
    /** The request, the policy and the context given to `match()`; children by reference, month and sex only. */
    input: p.json<Record<string, unknown>>(),
    /** Offers seen (ids), and metres to each place of the request, in the same order. */
    seen: p.json<Record<string, unknown>>(),
    answer: p.json<Record<string, unknown>>(),
  },
});
export type SearchRow = InferEntity<typeof Search>;
