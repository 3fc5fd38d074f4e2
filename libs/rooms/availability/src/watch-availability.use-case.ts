import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, grantsFor } from '@ugo/access';
import type { DepartementCode } from '@ugo/domain/kernel';
import { type EventStream, OutboxFeed } from '@ugo/persistence';
import type { AvailabilityChange, HostAvailability } from './availability.types.js';
import { AVAILABILITY_CHANGED } from './host-work.js';
import { ReadAvailability } from './read-availability.use-case.js';

/** Who holds the subscription's session now; null = it has ended. */
export type StillSignedIn = () => Promise<Actor | null>;

/** Tells of each change of availability that the actor may read in a Département: its own hosts, and its neighbours' that it is shown. */
@Injectable()
export class WatchAvailability {
  constructor(private readonly feed: OutboxFeed, private readonly read: ReadAvailability) {}

  execute(actor: Actor, departement: DepartementCode, stillSignedIn: StillSignedIn): EventStream<{ availabilityChanged: AvailabilityChange }> {
    if (grantsFor(actor, 'availability.read', departement).length === 0) throw forbidden();
    return this.feed.events(AVAILABILITY_CHANGED).map(async ({ subjectId }) => {
      const reader = await stillSignedIn();
      if (!reader || grantsFor(reader, 'availability.read', departement).length === 0) throw forbidden(); // ends the stream
      const seen = await this.read.watched(only(reader, departement), subjectId);
      return seen && { availabilityChanged: changeOf(seen) };
    });
  }
}

/** The actor as far as one Département goes: row-level security then shows that one's hosts and those it is shown. */
function only(actor: Actor, departement: DepartementCode): Actor {
  return { ...actor, departement, grants: actor.grants.filter((grant) => grant.departement === departement) };
}

/** Enough to redraw a line of a list; why places are closed is read elsewhere, by those who may. */
function changeOf({ hostId, departement, published, freeTonight, tonight, freshness }: HostAvailability): AvailabilityChange {
  return { hostId, departement, publishedAt: published.at(-1)?.publishedAt ?? null, freeTonight, tonight: tonight && { ...tonight, closedFor: null }, freshness };
}
