import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal } from '@ugo/access';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Establishment } from './directory.schema.js';
import { reachOfPlace } from './directory.policy.js';
import type { CloseEstablishmentInput } from './dto/establishment.inputs.js';
import { establishmentChanged, hostsOfSite } from './establishment-changed.js';
import { lockHosts } from './host-locks.js';
import type { EstablishmentChanged } from './establishment.types.js';

/** Closes an establishment from a day on, and its units with it. The homes of a service stay: another one must take them over. */
@Injectable()
export class CloseEstablishment {
  constructor(private readonly directory: DirectoryWork) {}

  async execute(actor: Actor, input: CloseEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    const { establishmentId, closedOn } = input;
    const known = await this.directory.read(actor, (em) => em.findOne(Establishment, { id: establishmentId }));
    if (!known) return notFound();
    const reach = reachOfPlace(known.departement, { organisationId: known.organisationId, establishmentId });
    return this.directory.onPlace(actor, reach, { permission: 'directory.manage', action: 'closeEstablishment', input }, async (em) => {
      refuseIf(known.openedOn && closedOn < known.openedOn ? [wrong('closedOn', 'datesReversed')] : []);
      await em.nativeUpdate(Establishment, { id: establishmentId }, { closedOn });
      await lockHosts(em, await hostsOfSite(em, establishmentId)); // in their order: whoever claims places in two of its units does the same
      await em.execute('update host set closed_on = ? where establishment_id = ? and (closed_on is null or closed_on > ?)', [closedOn, establishmentId, closedOn]);
      const hosts = await hostsOfSite(em, establishmentId);
      await this.directory.hostsTouched(em, hosts);
      const orphans = known.kind === 'fosterHome' && hosts.length > 0;
      return establishmentChanged(em, actor, establishmentId, orphans ? [wrong('establishmentId', 'homesWithoutService')] : []);
    });
  }
}
