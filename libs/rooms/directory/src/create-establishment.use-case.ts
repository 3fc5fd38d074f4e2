import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { checkSite } from './check-site.js';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Establishment, Organisation } from './directory.schema.js';
import { reachOfPlace } from './directory.policy.js';
import type { CreateEstablishmentInput } from './dto/establishment.inputs.js';
import type { EstablishmentChanged } from './establishment.types.js';
import { establishmentChanged } from './establishment-changed.js';
import { Contours } from './geography/index.js';
import { linesOf } from './telephone-lines.js';

/** Adds an establishment, or a placement service, to the directory of its organisation's Département. */
@Injectable()
export class CreateEstablishment {
  constructor(private readonly directory: DirectoryWork, private readonly contours: Contours, @Inject(IDS) private readonly ids: Ids) {}

  async execute(actor: Actor, input: CreateEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    const { organisationId, finess = null, kind, name, address = null, postcode = null, point = null, telephones, confidentialAddress, openedOn = null } = input;
    const organisation = await this.directory.read(actor, (em) => em.findOne(Organisation, { id: organisationId }));
    if (!organisation) return invalid([wrong('organisationId', 'unknownOrganisation')]);
    const { departement } = organisation;
    const command = { permission: 'directory.manage', action: 'createEstablishment', input } as const;
    return orTaken('finess', this.directory.onPlace(actor, reachOfPlace(departement, { organisationId }), command, async (em) => {
      const { problems, commune } = await checkSite(em, this.contours, departement, input);
      refuseIf([...problems, ...(finess && await em.count(Establishment, { finess }) > 0 ? [wrong('finess', 'taken')] : [])]);
      const id = this.ids.next();
      await em.insert(Establishment, {
        id, departement, organisationId, finess, kind, name: name.trim(), address, postcode, town: commune!.name, communeInsee: commune!.insee, point: point ?? commune!.point,
        telephones: linesOf(telephones), confidentialAddress, openedOn, closedOn: null, importedDigest: null, fictitious: false,
      });
      return establishmentChanged(em, actor, id, []);
    }));
  }
}
