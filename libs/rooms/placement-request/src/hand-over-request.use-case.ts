import { Injectable } from '@nestjs/common';
import { type Actor, invalid, problem, type Refusal, Refused } from '@ugo/access';
import { RoleAssignment } from '@ugo/account';
import type { Em } from '@ugo/persistence';
import type { HandOverRequestInput, NameConfidantInput } from './dto/follow-request.input.js';
import { notNow } from './placement-request.errors.js';
import { PlacementRequest, type PlacementRequestRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';

/** Who follows a request: handed over to the on-call worker for the night and back, and the list of a secret one. */
@Injectable()
export class HandOverRequest {
  constructor(private readonly requests: RequestWork, private readonly tell: TellPeople) {}

  /** To the on-call worker, or back. */
  execute(actor: Actor, input: HandOverRequestInput): Promise<PlacementRequestView | Refusal> {
    const onCallBy = input.accountId?.toLowerCase() ?? null;
    return this.change(actor, 'handOverRequest', input, onCallBy, () => ({ onCallBy }));
  }

  /** Onto the list of those who may link the people of a secret request to a host, or off it (Code civil 375-7 al. 6). */
  name(actor: Actor, input: NameConfidantInput): Promise<PlacementRequestView | Refusal> {
    const accountId = input.accountId.toLowerCase();
    return this.change(actor, 'nameConfidant', input, input.remove ? null : accountId, ({ confidants }) => ({
      confidants: input.remove ? confidants.filter((id) => id !== accountId) : [...new Set([...confidants, accountId])],
    }));
  }

  private change(actor: Actor, action: string, input: HandOverRequestInput | NameConfidantInput, named: string | null, to: (request: PlacementRequestRow) => Partial<PlacementRequestRow>): Promise<PlacementRequestView | Refusal> {
    return this.requests.onRequest(actor, input.requestId, { action, input }, async (em, { request, now }) => {
      if (request.state === 'closed') throw new Refused(notNow(request.state));
      if (named !== null && !(await isWorker(em, named, request.departement))) throw new Refused(invalid([UNKNOWN]));
      await em.nativeUpdate(PlacementRequest, { id: request.id }, { ...to(request), lastContactAt: now });
      if (action === 'handOverRequest' && (request.onCallBy ?? null) !== named) await this.tell.account(em, request, named ?? request.followedBy, 'requestHandedOver', { doneBy: actor.accountId });
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { accountId: named } };
    });
  }
}

/** The same answer for an account that is missing and one that is no worker here. */
const UNKNOWN = problem('accountId', 'unknownWorker', ['Ce compte n’est pas celui d’un travailleur de l’enfance de ce Département.', 'This account is no enfance worker of this Département.']);

async function isWorker(em: Em, accountId: string, departement: string): Promise<boolean> {
  return await em.count(RoleAssignment, { accountId, departement, role: 'enfanceWorker' }) > 0;
}
