import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import { type Ids, nightCount } from '@ugo/domain/kernel';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Leave } from './directory.schema.js';
import type { AddLeaveInput } from './dto/decisions.inputs.js';
import type { HostChanged } from './host.types.js';

const LONGEST_LEAVE = 400;

/** Records a foster family's leave or weekend of rest, known ahead: nobody sleeps at the home on these nights. */
@Injectable()
export class AddLeave {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: AddLeaveInput): Promise<HostChanged | Refusal> {
    const { hostId, kind, firstNight, lastNight } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.leave', action: 'addLeave', input, details: { kind } }, async (em, { facts: { type, departement } }) => {
      refuseIf([
        ...(type === 'fosterHome' ? [] : [wrong('hostId', 'notAFosterHome')]), ...(lastNight < firstNight ? [wrong('lastNight', 'datesReversed')] : []),
        ...(nightCount({ first: firstNight, last: lastNight }) > LONGEST_LEAVE ? [wrong('lastNight', 'tooLong')] : []),
      ]);
      await em.insert(Leave, { id: this.ids.next(), departement, hostId, kind, firstNight, lastNight });
    });
  }
}
