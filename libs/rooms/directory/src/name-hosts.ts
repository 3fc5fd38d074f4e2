import type { DepartementCode } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Establishment, Host } from './directory.schema.js';
import { searchKey } from './geography/index.js';
import { fosterHomeKey } from './import/index.js';

/** How a list that people keep names a host: by its id or a foster home's reference; or by its site's FINESS number, and the unit's name where there are several. */
export interface HostName {
  readonly reference: string | null;
  readonly finess: string | null;
  readonly unit: string | null;
}

/** The host that a name means; or why it means none. */
export type NamedHost = { readonly hostId: string } | { readonly hostId: null; readonly why: 'unknownHost' | 'severalUnits' };

/** Finds the hosts of a Département by such names: two statements, whatever their number. */
export async function hostNames(em: Em, departement: DepartementCode): Promise<(name: HostName) => NamedHost> {
  const hosts = await em.find(Host, { departement }, { fields: ['id', 'name', 'reference', 'establishmentId'], disableIdentityMap: true });
  const sites = new Map((await em.find(Establishment, { departement, finess: { $ne: null } }, { fields: ['id', 'finess'], disableIdentityMap: true })).map(({ id, finess }) => [id, finess]));
  const named = new Map(hosts.flatMap(({ id, reference }): [string, string][] => [[id, id], ...(reference ? [[reference, id] as [string, string]] : [])]));
  return ({ reference, finess, unit }) => {
    if (reference !== null) {
      const hostId = named.get(reference.toLowerCase()) ?? named.get(fosterHomeKey(reference));
      return hostId ? { hostId } : { hostId: null, why: 'unknownHost' };
    }
    const units = finess === null ? [] : hosts.filter(({ establishmentId, name }) => (
      establishmentId && sites.get(establishmentId) === finess && (unit === null || searchKey(name) === searchKey(unit))));
    return units.length === 1 ? { hostId: units[0]!.id } : { hostId: null, why: units.length > 1 ? 'severalUnits' : 'unknownHost' };
  };
}
