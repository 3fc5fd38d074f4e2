import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, departementsOf, notFound, type Refusal, Work } from '@ugo/access';
import { type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import { type HostFacts, readHostFacts } from '@ugo/directory';
import { Offer } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import { availabilityView, emptied, neighbourView } from './availability.view.js';
import { asNeighbour, grantsOn, isInsider } from './host-reach.js';
import { NO_ROWS, readHostRows } from './host-rows.js';
import { yesterday } from './host-work.js';

/** What is read of a host, and whether it is one that the reader may not see for now. */
interface Seen {
  readonly view: HostAvailability;
  readonly vanished: boolean;
}

/** What a host publishes, and what is free there tonight. A home whose approval is suspended is there for its own and its Département only. */
@Injectable()
export class ReadAvailability {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, hostId: string): Promise<HostAvailability | Refusal> {
    const seen = await this.seen(actor, hostId);
    return seen && !seen.vanished ? seen.view : notFound();
  }

  /** For who watches: a home that vanishes is told as one with nothing to take, so that it leaves the lists that show it. */
  async watched(actor: Actor, hostId: string): Promise<HostAvailability | null> {
    const seen = await this.seen(actor, hostId);
    return seen && (seen.vanished ? emptied(seen.view, this.clock.now()) : seen.view);
  }

  private async seen(actor: Actor, hostId: string): Promise<Seen | null> {
    return await this.own(actor, hostId) ?? await this.neighbours(actor, hostId);
  }

  private own(actor: Actor, hostId: string): Promise<Seen | null> {
    return this.work.read(actor, async (em) => {
      const [facts] = await readHostFacts(em, [hostId]);
      if (!facts || grantsOn(actor, 'availability.read', facts).length === 0) return null;
      const now = this.clock.now();
      const rows = await readHostRows(em, [hostId], yesterday(now));
      const insider = isInsider(actor, facts);
      return { view: availabilityView(facts, rows.get(hostId) ?? NO_ROWS, now, insider), vanished: !insider && isSuspended(facts, now) };
    });
  }

  /** A host that another Département lets the actor's see. */
  private async neighbours(actor: Actor, hostId: string): Promise<Seen | null> {
    const neighbour = asNeighbour(actor);
    if (!neighbour) return null;
    return this.work.read(neighbour, async (em) => {
      const offer = await em.findOne(Offer, { hostId, current: true, departement: { $nin: departementsOf(neighbour) } });
      if (!offer) return null;
      const [now, { departement, suspended }] = [this.clock.now(), offer.content];
      const night = tonight(now, zoneOf(departement));
      return { view: neighbourView(offer.content, now), vanished: suspended.some(({ first, last }) => first <= night && (last === null || night <= last)) };
    });
  }
}

function isSuspended({ capacity, departement }: HostFacts, now: Date): boolean {
  const night = tonight(now, zoneOf(departement));
  return capacity.type === 'fosterHome' && capacity.suspensions.some(({ from, until }) => from <= night && (until === null || night <= until));
}
