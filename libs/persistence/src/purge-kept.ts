import type { Em } from './database.js';

const AT_ONCE = 1000;
const ANSWERS = 'departement = ? and created_at < ?';
/** But for the very last: who listens begins after its number. */
const EVENTS = 'departement = ? and created_at < ? and sequence < (select max(sequence) from outbox_event)';

/** How many answers of mutations, kept for repeated calls, are older than an instant. They hold what a person was shown. */
export async function countKeptAnswers(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from idempotency_key where ${ANSWERS}`, [departement, before]);
  return row!.n;
}

/** Deletes a batch of them. Gives how many. */
export async function deleteKeptAnswers(em: Em, departement: string, before: Date): Promise<number> {
  return (await em.execute<unknown[]>(`
    delete from idempotency_key where (account_id, key) in (select account_id, key from idempotency_key where ${ANSWERS} limit ${AT_ONCE}) returning key`, [departement, before])).length;
}

/**
 * Empties the answers of changes of these subjects, and those that name one of them, whatever their age. The digest goes too: of few possible inputs it would tell which one
 * it was. The key stays used: a repeated call is refused and changes nothing. Looks through all that is kept.
 */
export async function eraseKeptAnswers(em: Em, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.execute(`update idempotency_key set answer = null, input_digest = 'erased' where subject_id = any (?::text[]) or answer::text like any (?::text[])`,
    [`{${ids.join(',')}}`, `{${ids.map((id) => `%${id}%`).join(',')}}`]);
}

/** How many events were told of before an instant. */
export async function countTold(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from outbox_event where ${EVENTS}`, [departement, before]);
  return row!.n;
}

/** Deletes a batch of them. Gives how many. */
export async function deleteTold(em: Em, departement: string, before: Date): Promise<number> {
  return (await em.execute<unknown[]>(`
    delete from outbox_event where id = any (array(select id from outbox_event where ${EVENTS} limit ${AT_ONCE})) returning id`, [departement, before])).length;
}
