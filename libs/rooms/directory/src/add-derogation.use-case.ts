import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Derogation } from './directory.schema.js';
import type { AddDerogationInput } from './dto/decisions.inputs.js';
import type { HostChanged } from './host.types.js';

/** Records a separate, dated decision that lets a host take more than its number (CASF L.421-5). */
@Injectable()
export class AddDerogation {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: AddDerogationInput): Promise<HostChanged | Refusal> {
    const { hostId, from, until, extraPlaces, decision } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.decide', action: 'addDerogation', input, details: { extraPlaces } }, async (em, { facts: { departement } }) => {
      refuseIf(until < from ? [wrong('until', 'datesReversed')] : []);
      await em.insert(Derogation, { id: this.ids.next(), departement, hostId, from, until, extraPlaces, decision: decision.trim() });
    });
  }
}
