import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { departementColumn, territorial } from '@ugo/persistence';

/** A search that goes on by itself for a group of brothers and sisters who are apart, from the day they are until they are no more. */
export const StandingSearch = defineEntity({
  name: 'StandingSearch',
  ...territorial,
  properties: {
    requestId: p.uuid().primary(),
    departement: departementColumn(),
    since: p.datetime(),
    /** Places published before were looked at. */
    lookedAt: p.datetime(),
    /** They live together again, or nobody of them is placed any more. */
    endedAt: p.datetime().nullable(),
  },
});
export type StandingSearchRow = InferEntity<typeof StandingSearch>;

/** A host that could take all of them, since a place was published there. */
export const PossibleReunion = defineEntity({
  name: 'PossibleReunion',
  ...territorial,
  properties: {
    requestId: p.uuid().primary(),
    hostId: p.uuid().primary(),
    departement: departementColumn(),
    since: p.datetime(),
  },
});
