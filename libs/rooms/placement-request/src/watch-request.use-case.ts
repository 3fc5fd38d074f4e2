import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, isRefusal } from '@ugo/access';
import { type EventStream, OutboxFeed } from '@ugo/persistence';
import type { PlacementRequestView } from './placement-request.types.js';
import { ReadRequests } from './read-requests.use-case.js';
import { REQUEST_CHANGED } from './request-work.js';

/** Who holds the subscription's session now; null = it has ended. */
export type StillSignedIn = () => Promise<Actor | null>;

/** Tells of each change of a request, as the subscriber may read it at that moment; ends when it may no more. Logged once, as one reading. */
@Injectable()
export class WatchRequest {
  constructor(private readonly feed: OutboxFeed, private readonly requests: ReadRequests) {}

  async execute(actor: Actor, id: string, stillSignedIn: StillSignedIn): Promise<EventStream<{ placementRequestChanged: PlacementRequestView }>> {
    if (isRefusal(await this.requests.one(actor, id))) throw forbidden(); // the same for a request that is missing and one that is not theirs
    return this.feed.events(REQUEST_CHANGED).map(async ({ subjectId }) => {
      if (subjectId !== id) return null;
      const reader = await stillSignedIn();
      const request = reader && await this.requests.again(reader, id);
      if (!request) throw forbidden(); // ends the stream
      return { placementRequestChanged: request };
    });
  }
}
