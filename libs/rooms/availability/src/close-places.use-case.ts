import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { HostAvailability } from './availability.types.js';
import { CloseHost } from './close-host.js';
import type { ClosePlacesInput } from './dto/close-places.input.js';
import { HostWork } from './host-work.js';

/** "No staff until Monday": a closure with its reason, not a refusal. */
@Injectable()
export class ClosePlaces {
  constructor(private readonly hosts: HostWork, private readonly closing: CloseHost) {}

  execute(actor: Actor, input: ClosePlacesInput): Promise<HostAvailability | Refusal> {
    const { hostId, reason } = input;
    const places = input.places ?? null;
    return this.hosts.onHost(actor, hostId, { permission: 'availability.publish', action: 'closePlaces', input, details: { places } }, (em, { facts }) => (
      this.closing.close(em, { departement: facts.departement, hostId, firstNight: input.firstNight ?? null, lastNight: input.lastNight ?? null, places, reason, field: 'lastNight' })));
  }
}
