import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import { PrepareSearch, SearchInput } from '@ugo/search';
import type { RequestInput } from './dto/referral.input.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** A draft becomes a request: what it asks is checked again, for nights may have passed since. */
@Injectable()
export class SubmitRequest {
  constructor(private readonly requests: RequestWork, private readonly prepare: PrepareSearch) {}

  execute(actor: Actor, input: RequestInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'submitRequest', input }, async (em, subject) => {
      await this.prepare.prepare(em, Object.assign(new SearchInput(), subject.request.input));
      await this.requests.move(em, subject, 'submit', { submittedAt: subject.now });
      return { answer: requestView(await this.requests.locked(em, input.requestId), actor) };
    });
  }
}
