import type { Em } from '@ugo/persistence';
import type { OfferContent } from './offer.js';

/** Versions of offers by their ids, in one statement. A version the actor may not see is absent. */
export async function readOffers(em: Em, ids: readonly string[]): Promise<{ id: string; content: OfferContent }[]> {
  return em.execute<{ id: string; content: OfferContent }[]>('select id, content from offer where id = any (?::uuid[])', [`{${ids.join(',')}}`]);
}
