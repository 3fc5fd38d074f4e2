import type { Em } from '@ugo/persistence';
import { type AccountRow, RoleAssignment, type RoleAssignmentRow } from './account.schema.js';
import type { AccountView, RoleGrant } from './account.types.js';

/** The account as it or its administrator may see it: never the hash. */
export async function accountView(em: Em, account: AccountRow): Promise<AccountView> {
  const [view] = await accountViews(em, [account]);
  return view!;
}

/** The same for many, in one query. A reader sees the roles of its own Départements. */
export async function accountViews(em: Em, accounts: readonly AccountRow[]): Promise<AccountView[]> {
  const roles = accounts.length === 0 ? [] : await em.find(RoleAssignment, { accountId: { $in: accounts.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
  return accounts.map(({ id, departement, email, displayName, disabled }) => (
    { id, departement, email, displayName, disabled, roles: roles.filter(({ accountId }) => accountId === id).map(roleGrant) }));
}

function roleGrant({ id, role, departement, territoryId, organisationId, establishmentId, hostId }: RoleAssignmentRow): RoleGrant {
  return { id, role, departement, territoryId: territoryId ?? null, organisationId: organisationId ?? null, establishmentId: establishmentId ?? null, hostId: hostId ?? null };
}
