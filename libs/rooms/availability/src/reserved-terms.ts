import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { ReservedPlace } from './availability.schema.js';

/**
 * How long a child may stay on the places that the Département reserves at a host on a night; of several quotas the shortest, null = the
 * Département's setting. Undefined = nothing is reserved there.
 */
export async function longestReservedStay(em: Em, hostId: string, night: Day): Promise<number | null | undefined> {
  const quotas = await em.find(ReservedPlace, { hostId, from: { $lte: night }, $or: [{ until: null }, { until: { $gte: night } }] }, { refresh: true, disableIdentityMap: true });
  if (quotas.length === 0) return undefined;
  const days = quotas.flatMap(({ maxStayDays }) => maxStayDays ?? []);
  return days.length > 0 ? Math.min(...days) : null;
}
