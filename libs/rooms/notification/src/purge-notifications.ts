import type { Em } from '@ugo/persistence';

const AT_ONCE = 1000;
/** A message that left, or never will, is of use to who looks for a fault. */
const OVER = `departement = ? and state <> 'queued' and created_at < ?`;

export async function countOver(em: Em, departement: string, before: Date): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(`select count(*)::int as n from notification where ${OVER}`, [departement, before]);
  return row!.n;
}

/** Deletes a batch of messages that are over. Gives how many. */
export async function deleteOver(em: Em, departement: string, before: Date): Promise<number> {
  return (await em.execute<unknown[]>(`delete from notification where id = any (array(select id from notification where ${OVER} limit ${AT_ONCE})) returning id`, [departement, before])).length;
}

/** Deletes what people were told about some subjects: of a request and a host together it tells which child went where. */
export async function deleteAbout(em: Em, subjectIds: readonly string[]): Promise<void> {
  await em.execute('delete from notification where subject_id = any (?::uuid[])', [`{${subjectIds.join(',')}}`]);
}
