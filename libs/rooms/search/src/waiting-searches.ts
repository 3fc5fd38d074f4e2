import type { Day } from '@ugo/domain/kernel';
import { MOST_REQUESTS } from '@ugo/domain/matching';
import type { Em } from '@ugo/persistence';
import type { StoredInput } from './search.schema.js';

/** A stored search as the joint proposal needs it: what was asked, nothing of what was seen. */
export interface WaitingSearch {
  readonly id: string;
  readonly input: StoredInput;
}

/** How long a search speaks for people who wait. */
const DAYS = 7;

/** Of one set of people (references, ages, sexes and needs) only the newest search counts. One more than may be taken, so that too many is seen. */
const NEWEST_OF_EACH = `
  select distinct on (people) id, input from (
    select id, input, created_at, (
      select jsonb_agg(jsonb_build_array(p->'key', p->'age', p->'sex', p->'needs') order by p->>'key') from jsonb_array_elements(input->'request'->'people') p) as people
    from search where departement = ? and summary is null and (not secret or account_id = ?) and created_at >= ? and input->'request'->'nights'->>'first' >= ?) recent
  order by people, created_at desc, id desc limit ${MOST_REQUESTS + 1}`;

/** The searches of those who wait in a Département: the named ones, or the newest of each set of people. Those of secret requests for who ran them alone. One statement. */
export async function waitingSearches(em: Em, departement: string, accountId: string, now: Date, tonight: Day, ids: readonly string[] | null): Promise<WaitingSearch[]> {
  if (ids) return em.execute<WaitingSearch[]>('select id, input from search where departement = ? and summary is null and (not secret or account_id = ?) and id = any(?::uuid[])', [departement, accountId, `{${ids.join(',')}}`]);
  const since = new Date(now.getTime() - DAYS * 24 * 3_600_000);
  return em.execute<WaitingSearch[]>(NEWEST_OF_EACH, [departement, accountId, since, tonight]);
}
