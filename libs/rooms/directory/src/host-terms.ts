import type { HostCapacity } from '@ugo/domain/availability';
import { addDays, type Day, type DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { capacityOf, readCapacityRows } from './host-capacity.js';
import { idArray } from './sql.js';

/** What a host's figures over time are counted from: every dated decision, past and to come, and since when and until when it exists. */
export interface HostTerms {
  readonly hostId: string;
  readonly departement: DepartementCode;
  readonly capacity: HostCapacity;
  /** `until` is the last day. */
  readonly exists: { readonly from: Day | null; readonly until: Day | null };
}

interface Line {
  readonly id: string; readonly departement: DepartementCode; readonly type: 'unit' | 'fosterHome'; readonly openNights: number[];
  readonly openedOn: Day | null; readonly closedOn: Day | null;
}

/** Two statements, whatever the number of hosts. */
export async function readHostTerms(em: Em, hostIds: readonly string[]): Promise<HostTerms[]> {
  const hosts = await em.execute<Line[]>(`
    select h.id, h.departement, h.type, h.open_nights as "openNights", e.opened_on::text as "openedOn", least(h.closed_on, e.closed_on)::text as "closedOn"
    from host h left join establishment e on e.id = h.establishment_id where h.id = any (?::uuid[]) order by h.id`, [idArray(hostIds)]);
  const rows = await readCapacityRows(em, hosts.map(({ id }) => id));
  return hosts.map(({ openNights, openedOn, closedOn, ...host }) => ({
    hostId: host.id, departement: host.departement, capacity: capacityOf(host, openNights, rows),
    exists: { from: openedOn, until: closedOn && addDays(closedOn, -1) },
  }));
}
