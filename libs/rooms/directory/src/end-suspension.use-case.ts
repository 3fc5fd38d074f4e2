import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import type { EndSuspensionInput } from './dto/decisions.inputs.js';
import type { HostChanged } from './host.types.js';

/** Ends a suspension: from the given day on the home is found again. One that has not begun by then is taken away. */
@Injectable()
export class EndSuspension {
  constructor(private readonly directory: DirectoryWork) {}

  execute(actor: Actor, input: EndSuspensionInput): Promise<HostChanged | Refusal> {
    const { hostId } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.decide', action: 'endSuspension', input }, async (em, { night }) => {
      const on = input.on ?? night;
      const removed = await em.execute<unknown[]>('delete from suspension where host_id = ? and valid_from >= ? returning id', [hostId, on]);
      const ended = await em.execute<unknown[]>(
        'update suspension set valid_until = ?::date - 1 where host_id = ? and (valid_until is null or valid_until >= ?) returning id', [on, hostId, on]);
      refuseIf(removed.length + ended.length === 0 ? [wrong('hostId', 'notSuspended')] : []);
    });
  }
}
