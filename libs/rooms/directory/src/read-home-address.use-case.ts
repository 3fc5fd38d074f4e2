import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, grantsFor, Work } from '@ugo/access';
import { HomeAddress } from './directory.schema.js';
import type { HomeAddressView } from './host.types.js';

/** A foster home's address, for its owner alone: a role given for that very host. Each reading is logged. */
@Injectable()
export class ReadHomeAddress {
  constructor(private readonly work: Work, private readonly audit: AuditTrail) {}

  execute(actor: Actor, hostId: string): Promise<HomeAddressView | null> {
    const own = grantsFor(actor, 'home.ownAddress').filter((grant) => grant.hostId === hostId);
    return this.work.read(actor, async (em) => {
      const home = own.length > 0 ? await em.findOne(HomeAddress, { hostId, departement: { $in: own.map(({ departement }) => departement) } }) : null;
      if (!home) return null;
      await this.audit.write(em, { departement: home.departement, actorId: actor.accountId, action: 'readHomeAddress', subjectType: 'host', subjectId: hostId });
      return { hostId, address: home.address, telephone: home.telephone ?? null };
    });
  }
}
