import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { FreeNowAnswer, FreeNowReason } from '@ugo/domain/placement';
import { departementColumn, territorial } from '@ugo/persistence';

/**
 * "Free right now?", asked of one host for a request. The Département that asks alone reads it: the host has its link, which says nothing of
 * a child. The link is worked out from the id and a key outside the database, so nothing here opens it.
 */
export const FreeNowAsk = defineEntity({
  name: 'FreeNowAsk',
  ...territorial,
  indexes: [{ properties: ['requestId'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    hostDepartement: p.text(),
    hostId: p.uuid(),
    requestId: p.uuid(),
    searchId: p.uuid(),
    /** Place of the host in that search, 1 = first. */
    rank: p.integer(),
    places: p.integer(),
    /** The night it is asked for: a no speaks of this one alone. */
    night: p.date(),
    askedAt: p.datetime(),
    askedBy: p.uuid(),
    expiresAt: p.datetime(),
    answer: p.text().$type<FreeNowAnswer>().nullable(),
    answeredAt: p.datetime().nullable(),
    /** Of a yes: until when it speaks; null = open. */
    until: p.datetime().nullable(),
    /** Of a no. */
    reason: p.text().$type<FreeNowReason>().nullable(),
    /** Answers that were refused, as far as they leave an audit line. */
    refusedTries: p.integer().default(0),
  },
});
export type FreeNowAskRow = InferEntity<typeof FreeNowAsk>;
