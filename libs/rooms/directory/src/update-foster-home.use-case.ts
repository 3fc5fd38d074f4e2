import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { Em } from '@ugo/persistence';
import { checkHome } from './check-home.js';
import { digitsOf } from './check-site.js';
import { DirectoryWork, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { HomeAddress } from './directory.schema.js';
import type { UpdateFosterHomeInput } from './dto/host.inputs.js';
import type { HostChanged } from './host.types.js';
import type { HostFacts } from './host-facts.js';
import { updateHost } from './host-values.js';

/** Corrects what the directory says of a foster home, or closes it. Its number is changed by a dated approval. */
@Injectable()
export class UpdateFosterHome {
  constructor(private readonly directory: DirectoryWork) {}

  execute(actor: Actor, input: UpdateFosterHomeInput): Promise<HostChanged | Refusal> {
    const { hostId, communeInsee, serviceId, capabilities, siblingsAtMost, closedOn } = input;
    return this.directory.onHost(actor, hostId, { permission: 'directory.manage', action: 'updateFosterHome', input }, async (em, { facts, night }) => {
      refuseIf(facts.type === 'fosterHome' ? await checkHome(em, facts.departement, night, input) : [wrong('hostId', 'notAFosterHome')]);
      await updateHost(em, hostId, { communeInsee, serviceId, capabilities, siblingsAtMost, closedOn });
      await updateAddress(em, facts, input);
    });
  }
}

async function updateAddress(em: Em, { hostId, departement }: HostFacts, { address, telephone }: UpdateFosterHomeInput): Promise<void> {
  if (address === undefined && telephone === undefined) return;
  const known = await em.findOne(HomeAddress, { hostId });
  if (!known && address === undefined && telephone === null) return; // nothing is kept that could be taken away
  const row = { address: address?.trim() ?? known?.address, telephone: telephone === undefined ? known?.telephone ?? null : telephone && digitsOf(telephone) };
  refuseIf(row.address === undefined ? [wrong('address', 'noAddressYet')] : []);
  if (known) await em.nativeUpdate(HomeAddress, { hostId }, row);
  else await em.insert(HomeAddress, { hostId, departement, address: row.address!, telephone: row.telephone });
}
