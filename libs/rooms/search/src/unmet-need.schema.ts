import { defineEntity, p } from '@mikro-orm/core';
import type { NeedShape } from '@ugo/domain/oversight';
import { departementColumn, territorial } from '@ugo/persistence';

/** Demand that searches could not answer, or not well: coarse, and of nobody. One for a request however often it was searched for. */
export const UnmetNeed = defineEntity({
  name: 'UnmetNeed',
  ...territorial,
  indexes: [{ properties: ['departement', 'month'] }],
  uniques: [{ properties: ['departement', 'once'] }],
  properties: {
    id: p.uuid().primary(),
    departement: departementColumn(),
    /** Of the first search, in the Département's zone. */
    month: p.text(),
    /** Finds it again at the next search for the same; emptied when what was searched for ends. */
    once: p.text().nullable(),
    searches: p.integer(),
    /** Where it was looked from, in tenths of a degree; null = nowhere said. */
    lat: p.integer().nullable(),
    lon: p.integer().nullable(),
    shape: p.json<NeedShape>(),
  },
});
