import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, departementsOf, notFound, type Refusal, Work } from '@ugo/access';
import type { Clock } from '@ugo/domain/kernel';
import { readHostFacts } from '@ugo/directory';
import { Offer } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import { availabilityView, neighbourView } from './availability.view.js';
import { asNeighbour, grantsOn, isInsider } from './host-reach.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';

/** What a host publishes, and what is free there tonight. */
@Injectable()
export class ReadAvailability {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, hostId: string): Promise<HostAvailability | Refusal> {
    return await this.own(actor, hostId) ?? await this.neighbours(actor, hostId) ?? notFound();
  }

  private own(actor: Actor, hostId: string): Promise<HostAvailability | null> {
    return this.work.read(actor, async (em) => {
      const [facts] = await readHostFacts(em, [hostId]);
      if (!facts || grantsOn(actor, 'availability.read', facts).length === 0) return null;
      const now = this.clock.now();
      const rows = await readHostRows(em, [hostId], yesterday(now));
      return availabilityView(facts, rows.get(hostId) ?? NO_ROWS, now, isInsider(actor, facts));
    });
  }

  /** A host that another Département lets the actor's see. */
  private async neighbours(actor: Actor, hostId: string): Promise<HostAvailability | null> {
    const neighbour = asNeighbour(actor);
    if (!neighbour) return null;
    return this.work.read(neighbour, async (em) => {
      const offer = await em.findOne(Offer, { hostId, current: true, departement: { $nin: departementsOf(neighbour) } });
      return offer && neighbourView(offer.content, this.clock.now());
    });
  }
}
