import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, departementsOf, notFound, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { readHostFacts } from '@ugo/directory';
import { Offer } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import { availabilityView, neighbourView } from './availability.view.js';
import { isInsider, mayRead } from './host-reach.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';

/** What a host publishes, and what is free there tonight. */
@Injectable()
export class ReadAvailability {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, hostId: string): Promise<HostAvailability | Refusal> {
    return this.work.read(actor, async (em) => {
      const [facts] = await readHostFacts(em, [hostId]);
      if (!facts || !mayRead(actor, facts)) return notFound();
      const now = this.clock.now();
      if (!departementsOf(actor).includes(facts.departement)) {
        const offer = await em.findOne(Offer, { hostId, current: true });
        return offer ? neighbourView(offer.content, now) : notFound();
      }
      const rows = await readHostRows(em, [hostId], yesterday(now));
      return availabilityView(facts, rows.get(hostId) ?? NO_ROWS, now, isInsider(actor, facts));
    });
  }
}
