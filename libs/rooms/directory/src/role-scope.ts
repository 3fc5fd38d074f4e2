import type { HostKind } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Establishment, Host, Organisation, Territory } from './directory.schema.js';

/** What a role may be narrowed to. */
export type RoleScopeName = 'territoryId' | 'organisationId' | 'establishmentId' | 'hostId';

/** Whether such a thing exists in the Département (not merely seen from it), and its kind where it has one. */
export async function findRoleScope(em: Em, departement: string, scope: RoleScopeName, id: string): Promise<{ readonly kind: HostKind | null } | null> {
  const where = { id, departement };
  switch (scope) {
    case 'territoryId': return await em.count(Territory, where) > 0 ? { kind: null } : null;
    case 'organisationId': return await em.count(Organisation, where) > 0 ? { kind: null } : null;
    case 'establishmentId': return em.findOne(Establishment, where, { fields: ['kind'] });
    case 'hostId': return em.findOne(Host, where, { fields: ['kind'] });
  }
}
