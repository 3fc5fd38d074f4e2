import type { Em } from '@ugo/persistence';
import { type AccountRow, RoleAssignment } from './account.schema.js';
import type { AccountView } from './account.types.js';

/** The account as it or its administrator may see it: never the hash. */
export async function accountView(em: Em, account: AccountRow): Promise<AccountView> {
  const roles = await em.find(RoleAssignment, { accountId: account.id }, { orderBy: { id: 'asc' } });
  return {
    id: account.id, departement: account.departement, email: account.email, displayName: account.displayName, disabled: account.disabled,
    roles: roles.map(({ role, departement, territoryId, organisationId, establishmentId, hostId }) => ({
      role, departement, territoryId: territoryId ?? null, organisationId: organisationId ?? null, establishmentId: establishmentId ?? null, hostId: hostId ?? null,
    })),
  };
}
