import type { Em } from '@ugo/persistence';

const AT_ONCE = 1000;
/** What somebody wrote, since it was reported or last moved on: followed or forgotten, words have an end. */
const OLD = 'departement = ? and text is not null and coalesce(state_at, reported_at) < ?';

/** How many anomalies still have words that have had their time. */
export async function countWords(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from anomaly where ${OLD}`, [departement, before]);
  return row!.n;
}

/** Empties a batch of them; what was wrong, where, and what became of it stay. Gives how many. */
export async function forgetWords(em: Em, departement: string, before: Date): Promise<number> {
  return (await em.execute<unknown[]>(`update anomaly set text = null where id = any (array(select id from anomaly where ${OLD} order by id limit ${AT_ONCE})) returning id`, [departement, before])).length;
}
