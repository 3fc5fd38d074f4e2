import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, notFound, type Refusal } from '@ugo/access';
import type { HostKind, Ids } from '@ugo/domain/kernel';
import { authorisationProblems, authorisationWarnings } from './check-terms.js';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Authorisation, Establishment, Host } from './directory.schema.js';
import { reachOfPlace } from './directory.policy.js';
import type { CreateUnitInput } from './dto/host.inputs.js';
import type { HostChanged } from './host.types.js';
import { authorisationRow, hoursOf } from './host-values.js';
import { isHotel, unitKey } from './import/index.js';

/** Adds a unit to an establishment, with what the law lets it take. */
@Injectable()
export class CreateUnit {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  async execute(actor: Actor, input: CreateUnitInput): Promise<HostChanged | Refusal> {
    const { establishmentId, authorisation, capabilities = [], siblingsAtMost = null, openNights = [1, 2, 3, 4, 5, 6, 7] } = input;
    const site = await this.directory.read(actor, (em) => em.findOne(Establishment, { id: establishmentId }));
    if (!site) return notFound();
    const { departement, organisationId } = site;
    const [name, kind]: [string, HostKind] = [input.name.trim(), input.kind ?? site.kind];
    const reference = unitKey(site.finess ?? establishmentId, name);
    const reach = reachOfPlace(departement, { organisationId, establishmentId });
    return orTaken('name', this.directory.onPlace(actor, reach, { permission: 'directory.manage', action: 'createUnit', input }, async (em) => {
      const hours = hoursOf(input);
      refuseIf([
        ...(site.kind === 'fosterHome' ? [wrong('establishmentId', 'serviceHasNoUnits')] : []),
        ...(site.closedOn && site.closedOn <= this.directory.night(departement) ? [wrong('establishmentId', 'establishmentClosed')] : []),
        ...(isHotel(name) ? [wrong('name', 'hotelForbidden')] : []), ...hours.problems, ...authorisationProblems(authorisation),
        ...(await em.count(Host, { departement, reference }) > 0 ? [wrong('name', 'taken')] : []),
      ]);
      const id = this.ids.next();
      await em.insert(Host, {
        id, departement, type: 'unit', kind, reference, name, establishmentId, serviceId: null, communeInsee: null, point: null, capabilities, siblingsAtMost,
        admissionFrom: hours.from, admissionTo: hours.to, openNights, closedOn: null, importedDigest: null, fictitious: false,
      });
      await em.insert(Authorisation, { id: this.ids.next(), departement, hostId: id, ...authorisationRow(authorisation) });
      return this.directory.hostChanged(em, actor, id, authorisationWarnings(authorisation, kind));
    }));
  }
}
