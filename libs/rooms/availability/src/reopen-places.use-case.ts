import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Work } from '@ugo/access';
import { Closure } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { ReopenPlacesInput } from './dto/close-places.input.js';
import { HostWork } from './host-work.js';

/** Ends a closure now. Reopening what is already open changes nothing. */
@Injectable()
export class ReopenPlaces {
  constructor(private readonly work: Work, private readonly hosts: HostWork) {}

  async execute(actor: Actor, input: ReopenPlacesInput): Promise<HostAvailability | Refusal> {
    const closure = await this.work.read(actor, (em) => em.findOne(Closure, { id: input.closureId }));
    if (!closure) return notFound();
    return this.hosts.onHost(actor, closure.hostId, { permission: 'availability.publish', action: 'reopenPlaces', input }, async (em, { now }) => {
      await em.nativeUpdate(Closure, { id: closure.id, reopenedAt: null }, { reopenedAt: now });
    });
  }
}
