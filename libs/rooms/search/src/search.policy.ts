import { type Actor, grantsFor, isWholeDepartement } from '@ugo/access';

/** Whether the actor may sign and preview policies there: a manager of the whole Département, never of a part of it. */
export function managesPolicies(actor: Actor, departement: string): boolean {
  return grantsFor(actor, 'policy.manage', departement).some(isWholeDepartement);
}

/** Whether the actor may read the policies there. */
export function readsPolicies(actor: Actor, departement: string): boolean {
  return grantsFor(actor, 'policy.read', departement).length > 0;
}
