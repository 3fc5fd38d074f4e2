import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal, Work } from '@ugo/access';
import { addDays } from '@ugo/domain/kernel';
import { ReservedPlace } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { ReleaseReservedPlacesInput } from './dto/reserve-places.input.js';
import { HostWork } from './host-work.js';

/** Gives reserved places back from tonight on. The past stays as it was; a quota that had not begun is taken away. */
@Injectable()
export class ReleaseReservedPlaces {
  constructor(private readonly work: Work, private readonly hosts: HostWork) {}

  async execute(actor: Actor, input: ReleaseReservedPlacesInput): Promise<HostAvailability | Refusal> {
    const reserved = await this.work.read(actor, (em) => em.findOne(ReservedPlace, { id: input.reservedPlacesId }));
    if (!reserved) return (await this.work.answered<HostAvailability>(actor, { action: 'releaseReservedPlaces', input })) ?? notFound(); // one that had not begun is gone
    return this.hosts.onHost(actor, reserved.hostId, { permission: 'availability.reserve', action: 'releaseReservedPlaces', input }, async (em, { rows, night }) => {
      const row = rows.reserved.find(({ id }) => id === reserved.id);
      if (!row || (row.until != null && row.until < night)) return;
      if (row.from >= night) await em.nativeDelete(ReservedPlace, { id: row.id });
      else await em.nativeUpdate(ReservedPlace, { id: row.id }, { until: addDays(night, -1) });
    });
  }
}
