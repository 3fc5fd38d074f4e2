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
