import type { Em } from '@ugo/persistence';
import { Search, type SearchRow } from './search.schema.js';

/** Keeps a search with all that a replay needs. */
export async function storeSearch(em: Em, search: Omit<SearchRow, never>): Promise<SearchRow> {
  await em.insert(Search, search);
  return search;
}
