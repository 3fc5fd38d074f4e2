import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorId, type Grant, grantsFor, type Page, type PageArgs, pageOf, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { readHostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import type { HostAvailability } from './availability.types.js';
import { availabilityView } from './availability.view.js';
import { grantsOn, isInsider } from './host-reach.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';

/** The hosts for which the actor publishes, in order of their ids: a fixed number of statements, whatever their number. */
@Injectable()
export class ListOwnPlaces {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, { first, after }: PageArgs): Promise<Page<HostAvailability>> {
    const from = cursorId(after);
    return this.work.read(actor, async (em) => {
      const ids = await reachedHosts(em, grantsFor(actor, 'availability.publish'), from, first + 1);
      const facts = (await readHostFacts(em, ids)).filter((it) => grantsOn(actor, 'availability.publish', it).length > 0);
      const now = this.clock.now();
      const rows = await readHostRows(em, ids, yesterday(now));
      const views = facts.map((it) => availabilityView(it, rows.get(it.hostId) ?? NO_ROWS, now, isInsider(actor, it)));
      return pageOf(views.sort((a, b) => (a.hostId < b.hostId ? -1 : 1)), first, ({ hostId }) => hostId, (view) => view);
    });
  }
}

/** Found by the current offers: they name what a grant can be narrowed to. */
async function reachedHosts(em: Em, grants: readonly Grant[], from: string | null, limit: number): Promise<string[]> {
  if (grants.length === 0) return [];
  const reached: string[] = [];
  const params: unknown[] = [];
  for (const { role, departement, hostId, establishmentId, organisationId, territoryId } of grants) {
    const conditions = ['departement = ?'];
    params.push(departement);
    const narrow = (condition: string, ...values: unknown[]): void => {
      conditions.push(condition);
      params.push(...values);
    };
    if (role === 'placementService') narrow(`content->>'type' = 'fosterHome'`);
    if (hostId) narrow('host_id = ?', hostId);
    if (establishmentId) narrow(`(content->>'establishmentId' = ? or content->>'serviceId' = ?)`, establishmentId, establishmentId);
    if (organisationId) narrow(`content->>'organisationId' = ?`, organisationId);
    if (territoryId) narrow(`content->>'territoryId' = ?`, territoryId);
    reached.push(`(${conditions.join(' and ')})`);
  }
  const rows = await em.execute<{ id: string }[]>(
    `select host_id as id from offer where current and (${reached.join(' or ')}) ${from ? 'and host_id > ?' : ''} order by host_id limit ?`,
    [...params, ...(from ? [from] : []), limit]);
  return rows.map(({ id }) => id);
}
