import type { Problem } from '@ugo/access';
import type { Day, DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { wrong } from './directory-problems.js';
import { Establishment } from './directory.schema.js';
import { findCommunes } from './find-communes.js';

/** What can't be, of a foster home. It may live across the border of the Département that employs it. */
export async function checkHome(
  em: Em, departement: DepartementCode, night: Day, { communeInsee, serviceId }: { readonly communeInsee?: string | undefined; readonly serviceId?: string | null | undefined },
): Promise<Problem[]> {
  const [commune] = communeInsee === undefined ? [undefined] : await findCommunes(em, [{ insee: communeInsee, postcode: null, name: null }]);
  const service = serviceId ? await em.count(Establishment, { id: serviceId, departement, kind: 'fosterHome', $or: [{ closedOn: null }, { closedOn: { $gt: night } }] }) : 1;
  return [
    ...(commune === null ? [wrong('communeInsee', 'unknownCommune')] : []),
    ...(service === 0 ? [wrong('serviceId', 'notAPlacementService')] : []),
  ];
}
