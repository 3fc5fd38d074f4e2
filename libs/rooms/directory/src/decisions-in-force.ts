import type { Day } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Derogation } from './directory.schema.js';

/** References of the derogations that let a host take more than its number on a night; null = none does. */
export async function decisionsInForce(em: Em, hostId: string, night: Day): Promise<string | null> {
  const derogations = await em.find(Derogation, { hostId, from: { $lte: night }, $or: [{ until: null }, { until: { $gte: night } }] }, { orderBy: { from: 'asc', id: 'asc' }, disableIdentityMap: true });
  return derogations.length > 0 ? derogations.map(({ decision }) => decision).join(' ; ') : null;
}
