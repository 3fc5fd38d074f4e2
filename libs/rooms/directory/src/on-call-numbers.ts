import { wallTime, zoneOf } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { TelephoneLine } from './directory.schema.js';
import { chainAt } from './telephone-chain.js';

/** Mobile numbers of France and its overseas territories: a short message reaches no other line. */
const MOBILE = /^(?:0|\+33|\+262|\+590|\+594|\+596)[67]\d{8}$/;

/**
 * The mobile number on which the host answers at an instant: of its establishment's chain, for a foster home its service's, the first in the
 * order of calling. Null = none of those who answer now has a mobile. For work of the system: nobody is shown what it gives.
 */
export async function findOnCallMobile(em: Em, hostId: string, now: Date): Promise<string | null> {
  const [site] = await em.execute<{ departement: string; telephones: TelephoneLine[] }[]>(
    'select e.departement, e.telephones from host h join establishment e on e.id = coalesce(h.establishment_id, h.service_id) where h.id = ?', [hostId]);
  if (!site) return null;
  const { minute } = wallTime(now, zoneOf(site.departement));
  return chainAt(site.telephones, minute).find(({ number }) => MOBILE.test(number))?.number ?? null;
}
