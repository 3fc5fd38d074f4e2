import { Injectable } from '@nestjs/common';
import { type Actor, invalid, problem, type Refusal, Refused, Work } from '@ugo/access';
import { findAddressee, RoleAssignment } from '@ugo/account';
import type { Role } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { HandOverRequestInput, NameConfidantInput } from './dto/follow-request.input.js';
import { notNow } from './placement-request.errors.js';
import { PlacementRequest, type PlacementRequestRow } from './placement-request.schema.js';
import type { PlacementRequestView } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';

const FOLLOWERS: readonly Role[] = ['enfanceWorker'];
/** A manager on the list counts these people; following stays the workers'. */
const CONFIDANTS: readonly Role[] = [...FOLLOWERS, 'manager'];

/** Who follows a request: handed over to the on-call worker for the night and back, and the list of a secret one. */
@Injectable()
export class HandOverRequest {
  constructor(private readonly work: Work, private readonly requests: RequestWork, private readonly tell: TellPeople) {}

  /** To the on-call worker, or back. */
  execute(actor: Actor, input: HandOverRequestInput): Promise<PlacementRequestView | Refusal> {
    const onCallBy = input.accountId?.toLowerCase() ?? null;
    return this.change(actor, 'handOverRequest', input, onCallBy, FOLLOWERS, () => ({ onCallBy }));
  }

  /** Onto the list of those who may link the people of a secret request to a host, or off it (Code civil 375-7 al. 6). */
  name(actor: Actor, input: NameConfidantInput): Promise<PlacementRequestView | Refusal> {
    const accountId = input.accountId.toLowerCase();
    return this.change(actor, 'nameConfidant', input, input.remove ? null : accountId, CONFIDANTS, ({ confidants }) => ({
      confidants: input.remove ? confidants.filter((id) => id !== accountId) : [...new Set([...confidants, accountId])],
    }));
  }

  private async change(actor: Actor, action: string, input: HandOverRequestInput | NameConfidantInput, named: string | null, roles: readonly Role[], to: (request: PlacementRequestRow) => Partial<PlacementRequestRow>): Promise<PlacementRequestView | Refusal> {
    // Asked before: the account may belong to a Département that the actor does not reach.
    const enabled = named !== null && await this.work.system((em) => findAddressee(em, named)) !== null;
    return this.requests.onRequest(actor, input.requestId, { action, input }, async (em, { request, now }) => {
      if (request.state === 'closed') throw new Refused(notNow(request.state));
      if (named !== null && !(enabled && await hasRole(em, named, request.departement, roles))) throw new Refused(invalid([UNKNOWN]));
      await em.nativeUpdate(PlacementRequest, { id: request.id }, { ...to(request), lastContactAt: now });
      if (action === 'handOverRequest' && (request.onCallBy ?? null) !== named) await this.tell.account(em, request, named ?? request.followedBy, 'requestHandedOver', { doneBy: actor.accountId });
      return { answer: requestView(await this.requests.locked(em, request.id), actor), details: { accountId: named } };
    });
  }
}

/** The same answer for an account that is missing, disabled, or no worker here. */
const UNKNOWN = problem('accountId', 'unknownWorker', ['Ce compte n’est pas celui d’un travailleur de l’enfance de ce Département, ou il est désactivé.', 'This account is no enfance worker of this Département, or is disabled.']);

async function hasRole(em: Em, accountId: string, departement: string, roles: readonly Role[]): Promise<boolean> {
  return await em.count(RoleAssignment, { accountId, departement, role: { $in: [...roles] } }) > 0;
}
