import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { HostAvailability } from './availability.types.js';
import type { PublishAvailabilityInput } from './dto/publish-availability.input.js';
import { HostWork } from './host-work.js';
import { ceilingsOf, Publish } from './publish.js';

/** A host, or its placement service, says how many children it can take, which, and from when. */
@Injectable()
export class PublishAvailability {
  constructor(private readonly hosts: HostWork, private readonly publish: Publish) {}

  execute(actor: Actor, input: PublishAvailabilityInput): Promise<HostAvailability | Refusal> {
    const { places } = input;
    return this.hosts.onHost(actor, input.hostId, { permission: 'availability.publish', action: 'publishAvailability', input, details: { places } },
      (em, subject) => this.publish.execute(em, subject, input, { kind: 'declaration', places, ...ceilingsOf(input) }));
  }
}
