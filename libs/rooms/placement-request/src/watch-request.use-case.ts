import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, isRefusal } from '@ugo/access';
import { type EventStream, OutboxFeed } from '@ugo/persistence';
import type { PlacementRequestView } from './placement-request.types.js';
import { ReadRequests } from './read-requests.use-case.js';
import { REQUEST_CHANGED } from './request-work.js';

/** Who holds the subscription's session now; null = it has ended. */
export type StillSignedIn = () => Promise<Actor | null>;

/** Tells of each change of a request, as the subscriber may read it at that moment; ends when it may no more. */
@Injectable()
export class WatchRequest {
  constructor(private readonly feed: OutboxFeed, private readonly requests: ReadRequests) {}

  async execute(actor: Actor, id: string, stillSignedIn: StillSignedIn): Promise<EventStream<{ placementRequestChanged: PlacementRequestView }>> {
    const stream = this.feed.events(REQUEST_CHANGED);
    if (isRefusal(await this.requests.one(actor, id))) {
      stream.end();
      throw forbidden(); // the same for a request that is missing and one that is not theirs
    }
    return stream.map(async ({ subjectId }) => {
      if (subjectId !== id) return null;
      const reader = await stillSignedIn();
      const request = reader && await this.requests.one(reader, id);
      if (!request || isRefusal(request)) throw forbidden(); // ends the stream
      return { placementRequestChanged: request };
    });
  }
}
