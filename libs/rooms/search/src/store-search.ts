import type { Excluded } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import type { SearchRow } from './search.schema.js';

/** A search that was just run still has at hand what is otherwise recomputed: why each host left out is out. */
export type RecentSearch = SearchRow & { readonly excluded?: readonly Excluded[] };

/**
 * Keeps a search with all that a replay needs. Written as text, at once: the mapping of the ORM walks through every figure of
 * every host, which took as long as the database.
 */
export async function storeSearch(em: Em, search: SearchRow): Promise<void> {
  const { id, departement, accountId, requestId, secret, createdAt, engineVersion, input, offerIds, figures, answer } = search;
  await em.execute(`
    insert into search (id, departement, account_id, request_id, secret, created_at, engine_version, input, offer_ids, figures, answer)
    values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], ?::jsonb, ?::jsonb)`,
  [id, departement, accountId, requestId ?? null, secret, createdAt, engineVersion, JSON.stringify(input), `{${offerIds.join(',')}}`, JSON.stringify(figures), JSON.stringify(answer)]);
}
