import { Injectable } from '@nestjs/common';
import { type Actor, type Refusal, Refused } from '@ugo/access';
import { isWaiting } from '@ugo/domain/placement';
import type { RecordSleepsAtInput } from './dto/follow-request.input.js';
import { notNow } from './placement-request.errors.js';
import { PlacementRequest } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** Where the people sleep tonight while they wait: reality is written down, an hotel included (loi du 7 février 2022). */
@Injectable()
export class RecordSleepsAt {
  constructor(private readonly requests: RequestWork) {}

  execute(actor: Actor, input: RecordSleepsAtInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'recordSleepsAt', input }, async (em, { request, now }) => {
      if (!isWaiting(request.state)) throw new Refused(notNow(request.state));
      await em.nativeUpdate(PlacementRequest, { id: request.id }, { sleepsAt: input.sleepsAt, lastContactAt: now });
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { sleepsAt: input.sleepsAt } };
    });
  }
}
