import { Injectable } from '@nestjs/common';
import { type Actor, invalid, problem, type Refusal, Refused } from '@ugo/access';
import type { ConfirmedAvailabilities } from './availability.types.js';
import { Availability } from './availability.schema.js';
import type { ConfirmAvailabilityInput } from './dto/confirm-availability.input.js';
import { HostWork } from './host-work.js';

const NOTHING = ['Ce lieu n’a rien publié qui soit encore en vigueur : publiez d’abord.', 'This host has nothing published that is still in force: publish first.'] as const;

/** "Still exact", for one host or several, in one call. */
@Injectable()
export class ConfirmAvailability {
  constructor(private readonly hosts: HostWork) {}

  execute(actor: Actor, input: ConfirmAvailabilityInput): Promise<ConfirmedAvailabilities | Refusal> {
    return this.hosts.onHosts(actor, input.hostIds, { permission: 'availability.publish', action: 'confirmAvailability', input }, async (em, { rows, night, now, as }, index) => {
      const inForce = rows.availabilities.filter(({ until }) => until == null || until >= night);
      if (inForce.length === 0) throw new Refused(invalid([problem(`hostIds.${index}`, 'nothingPublished', NOTHING)]));
      const ids = inForce.map(({ id }) => id);
      await em.nativeUpdate(Availability, { id: { $in: ids } }, { confirmedAt: now, confirmedAs: as, questionedAt: null });
      if (as === 'placementService') await em.nativeUpdate(Availability, { id: { $in: ids }, serviceConfirmedAt: null }, { serviceConfirmedAt: now });
    }, (hosts) => ({ hosts }));
  }
}
