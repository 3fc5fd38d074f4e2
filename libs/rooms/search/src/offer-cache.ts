import type { OfferContent } from '@ugo/availability';
import { readOffers } from '@ugo/availability';
import type { Em } from '@ugo/persistence';

/** Versions kept in memory: about 3 kB each. */
const MOST_OFFERS = 60_000;

/**
 * Offers already read, by version. A version never changes, so nothing here can be stale; which versions a search may see
 * is decided by the database at each search, under row-level security.
 */
export class OfferCache {
  private readonly kept = new Map<string, OfferContent>();

  constructor(private readonly most = MOST_OFFERS) {}

  /** The offers with these version ids, in order; those not kept are read in one statement. */
  async get(em: Em, ids: readonly string[]): Promise<OfferContent[]> {
    const missing = ids.filter((id) => !this.kept.has(id));
    const read = await readOffers(em, missing);
    for (const { id, content } of read) this.keep(id, content);
    const fresh = new Map(read.map(({ id, content }) => [id, content]));
    return ids.map((id) => {
      const content = this.kept.get(id) ?? fresh.get(id);
      if (!content) throw new Error('a version of an offer has gone');
      return content;
    });
  }

  /** Oldest first out: a version that is current is read again by the next search at the latest. */
  private keep(id: string, content: OfferContent): void {
    if (this.kept.size >= this.most) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(id, content);
  }
}
