import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { approvalProblems, makeRoom } from './check-terms.js';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Approval } from './directory.schema.js';
import type { SetApprovalInput } from './dto/terms.inputs.js';
import type { HostChanged } from './host.types.js';
import { approvalRow } from './host-values.js';

/** Records a foster carer's approval, 1 to 3 children, from a day on (CASF L.421-5); the one before it ends the day before. */
@Injectable()
export class SetApproval {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: SetApprovalInput): Promise<HostChanged | Refusal> {
    const { hostId, approval } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.manage', action: 'setApproval', input }, async (em, { facts: { type, departement } }) => {
      refuseIf(type === 'fosterHome' ? approvalProblems(approval) : [wrong('hostId', 'notAFosterHome')]);
      refuseIf(await makeRoom(em, 'approval', hostId, approval));
      await em.insert(Approval, { id: this.ids.next(), departement, hostId, ...approvalRow(approval) });
    });
  }
}
