import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, grantsFor, Work } from '@ugo/access';
import { type EventStream, OutboxFeed } from '@ugo/persistence';
import type { ReceivedChange } from './answers.types.js';
import { Referral } from './placement-request.schema.js';
import { ownReferrals } from './received-referrals.use-case.js';
import { REQUEST_CHANGED } from './request-work.js';
import type { StillSignedIn } from './watch-request.use-case.js';

/**
 * Tells a host, or the service that speaks for it, that something changed for a referral of its own: sent, withdrawn, taken, over. Ids only: what
 * it is about is read, and logged, by whoever opens it.
 */
@Injectable()
export class WatchReceived {
  constructor(private readonly feed: OutboxFeed, private readonly work: Work) {}

  execute(actor: Actor, stillSignedIn: StillSignedIn): EventStream<{ receivedReferralsChanged: ReceivedChange }> {
    if (grantsFor(actor, 'referral.answer').length === 0) throw forbidden();
    return this.feed.events(REQUEST_CHANGED).map(async ({ subjectId: requestId }) => {
      const reader = await stillSignedIn();
      if (!reader || grantsFor(reader, 'referral.answer').length === 0) throw forbidden(); // ends the stream
      const own = await this.work.read(reader, async (em) => ownReferrals(em, reader, await em.find(Referral, { requestId }, { disableIdentityMap: true })));
      return own.length > 0 ? { receivedReferralsChanged: { referralIds: own.map(({ id }) => id) } } : null;
    });
  }
}
