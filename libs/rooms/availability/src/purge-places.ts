import type { Em } from '@ugo/persistence';

const AT_ONCE = 1000;

const ids = (list: readonly string[]): string => `{${list.join(',')}}`;

/** Takes the birth months off the claims of some people, and of some stays (which bear their claims' ids). Nights, sex and host stay: occupancy counts them. */
export async function forgetAges(em: Em, { personIds, stayIds }: { readonly personIds: readonly string[]; readonly stayIds: readonly string[] }): Promise<void> {
  await em.execute('update claim set birth_month = null where birth_month is not null and (person_id = any (?::uuid[]) or id = any (?::uuid[]))', [ids(personIds), ids(stayIds)]);
}

/** Claims that came through no request, on nights that are all past: what a host said of itself, and imported stays. */
const LOOSE = 'departement = ? and birth_month is not null and referral_id is null and last_night < ?::date';

export async function countLooseAges(em: Em, departement: string, beforeDay: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from claim where ${LOOSE}`, [departement, beforeDay]);
  return row!.n;
}

/** Takes the birth months off a batch of them. Gives how many. */
export async function forgetLooseAges(em: Em, departement: string, beforeDay: string): Promise<number> {
  return (await em.execute<unknown[]>(`update claim set birth_month = null where id = any (array(select id from claim where ${LOOSE} limit ${AT_ONCE})) returning id`, [departement, beforeDay])).length;
}

/** "One girl leaving on the 3rd", in words that were replaced long ago. */
const EXITS = `departement = ? and superseded_at < ? and expected_exits <> '[]'`;

export async function countExpectedExits(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from availability where ${EXITS}`, [departement, before]);
  return row!.n;
}

/** Empties them, a batch at once. Gives how many. */
export async function forgetExpectedExits(em: Em, departement: string, before: Date): Promise<number> {
  return (await em.execute<unknown[]>(`update availability set expected_exits = '[]' where id = any (array(select id from availability where ${EXITS} limit ${AT_ONCE})) returning id`, [departement, before])).length;
}

/** Earlier versions of offers that no search needs any more; of a lieu de vie they tell until when children are under three. */
const UNSEEN = 'o.departement = ? and not o.current and o.created_at < ? and not exists (select 1 from unnest(?::uuid[]) seen (id) where seen.id = o.id)';

export async function countUnseenOffers(em: Em, departement: string, before: Date, seen: readonly string[]): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from offer o where ${UNSEEN}`, [departement, before, ids(seen)]);
  return row!.n;
}

/** Deletes a batch of them. Gives how many. */
export async function deleteUnseenOffers(em: Em, departement: string, before: Date, seen: readonly string[]): Promise<number> {
  return (await em.execute<unknown[]>(`delete from offer where id = any (array(select o.id from offer o where ${UNSEEN} limit ${AT_ONCE})) returning id`, [departement, before, ids(seen)])).length;
}
