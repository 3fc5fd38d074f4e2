import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Suspension } from './directory.schema.js';
import type { SuspendApprovalInput } from './dto/decisions.inputs.js';
import type { HostChanged } from './host.types.js';

/** Suspends an approval: the home vanishes from every search at once. The motive is stored nowhere. */
@Injectable()
export class SuspendApproval {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: SuspendApprovalInput): Promise<HostChanged | Refusal> {
    const { hostId, until = null } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.decide', action: 'suspendApproval', input }, async (em, { facts: { capacity, departement }, night }) => {
      const from = input.from ?? night;
      refuseIf([...(capacity.type === 'fosterHome' ? [] : [wrong('hostId', 'notAFosterHome')]), ...(until && until < from ? [wrong('until', 'datesReversed')] : [])]);
      const already = capacity.type === 'fosterHome' && capacity.suspensions.some((each) => (each.until === null || each.until >= from) && (until === null || each.from <= until));
      refuseIf(already ? [wrong('from', 'alreadySuspended')] : []);
      await em.insert(Suspension, { id: this.ids.next(), departement, hostId, from, until });
    });
  }
}
