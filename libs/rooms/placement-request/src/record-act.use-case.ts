import { Injectable } from '@nestjs/common';
import { type Actor, invalid, problem, type Refusal, Refused } from '@ugo/access';
import { MEASURE_TERMS } from '@ugo/domain/measures';
import type { Measure } from '@ugo/domain/kernel';
import type { RecordActInput } from './dto/follow-request.input.js';
import { notNow } from './placement-request.errors.js';
import { PlacementRequest } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';

/** The judge was seized, the hearing was held: the clock of that act stops, and the next one runs from it. */
@Injectable()
export class RecordAct {
  constructor(private readonly requests: RequestWork) {}

  execute(actor: Actor, input: RecordActInput): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action: 'recordAct', input }, async (em, { request, now }) => {
      if (request.state === 'closed') throw new Refused(notNow(request.state));
      const at = new Date(input.at);
      const problems = [
        ...(MEASURE_TERMS[request.measure as Measure].clocks.some(({ code }) => code === input.act) ? [] : [NOT_OF_MEASURE]),
        ...(at > now ? [IN_FUTURE] : []), ...(request.measureStart && at < request.measureStart ? [BEFORE_MEASURE] : []),
      ];
      if (problems.length > 0) throw new Refused(invalid(problems));
      await em.nativeUpdate(PlacementRequest, { id: request.id }, { acts: { ...request.acts, [input.act]: at.toISOString() }, lastContactAt: now });
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { act: input.act } };
    });
  }
}

const NOT_OF_MEASURE = problem('act', 'notOfMeasure', ['Cet acte n’est pas de cette mesure.', 'This act does not belong to this measure.']);
const IN_FUTURE = problem('at', 'inFuture', ['Cette date est dans le futur.', 'This date is in the future.']);
const BEFORE_MEASURE = problem('at', 'beforeMeasure', ['C’est avant le début de la mesure.', 'This is before the measure began.']);
