import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, refuse, Refused, Work } from '@ugo/access';
import { Availability } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { ConfirmCarerAvailabilityInput } from './dto/confirm-availability.input.js';
import { HostWork } from './host-work.js';

/** The placement service confirms what its foster carer declared: exactly what it has read, and nothing that came later. */
@Injectable()
export class ConfirmCarerAvailability {
  constructor(private readonly work: Work, private readonly hosts: HostWork) {}

  async execute(actor: Actor, input: ConfirmCarerAvailabilityInput): Promise<HostAvailability | Refusal> {
    const declared = await this.work.read(actor, (em) => em.findOne(Availability, { id: input.availabilityId }));
    if (!declared) return notFound();
    return this.hosts.onHost(actor, declared.hostId, { permission: 'availability.confirmForCarer', action: 'confirmCarerAvailability', input }, async (em, { facts, rows, now }) => {
      if (facts.type !== 'fosterHome') throw new Refused(notFound());
      if (!rows.availabilities.some(({ id }) => id === declared.id)) throw new Refused(superseded());
      await em.nativeUpdate(Availability, { id: declared.id, serviceConfirmedAt: null }, { serviceConfirmedAt: now });
    });
  }
}

const superseded = (): Refusal => refuse('SUPERSEDED', [
  'L’assistant familial a publié autre chose depuis : relisez avant de confirmer.',
  'The foster carer has published something else since: read it before confirming.',
]);
