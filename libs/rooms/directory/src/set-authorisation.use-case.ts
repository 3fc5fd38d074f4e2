import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, type Refusal } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { authorisationProblems, authorisationWarnings, makeRoom } from './check-terms.js';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Authorisation } from './directory.schema.js';
import type { SetAuthorisationInput } from './dto/terms.inputs.js';
import type { HostChanged } from './host.types.js';
import { authorisationRow } from './host-values.js';

/** Records what the law lets a unit take from a day on; the authorisation before it ends the day before, and stays in the history. */
@Injectable()
export class SetAuthorisation {
  constructor(private readonly directory: DirectoryWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: SetAuthorisationInput): Promise<HostChanged | Refusal> {
    const { hostId, authorisation } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.manage', action: 'setAuthorisation', input }, async (em, { facts: { type, kind, departement } }) => {
      refuseIf(type === 'unit' ? authorisationProblems(authorisation) : [wrong('hostId', 'notAUnit')]);
      refuseIf(await makeRoom(em, 'authorisation', hostId, authorisation));
      await em.insert(Authorisation, { id: this.ids.next(), departement, hostId, ...authorisationRow(authorisation) });
      return authorisationWarnings(authorisation, kind);
    });
  }
}
