import type { OfferContent } from '@ugo/availability';
import { readOffers } from '@ugo/availability';
import type { Em } from '@ugo/persistence';

/** Versions kept in memory: about 3 kB each. */
const MOST_OFFERS = 60_000;

/** A version that a stored search saw is not there any more. */
export class OfferGone extends Error {
  constructor() {
    super('a version of an offer has gone');
  }
}

/**
 * Offers already read, by version. A version never changes, so nothing here can be stale; which versions a search may see
 * is decided by the database at each search, under row-level security.
 */
export class OfferCache {
  private readonly kept = new Map<string, OfferContent>();

  constructor(private readonly most = MOST_OFFERS) {}

  /**
   * The offers with these version ids, in order; those not kept are read in one statement.
   * @throws OfferGone when one of them is no longer there, or hidden from who looks
   */
  async get(em: Em, ids: readonly string[]): Promise<OfferContent[]> {
    const known = await this.known(em, ids);
    return ids.map((id) => {
      const content = known.get(id);
      if (!content) throw new OfferGone();
      return content;
    });
  }

  /** Those of the offers that are still there, by version id. */
  async known(em: Em, ids: readonly string[]): Promise<Map<string, OfferContent>> {
    const different = [...new Set(ids)];
    const missing = different.filter((id) => !this.kept.has(id));
    const found = new Map<string, OfferContent>();
    for (const id of different) {
      const content = this.kept.get(id);
      if (content) found.set(id, content);
    }
    // Taken from what is kept before the new ones come in: these may push the old ones out.
    for (const { id, content } of missing.length > 0 ? await readOffers(em, missing) : []) {
      this.keep(id, content);
      found.set(id, content);
    }
    return found;
  }

  /** Oldest first out: a version that is current is read again by the next search at the latest. */
  private keep(id: string, content: OfferContent): void {
    if (this.kept.size >= this.most) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(id, content);
  }
}
