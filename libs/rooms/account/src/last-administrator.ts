import { type Refusal, refuse, Refused } from '@ugo/access';
import type { Em } from '@ugo/persistence';

/**
 * Refuses a change after which nobody would administer the Département. Both rows are locked, so that two administrators
 * who withdraw each other at once don't both succeed.
 */
export async function keepAnAdministrator(em: Em, departement: string, goes: { readonly roleId?: string; readonly accountId?: string }): Promise<void> {
  const administrators = await em.execute<{ id: string; accountId: string }[]>(
    `select r.id, r.account_id as "accountId" from role_assignment r join account a on a.id = r.account_id
     where r.role = 'administrator' and r.departement = ? and not a.disabled order by r.id for update`, [departement]);
  const left = administrators.filter(({ id, accountId }) => id !== goes.roleId && accountId !== goes.accountId);
  if (administrators.length > 0 && left.length === 0) throw new Refused(lastAdministrator());
}

const lastAdministrator = (): Refusal => refuse('LAST_ADMINISTRATOR', [
  'C’est le dernier administrateur de ce Département : nommez-en d’abord un autre.',
  'This is the last administrator of the Département: appoint another one first.',
]);
