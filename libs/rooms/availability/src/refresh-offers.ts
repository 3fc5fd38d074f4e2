import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import { canonicalJson, type Json } from '@ugo/domain/audit';
import { addDays, dayIn, zoneOf, type Clock, type Ids } from '@ugo/domain/kernel';
import { type HostChanges, type HostFacts, hostIdsOf, lockHosts, readHostFacts } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { Offer, type OfferRow } from './availability.schema.js';
import { composeOffer } from './compose-offer.js';
import { type HostRows, NO_ROWS, readHostRows } from './host-rows.js';
import type { OfferContent } from './offer.js';
import { saveLimits } from './place-limits.js';

/** Hosts worked out at once by a run over a whole Département. */
const BATCH = 500;
/** Stays that ended up to so many days ago still count as recent admissions. */
const LOOK_BACK_DAYS = 75;

/** An offer that is not what its host's facts give. */
export interface OfferDifference {
  readonly hostId: string;
  /** Fields that differ; `missing` when there is no current offer. */
  readonly fields: readonly string[];
}

type Composed = ReadonlyMap<string, { readonly facts: HostFacts; readonly rows: HostRows; readonly content: OfferContent }>;

/** Keeps the offers, and the limits of claims, equal to what is known of their hosts, in the transaction that changes it (ADR 3, ADR 9). */
@Injectable()
export class OfferRefresh implements HostChanges {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  /** Works the offers of these hosts out again, in a fixed number of statements. An offer that stays the same gets no new version. */
  async changed(em: Em, hostIds: readonly string[]): Promise<void> {
    const locked = await lockHosts(em, [...new Set(hostIds)]);
    if (locked.length === 0) return;
    const composed = await this.compose(em, locked);
    await saveLimits(em, [...composed.values()], this.clock.now());
    const current = await currentOffers(em, locked);
    const stale = [...composed.values()].filter(({ facts, content }) => isStale(current.get(facts.hostId), facts, content));
    if (stale.length === 0) return;
    await em.nativeUpdate(Offer, { hostId: { $in: stale.map(({ facts }) => facts.hostId) }, current: true }, { current: false });
    const createdAt = this.clock.now();
    await em.insertMany(Offer, stale.map(({ facts, content }) => ({
      id: this.ids.next(), departement: facts.departement, hostId: facts.hostId, createdAt, current: true, point: facts.point, content,
    })));
  }

  /** For the nightly run: every offer of a Département, in batches. */
  async rebuildOffers(em: Em, departement: string): Promise<number> {
    const ids = await hostIdsOf(em, departement);
    for (let index = 0; index < ids.length; index += BATCH) await this.changed(em, ids.slice(index, index + BATCH));
    return ids.length;
  }

  /** Works every offer of a Département out again and names those that differ. Changes nothing. */
  async checkOffers(em: Em, departement: string): Promise<OfferDifference[]> {
    const ids = await hostIdsOf(em, departement);
    const differences: OfferDifference[] = [];
    for (let index = 0; index < ids.length; index += BATCH) {
      const batch = ids.slice(index, index + BATCH);
      const [composed, current] = [await this.compose(em, batch), await currentOffers(em, batch)];
      for (const { facts, content } of composed.values()) {
        const fields = differingFields(current.get(facts.hostId), facts, content);
        if (fields.length > 0) differences.push({ hostId: facts.hostId, fields });
      }
    }
    return differences;
  }

  private async compose(em: Em, hostIds: readonly string[]): Promise<Composed> {
    const now = this.clock.now();
    const facts = await readHostFacts(em, hostIds);
    const since = addDays(dayIn(now, zoneOf(facts[0]?.departement ?? '75')), -LOOK_BACK_DAYS);
    const rows = await readHostRows(em, hostIds, since);
    return new Map(facts.map((it) => {
      const own = rows.get(it.hostId) ?? NO_ROWS;
      return [it.hostId, { facts: it, rows: own, content: composeOffer(it, own, now) }];
    }));
  }
}

async function currentOffers(em: Em, hostIds: readonly string[]): Promise<Map<string, OfferRow>> {
  const offers = await em.find(Offer, { hostId: { $in: [...hostIds] }, current: true }, { refresh: true, disableIdentityMap: true });
  return new Map(offers.map((offer) => [offer.hostId, offer]));
}

const canonical = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json);

function isStale(offer: OfferRow | undefined, facts: HostFacts, content: OfferContent): boolean {
  return !offer || canonical(offer.point) !== canonical(facts.point) || canonical(offer.content) !== canonical(content);
}

function differingFields(offer: OfferRow | undefined, facts: HostFacts, content: OfferContent): string[] {
  if (!offer) return ['missing'];
  const [stored, made] = [offer.content as unknown as Record<string, unknown>, content as unknown as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(stored), ...Object.keys(made)])].filter((field) => canonical(stored[field]) !== canonical(made[field]));
  return canonical(offer.point) === canonical(facts.point) ? fields : [...fields, 'point'];
}
