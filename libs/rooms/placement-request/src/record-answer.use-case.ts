import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Work } from '@ugo/access';
import { AnswerReferral } from './answer-referral.use-case.js';
import type { RecordAnswerInput } from './dto/answers.input.js';
import { Referral } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** A host answers by telephone: the worker, or the watch that follows the request tonight, writes it down in its name. The host reads who said it, and may contest it. */
@Injectable()
export class RecordAnswer {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly answers: AnswerReferral) {}

  async execute(actor: Actor, input: RecordAnswerInput): Promise<PlacementRequestView | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(Referral, { id: input.referralId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'recordAnswer', input }, async (em) => {
      await this.answers.answer(em, seen, input, { accountId: actor.accountId, channel: 'telephone', saidBy: input.saidBy });
      const details = { yes: input.yes, reason: input.yes ? null : input.reason, saidBy: input.saidBy };
      return { answer: requestView(await this.requests.locked(em, seen.requestId), actor), details };
    });
  }
}
