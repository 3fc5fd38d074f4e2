import type { Em } from './database.js';

/** Whose rows a unit of work may touch: given Départements, or the system's own work (sign-in, relay, sealer). */
export type Territory = readonly string[] | 'system';

/**
 * One transaction in which row-level security knows who looks. Every read and write of the application goes
 * through here: without it the database shows no row at all.
 */
export function inTerritory<T>(em: Em, territory: Territory, work: (em: Em) => Promise<T>): Promise<T> {
  const departements = territory === 'system' ? '*' : territory.join(',');
  return em.fork({ session: { variables: { 'ugo.departements': departements } } } as never)
    .transactional((inner) => work(inner as Em));
}

/**
 * Part of a unit of work that also reaches other Départements: a place at a neighbour's host that lets itself be asked (CASF L.228-3).
 * Whoever calls has checked that it may; afterwards the unit of work reaches what it did before.
 */
export async function inDepartements<T>(em: Em, more: readonly string[], work: () => Promise<T>): Promise<T> {
  const [before] = await em.execute<{ value: string }[]>(`select current_setting('ugo.departements') as value`);
  const reached = before!.value.split(',');
  if (reached.includes('*') || more.every((code) => reached.includes(code))) return work();
  const set = (value: string): Promise<unknown> => em.execute(`select set_config('ugo.departements', ?, true)`, [value]);
  await set([...new Set([...reached, ...more])].join(','));
  const result = await work(); // an error ends the transaction, and the setting with it
  await set(before!.value);
  return result;
}
