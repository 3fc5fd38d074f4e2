import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import type { UpdateUnitInput } from './dto/host.inputs.js';
import type { HostChanged } from './host.types.js';
import { hoursOf, updateHost } from './host-values.js';
import { isHotel } from './import/index.js';

/** Corrects what the directory says of a unit, or closes it. Its capacity is changed by a dated authorisation. */
@Injectable()
export class UpdateUnit {
  constructor(private readonly directory: DirectoryWork) {}

  execute(actor: Actor, input: UpdateUnitInput): Promise<HostChanged | Refusal> {
    const { hostId, capabilities, siblingsAtMost, openNights, kind, closedOn } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.manage', action: 'updateUnit', input }, async (em, { facts }) => {
      const hours = hoursOf(input);
      refuseIf([
        ...(facts.type === 'unit' ? [] : [wrong('hostId', 'notAUnit')]), ...(input.name && isHotel(input.name) ? [wrong('name', 'hotelForbidden')] : []), ...hours.problems,
      ]);
      const hoursGiven = input.admissionFrom !== undefined || input.admissionTo !== undefined;
      await updateHost(em, hostId, {
        name: input.name?.trim(), capabilities, siblingsAtMost, openNights, kind, closedOn, ...(hoursGiven ? { admissionFrom: hours.from, admissionTo: hours.to } : {}),
      });
    });
  }
}
