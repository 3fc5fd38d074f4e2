import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, IDS } from '@ugo/access';
import { lockHosts } from '@ugo/directory';
import { type Clock, type Ids, tonight, zoneOf } from '@ugo/domain/kernel';
import { type Em, OutboxEvent } from '@ugo/persistence';
import { Availability } from './availability.schema.js';
import { AVAILABILITY_CHANGED } from './host-work.js';
import { OfferRefresh } from './refresh-offers.js';
import { questionDeclaration } from './standing-claims.js';

/**
 * What a host says by a link of its declaration, in the system's unit of work: a yes is "still exact", a no puts it in question with its
 * owner. Who tapped is not known, so it is no placement service's confirmation of what its carer declared, and no number changes.
 */
@Injectable()
export class ConfirmByLink {
  constructor(@Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids, private readonly offers: OfferRefresh) {}

  /** @param host - a host locked after the request, in the one order of locks (ADR 9) */
  async say(em: Em, { hostId, departement }: { readonly hostId: string; readonly departement: string }, exact: boolean): Promise<void> {
    const now = this.clock.now();
    await lockHosts(em, [hostId]);
    if (!exact) {
      await questionDeclaration(em, hostId, now);
      return;
    }
    const night = tonight(now, zoneOf(departement));
    const inForce = { hostId, supersededAt: null, from: { $lte: night }, $or: [{ until: null }, { until: { $gte: night } }] };
    if (await em.nativeUpdate(Availability, inForce, { confirmedAt: now, confirmedAs: 'link', questionedAt: null }) === 0) return;
    await this.offers.changed(em, [hostId]);
    await em.insert(OutboxEvent, { id: this.ids.next(), departement, type: AVAILABILITY_CHANGED, subjectId: hostId, createdAt: now, sequence: null });
  }
}
