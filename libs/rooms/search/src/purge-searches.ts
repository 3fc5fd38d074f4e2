import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { deleteNeeds, forgetLooseNeeds, forgetNeedsOf } from './keep-need.js';
import { Search, type SearchRow } from './search.schema.js';
import { summaryOf } from './search-summary.js';

/** In one transaction: each holds the distances of all its hosts. */
const AT_ONCE = 100;

const ids = (list: readonly string[]): string => `{${list.join(',')}}`;

/** Searches without a request whose last night is past, and that are older than an instant. */
export interface LooseSearches {
  readonly departement: string;
  readonly before: Date;
  readonly beforeDay: Day;
}

const LOOSE = `departement = ? and request_id is null and created_at < ? and summary is null and input->'request'->'nights'->>'last' < ?`;

/** How many of them still hold all that they saw. */
export async function countLoose(em: Em, { departement, before, beforeDay }: LooseSearches): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from search where ${LOOSE}`, [departement, before, beforeDay]);
  return row!.n;
}

/** Leaves of a batch of them what a summary says. Gives how many. */
export async function reduceLoose(em: Em, { departement, before, beforeDay }: LooseSearches): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(`select id from search where ${LOOSE} order by created_at limit ${AT_ONCE} for update`, [departement, before, beforeDay]);
  await forgetLooseNeeds(em, departement, beforeDay);
  return reduce(em, rows.map(({ id }) => id));
}

/** The same for every search of some requests. */
export async function reduceSearchesOf(em: Em, requestIds: readonly string[]): Promise<number> {
  const rows = await em.execute<{ id: string }[]>('select id from search where request_id = any (?::uuid[]) and summary is null for update', [ids(requestIds)]);
  await forgetNeedsOf(em, requestIds);
  let reduced = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) reduced += await reduce(em, rows.slice(from, from + AT_ONCE).map(({ id }) => id));
  return reduced;
}

async function reduce(em: Em, searchIds: readonly string[]): Promise<number> {
  const rows = await em.find(Search, { id: { $in: [...searchIds] } }, { fields: ['id', 'input', 'answer'], disableIdentityMap: true });
  for (const row of rows) {
    await em.execute(`update search set summary = ?::jsonb, input = '{}', answer = '{}', figures = '[]', offer_ids = '{}' where id = ?`, [JSON.stringify(isWhole(row) ? summaryOf(row) : {}), row.id]);
  }
  return rows.length;
}

/** One that no engine can read must not stop what comes after it. */
const isWhole = ({ input, answer }: Pick<SearchRow, 'input' | 'answer'>): boolean => Boolean(input?.request?.people && input.places && answer?.counts && answer.plans);

/** How many searches without a request are older than an instant. */
export async function countOld(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>('select count(*)::int as n from search where departement = ? and request_id is null and created_at < ?', [departement, before]);
  return row!.n;
}

/** Deletes a batch of them. Gives how many. */
export async function deleteOld(em: Em, departement: string, before: Date): Promise<number> {
  await deleteNeeds(em, departement, before);
  const rows = await em.execute<unknown[]>(`
    delete from search where id = any (array(select id from search where departement = ? and request_id is null and created_at < ? limit ${AT_ONCE})) returning id`, [departement, before]);
  return rows.length;
}

/** Ids of the searches of some requests. */
export async function searchIdsOf(em: Em, requestIds: readonly string[]): Promise<string[]> {
  return (await em.execute<{ id: string }[]>('select id from search where request_id = any (?::uuid[])', [ids(requestIds)])).map(({ id }) => id);
}

/** Deletes the searches of some requests: they go with them. Gives how many. */
export async function deleteSearchesOf(em: Em, requestIds: readonly string[]): Promise<number> {
  await forgetNeedsOf(em, requestIds);
  return (await em.execute<unknown[]>('delete from search where request_id = any (?::uuid[]) returning id', [ids(requestIds)])).length;
}

/** Versions of offers that searches still need, to be answered again. */
export async function offersSeen(em: Em): Promise<string[]> {
  return (await em.execute<{ id: string }[]>('select distinct unnest(offer_ids) as id from search where summary is null')).map(({ id }) => id);
}
