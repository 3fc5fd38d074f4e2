import type { Day } from '@ugo/domain/kernel';
import { DEFAULT_POLICIES, type Policy, type SearchMode } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import { SearchPolicy } from './search.schema.js';

/** The order of the Département that asks, as valid on a day; its defaults until a manager signs one. */
export async function policyInForce(em: Em, departement: string, mode: SearchMode, day: Day): Promise<Policy> {
  const [row] = await em.find(SearchPolicy, { departement, name: mode, from: { $lte: day } }, { orderBy: [{ from: 'desc' }, { version: 'desc' }], limit: 1 });
  return row?.body ?? DEFAULT_POLICIES[mode];
}
