import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, type Refusal, Refused } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { Closure } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { ClosePlacesInput } from './dto/close-places.input.js';
import { HostWork } from './host-work.js';
import { nightProblems } from './nights.js';

/** "No staff until Monday": a closure with its reason, not a refusal. */
@Injectable()
export class ClosePlaces {
  constructor(private readonly hosts: HostWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: ClosePlacesInput): Promise<HostAvailability | Refusal> {
    const { hostId, reason } = input;
    const places = input.places ?? null;
    return this.hosts.onHost(actor, hostId, { permission: 'availability.publish', action: 'closePlaces', input, details: { places } }, async (em, { facts, night, now }) => {
      const [firstNight, lastNight] = [input.firstNight ?? night, input.lastNight ?? null];
      const problems = nightProblems(['firstNight', firstNight], ['lastNight', lastNight], night);
      if (problems.length > 0) throw new Refused(invalid(problems));
      await em.insertMany(Closure, [{
        id: this.ids.next(), departement: facts.departement, hostId, firstNight, lastNight, places, reason, createdAt: now, reopenedAt: null,
      }]);
    });
  }
}
