import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Organisation } from './directory.schema.js';
import type { CreateOrganisationInput } from './dto/establishment.inputs.js';
import type { OrganisationView } from './establishment.types.js';
import { isLuhnValid } from './import/index.js';

/** Adds an organisation that runs establishments or a placement service. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: CreateOrganisationInput): Promise<OrganisationView | Refusal> {
    const { departement, name, finessEj = null, siret = null } = input;
    return orTaken('finessEj', this.directory.onPlace(actor, departement, { permission: 'directory.manage', action: 'createOrganisation', input }, async (em) => {
      refuseIf(finessEj && !isLuhnValid(finessEj) ? [wrong('finessEj', 'finessChecksum')] : []);
      refuseIf(finessEj && await em.count(Organisation, { departement, finessEj }) > 0 ? [wrong('finessEj', 'taken')] : []);
      const answer = { id: this.ids.next(), departement, name: name.trim(), finessEj, siret, fictitious: false };
      await em.insert(Organisation, answer);
      return { answer, subjectType: 'organisation', subjectId: answer.id };
    }));
  }
}
