import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { checkHome } from './check-home.js';
import { digitsOf } from './check-site.js';
import { approvalProblems } from './check-terms.js';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Approval, HomeAddress, Host } from './directory.schema.js';
import { reachOfPlace } from './directory.policy.js';
import type { CreateFosterHomeInput } from './dto/host.inputs.js';
import type { HostChanged } from './host.types.js';
import { approvalRow } from './host-values.js';
import { fosterHomeKey, isHotel } from './import/index.js';

/** Adds a foster home with its approval; its address goes apart, and is served to nobody but its owner. */
@Injectable()
export class CreateFosterHome {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: CreateFosterHomeInput): Promise<HostChanged | Refusal> {
    const { departement, communeInsee, serviceId = null, approval, capabilities = [], siblingsAtMost = null, address, telephone } = input;
    const reference = fosterHomeKey(input.reference);
    const command = { permission: 'directory.manage', action: 'createFosterHome', input } as const;
    return orTaken('reference', this.directory.onPlace(actor, reachOfPlace(departement, { serviceId, establishmentId: serviceId }), command, async (em) => {
      refuseIf([
        ...await checkHome(em, departement, this.directory.night(departement), { communeInsee, serviceId }), ...approvalProblems(approval), ...(isHotel(input.reference) ? [wrong('reference', 'hotelForbidden')] : []),
        ...(telephone && !address ? [wrong('address', 'noAddressYet')] : []), ...(await em.count(Host, { departement, reference }) > 0 ? [wrong('reference', 'taken')] : []),
      ]);
      const id = this.ids.next();
      await em.insert(Host, {
        id, departement, type: 'fosterHome', kind: 'fosterHome', reference, name: `Famille d’accueil ${input.reference.trim()}`, establishmentId: null, serviceId, communeInsee, point: null,
        capabilities, siblingsAtMost, admissionFrom: null, admissionTo: null, openNights: [1, 2, 3, 4, 5, 6, 7], closedOn: null, importedDigest: null, fictitious: false,
      });
      await em.insert(Approval, { id: this.ids.next(), departement, hostId: id, ...approvalRow(approval) });
      if (address) await em.insert(HomeAddress, { hostId: id, departement, address: address.trim(), telephone: telephone ? digitsOf(telephone) : null });
      return this.directory.hostChanged(em, actor, id, []);
    }));
  }
}
