import { type Actor, type Change, notFound, type Problem, Refused } from '@ugo/access';
import type { Em } from '@ugo/persistence';
import type { EstablishmentChanged } from './establishment.types.js';
import { readEstablishmentsById } from './establishment-views.js';

/** The answer to a change of an establishment: as the actor sees it. */
export async function establishmentChanged(em: Em, actor: Actor, id: string, warnings: readonly Problem[]): Promise<Change<EstablishmentChanged>> {
  const establishment = (await readEstablishmentsById(em, actor, [id])).get(id);
  if (!establishment) throw new Refused(notFound());
  return { answer: { establishment, warnings: [...warnings] }, subjectType: 'establishment', subjectId: id };
}

/** Ids of the hosts of a site: its units, and the homes its service employs. */
export async function hostsOfSite(em: Em, establishmentId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select id from host where establishment_id = ? or service_id = ? order by id', [establishmentId, establishmentId]);
  return rows.map(({ id }) => id);
}
