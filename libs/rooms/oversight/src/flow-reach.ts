import { type Actor, forbidden } from '@ugo/access';
import { territoriesInSight } from './oversight.policy.js';

/** Territories of which a manager reads figures; null = the whole Département. @throws forbidden when it reads none, as with a grant for hosts alone */
export function figuresReach(actor: Actor, departement: string): readonly string[] | null {
  const territories = territoriesInSight(actor, 'oversight.read', departement);
  if (territories?.length === 0) throw forbidden();
  return territories && [...new Set(territories)];
}
