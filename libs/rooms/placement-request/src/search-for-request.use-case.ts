import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, notFound, type Refusal, Work } from '@ugo/access';
import { type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import { isWaiting } from '@ugo/domain/placement';
import { type ShownSearch, ReadSearch, RunSearch, SearchInput, shown } from '@ugo/search';
import { isRefusal } from '@ugo/access';
import type { RequestInput } from './dto/referral.input.js';
import { notNow } from './placement-request.errors.js';
import { seesHosts } from './placement-request.policy.js';
import { FreeNowAsk } from './free-now.schema.js';
import { PlacementRequest, Referral } from './placement-request.schema.js';

/** Searches for a request as it stands: hosts that said no to it, by link tonight too, are told as such, and never held against them elsewhere. */
@Injectable()
export class SearchForRequest {
  constructor(private readonly work: Work, private readonly runSearch: RunSearch, private readonly readSearch: ReadSearch, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, input: RequestInput): Promise<ShownSearch | Refusal | null> {
    const found = await this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id: input.requestId });
      if (!request || !seesHosts(actor, request)) return null;
      const refused = await em.find(Referral, { requestId: request.id, state: 'no' });
      const noTonight = await em.find(FreeNowAsk, { requestId: request.id, answer: 'no', night: tonight(this.clock.now(), zoneOf(request.departement)) });
      return { request, refusedHostIds: [...new Set([...refused, ...noTonight].map(({ hostId }) => hostId))] };
    });
    if (!found) return notFound();
    if (!isWaiting(found.request.state)) return notNow(found.request.state);
    const asked = Object.assign(new SearchInput(), found.request.input, { idempotencyKey: input.idempotencyKey });
    const answer = await this.runSearch.execute(actor, asked, { requestId: found.request.id, secret: found.request.secret, refusedHostIds: found.refusedHostIds });
    return isRefusal(answer) ? answer : shown(answer.search ?? await this.readSearch.byId(actor, answer.id));
  }
}
